package org.fluxion.processor.paper;

import static org.fluxion.processor.autodiff.PaperRule.CONSTANT;
import static org.fluxion.processor.autodiff.PaperRule.CONSTANT_FACTOR;
import static org.fluxion.processor.autodiff.PaperRule.DIFFERENCE;
import static org.fluxion.processor.autodiff.PaperRule.DOT_PRODUCT;
import static org.fluxion.processor.autodiff.PaperRule.ELEMENT_WISE;
import static org.fluxion.processor.autodiff.PaperRule.GRADIENT;
import static org.fluxion.processor.autodiff.PaperRule.JACOBIAN;
import static org.fluxion.processor.autodiff.PaperRule.JACOBIAN_ROWS;
import static org.fluxion.processor.autodiff.PaperRule.PARTIAL;
import static org.fluxion.processor.autodiff.PaperRule.PIECEWISE;
import static org.fluxion.processor.autodiff.PaperRule.POWER;
import static org.fluxion.processor.autodiff.PaperRule.PRODUCT;
import static org.fluxion.processor.autodiff.PaperRule.RECTIFIER;
import static org.fluxion.processor.autodiff.PaperRule.SCALAR_EXPANSION;
import static org.fluxion.processor.autodiff.PaperRule.SINGLE_VARIABLE_CHAIN;
import static org.fluxion.processor.autodiff.PaperRule.SUM;
import static org.fluxion.processor.autodiff.PaperRule.SUM_OF_SQUARES;
import static org.fluxion.processor.autodiff.PaperRule.SUM_REDUCTION;
import static org.fluxion.processor.autodiff.PaperRule.TOTAL_DERIVATIVE;
import static org.fluxion.processor.autodiff.PaperRule.VECTOR_CHAIN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.autodiff.PaperRule;

/**
 * Which rule the paper derives an entry with, and at which step of the entry's page that is: read off the paper, not off the pages.
 *
 * @param id the entry
 * @param step what the step's derivative is by: a parameter or an intermediate of the entry's method
 * @param rule the rule that must be cited there
 */
record MainRule(String id, String step, PaperRule rule) {
    /** One for each entry. */
    static final List<MainRule> ALL = List.of(
            new MainRule("P-SCALAR-CONST", "x", CONSTANT),
            new MainRule("P-SCALAR-CMUL", "x", CONSTANT_FACTOR),
            new MainRule("P-SCALAR-POW", "x", POWER),
            new MainRule("P-SCALAR-SUM", "x", SUM),
            new MainRule("P-SCALAR-DIFF", "x", DIFFERENCE),
            new MainRule("P-SCALAR-PROD", "x", PRODUCT),
            new MainRule("P-SCALAR-CHAIN", "x", SINGLE_VARIABLE_CHAIN),
            new MainRule("P-SCALAR-OPLIN", "x", CONSTANT_FACTOR),
            new MainRule("P-PARTIAL-XY", "x", PARTIAL),
            new MainRule("P-PARTIAL-3X2Y-X", "x", PARTIAL),
            new MainRule("P-PARTIAL-3X2Y-Y", "y", PARTIAL),
            new MainRule("P-GRAD-3X2Y", "x", GRADIENT),
            new MainRule("P-GRAD-G", "x", GRADIENT),
            new MainRule("P-JAC-FG", "x", JACOBIAN),
            new MainRule("P-JAC-GEN", "x", JACOBIAN_ROWS),
            new MainRule("P-JAC-SHAPE", "x", JACOBIAN_ROWS),
            new MainRule("P-JAC-IDENT", "x", JACOBIAN_ROWS),
            new MainRule("P-ELEM-GEN-W", "f", ELEMENT_WISE),
            new MainRule("P-ELEM-GEN-X", "g", ELEMENT_WISE),
            new MainRule("P-ELEM-DIAG-W", "f", ELEMENT_WISE),
            new MainRule("P-ELEM-DIAG-X", "x", ELEMENT_WISE),
            new MainRule("P-ELEM-ADD-W", "w", ELEMENT_WISE),
            new MainRule("P-ELEM-ADD-X", "x", ELEMENT_WISE),
            new MainRule("P-ELEM-SUB-W", "w", ELEMENT_WISE),
            new MainRule("P-ELEM-SUB-X", "x", ELEMENT_WISE),
            new MainRule("P-ELEM-MUL-W", "w", ELEMENT_WISE),
            new MainRule("P-ELEM-MUL-X", "x", ELEMENT_WISE),
            new MainRule("P-ELEM-DIV-W", "w", ELEMENT_WISE),
            new MainRule("P-ELEM-DIV-X", "x", ELEMENT_WISE),
            new MainRule("P-ELEM-MAX-W", "w", ELEMENT_WISE),
            new MainRule("P-ELEM-MAX-X", "x", ELEMENT_WISE),
            new MainRule("P-EXP-ADD-X", "x", SCALAR_EXPANSION),
            new MainRule("P-EXP-ADD-Z", "z", SCALAR_EXPANSION),
            new MainRule("P-EXP-MUL-X", "x", SCALAR_EXPANSION),
            new MainRule("P-EXP-MUL-Z", "z", SCALAR_EXPANSION),
            new MainRule("P-EXP-GEN-X", "x", SCALAR_EXPANSION),
            new MainRule("P-EXP-GEN-Z", "z", SCALAR_EXPANSION),
            new MainRule("P-SUM-GEN", "f", SUM_REDUCTION),
            new MainRule("P-SUM-X", "x", SUM_REDUCTION),
            new MainRule("P-SUM-XZ-X", "u", SUM_REDUCTION),
            new MainRule("P-SUM-XZ-Z", "z", SUM_REDUCTION),
            new MainRule("P-CHAIN-SUMADD-W", "w", VECTOR_CHAIN),
            new MainRule("P-CHAIN-SUMADD-X", "x", SUM_REDUCTION),
            new MainRule("P-CHAIN-SV-SIN", "x", SINGLE_VARIABLE_CHAIN),
            new MainRule("P-CHAIN-SV-NEST", "u1", SINGLE_VARIABLE_CHAIN),
            new MainRule("P-CHAIN-TD-ADD", "x", TOTAL_DERIVATIVE),
            new MainRule("P-CHAIN-TD-SIN", "x", TOTAL_DERIVATIVE),
            new MainRule("P-CHAIN-TD-MUL", "x", TOTAL_DERIVATIVE),
            new MainRule("P-CHAIN-TD-GEN", "x", TOTAL_DERIVATIVE),
            new MainRule("P-CHAIN-TD-ALIAS", "x", TOTAL_DERIVATIVE),
            new MainRule("P-CHAIN-VEC-SCALAR", "x", VECTOR_CHAIN),
            new MainRule("P-CHAIN-VEC-GEN", "x", VECTOR_CHAIN),
            new MainRule("P-CHAIN-VEC-DIAG", "x", VECTOR_CHAIN),
            new MainRule("P-CHAIN-TAB-VSS", "x", VECTOR_CHAIN),
            new MainRule("P-DOT-W", "w", VECTOR_CHAIN),
            new MainRule("P-DOT-X", "x", DOT_PRODUCT),
            new MainRule("P-AFFINE-W", "w", DOT_PRODUCT),
            new MainRule("P-AFFINE-B", "b", SUM),
            new MainRule("P-RELU", "z", RECTIFIER),
            new MainRule("P-RELU-VEC", "x", RECTIFIER),
            new MainRule("P-NEURON-ACT-W", "z", RECTIFIER),
            new MainRule("P-NEURON-ACT-B", "z", RECTIFIER),
            new MainRule("P-LOSS-V-W", "u", DIFFERENCE),
            new MainRule("P-LOSS-V-B", "z", PIECEWISE),
            new MainRule("P-LOSS-C-W", "v", SUM_OF_SQUARES),
            new MainRule("P-LOSS-C-B", "b", VECTOR_CHAIN),
            new MainRule("P-UPDATE-W", "v", SUM_OF_SQUARES),
            new MainRule("P-UPDATE-B", "v", SUM_OF_SQUARES),
            new MainRule("P-AUG-AFFINE", "w_hat", DOT_PRODUCT),
            new MainRule("P-AUG-LOSS", "v", SUM_OF_SQUARES));

    /** Entries that the paper derives with a rule of an earlier section, or repeats later: for each, why. */
    static final Map<String, String> OF_OTHER_SECTIONS = Map.of(
            "P-SCALAR-CHAIN", "the table of section 2 refers to the chain rule of section 4.5",
            "P-GRAD-G", "section 4 needs a second gradient, as section 3 defines it",
            "P-CHAIN-SUMADD-W", "section 4.5 asks the question, section 4.5.3 answers it",
            "P-CHAIN-SUMADD-X", "the same function in one loop: a sum of functions of x, as in section 4.4",
            "P-DOT-W", "section 5 applies the vector chain rule of section 4.5.3 to sum(w x)",
            "P-DOT-X", "section 8.4 repeats section 5",
            "P-AFFINE-B", "section 5 adds 0 and 1, by the sum rule",
            "P-LOSS-V-W", "section 6.1 subtracts, by the rule of section 2",
            "P-LOSS-V-B", "section 6.2 takes the pieces of section 5",
            "P-LOSS-C-B", "section 6.2 applies the vector chain rule");

    /** Entries whose rule says how others are laid out or joined, and is cited behind them. */
    static final Set<String> CITED_LATER = Set.of("P-CHAIN-TD-ALIAS", "P-RELU-VEC");

    /** Rules about the layout of a derivative, which come last. */
    static final Set<PaperRule> LAYOUT = Set.of(PARTIAL, GRADIENT, JACOBIAN, JACOBIAN_ROWS);

    /** Whether the rule must be the first in its list. */
    boolean isFirst() {
        return !LAYOUT.contains(rule) && !CITED_LATER.contains(id);
    }
}
