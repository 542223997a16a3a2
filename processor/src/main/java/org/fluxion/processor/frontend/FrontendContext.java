package org.fluxion.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler offers the front end. */
public record FrontendContext(Trees trees, Elements elements, Types types) {}
