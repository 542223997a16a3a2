package org.fluxion.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.fluxion.processor.ir.Variables;

/**
 * One method that is differentiated, with all that is inlined into it.
 *
 * @param context the compiler's tools
 * @param sources numbers trees
 * @param flow the Program so far
 * @param constants the constants read so far
 * @param chain the methods being inlined, innermost first
 * @param inlining how much has been inlined, and what must not be
 * @param root the top-level class whose methods may be inlined
 */
record Session(
        FrontendContext context,
        SourceMap sources,
        Flow flow,
        Constants constants,
        Deque<ExecutableElement> chain,
        Inlining inlining,
        TypeElement root) {
    static Session of(
            FrontendContext context,
            SourceMap sources,
            Variables variables,
            Inlining inlining,
            ExecutableElement method) {
        return new Session(
                context,
                sources,
                new Flow(variables),
                new Constants(),
                new ArrayDeque<>(),
                inlining,
                Members.outermost(method));
    }

    /** Whether the code being read belongs to a method that is called. */
    boolean isInlining() {
        return chain.size() > 1;
    }
}
