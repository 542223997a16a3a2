package org.fluxion.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compiler offers.
 *
 * @param trees the bodies; never asked about elements, types or scopes inside them
 * @param elements declarations
 * @param types relations of types
 * @param calls the calls of generated classes so far
 */
public record FrontendContext(Trees trees, Elements elements, Types types, CallGraph calls) {}
