package org.fluxion.processor.derivation;

import java.util.List;
import org.fluxion.processor.autodiff.PaperRule;
import org.fluxion.processor.ir.Program;

/** The compiler's own way from a Program to its derivative, for the parts of a function. */
public interface Differentiator {
    /** The same function as it is read most easily: loops recognised, nothing computed in vain. */
    Program simplified(Program function);

    /**
     * The derivative by one parameter.
     *
     * @param function a Program with one result, a double or a vector of doubles
     * @param parameter the parameter's name
     */
    Derivative derivative(Program function, String parameter);

    /**
     * A derivative.
     *
     * @param function what was differentiated
     * @param program its result is the derivative, called {@code dp}, or {@code dpDiagonal} where it is the diagonal of a matrix
     * @param rules what it was found with
     */
    record Derivative(Program function, Program program, List<PaperRule> rules) {
        public Derivative {
            rules = List.copyOf(rules);
        }

        boolean isDiagonal() {
            return program.outputs().get(0).endsWith("Diagonal");
        }
    }
}
