package org.fluxion.processor;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.ir.Signature;

/** From a method whose declaration is right to the text of its class, in two halves: the first one reads, on javac's thread. */
@FunctionalInterface
interface MethodCompiler {
    /**
     * Reads one method.
     *
     * @param signature what to generate
     * @param body what to generate it from
     * @param reporter takes what is to be told, of both halves
     * @return what is left to do, which may throw a refusal as well
     * @throws Refusal if the body cannot be differentiated
     */
    LoweredMethod lower(Signature signature, MethodBody body, Reporter reporter);

    /**
     * A method's body.
     *
     * @param method the method, whose tree the front end finds
     * @param sources numbers the trees that statements and problems come from
     * @param neighbours the simple names of the classes of its package
     */
    record MethodBody(ExecutableElement method, SourceMap sources, Set<String> neighbours) {
        public MethodBody {
            neighbours = Set.copyOf(neighbours);
        }
    }
}
