package org.fluxion.processor.autodiff;

import static org.fluxion.processor.autodiff.PaperRule.CONSTANT_FACTOR;
import static org.fluxion.processor.autodiff.PaperRule.DIFFERENCE;
import static org.fluxion.processor.autodiff.PaperRule.DOT_PRODUCT;
import static org.fluxion.processor.autodiff.PaperRule.ELEMENTARY;
import static org.fluxion.processor.autodiff.PaperRule.ELEMENT_WISE;
import static org.fluxion.processor.autodiff.PaperRule.JACOBIAN;
import static org.fluxion.processor.autodiff.PaperRule.JACOBIAN_ROWS;
import static org.fluxion.processor.autodiff.PaperRule.PIECEWISE;
import static org.fluxion.processor.autodiff.PaperRule.POWER;
import static org.fluxion.processor.autodiff.PaperRule.PRODUCT;
import static org.fluxion.processor.autodiff.PaperRule.QUOTIENT;
import static org.fluxion.processor.autodiff.PaperRule.SCALAR_EXPANSION;
import static org.fluxion.processor.autodiff.PaperRule.SINGLE_VARIABLE_CHAIN;
import static org.fluxion.processor.autodiff.PaperRule.SUM;
import static org.fluxion.processor.autodiff.PaperRule.SUM_OF_SQUARES;
import static org.fluxion.processor.autodiff.PaperRule.SUM_REDUCTION;
import static org.fluxion.processor.autodiff.PaperRule.TOTAL_DERIVATIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.PieceDifferentiator;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which rules a derivative cites: those that were used, and no others. */
class CitedRulesTest {
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final String SUM_OVER = "double s = 0; for (int i = 0; i < x.length; i++) { s += %s; } return s; }";
    private static final String ELEMENTS =
            "double[] y = new double[x.length]; for (int i = 0; i < x.length; i++) { y[i] = %s; } return y; }";

    /** A method f, the parameter it is differentiated by, and what is cited. */
    private record Case(String method, String by, Set<PaperRule> rules) {}

    private static final List<Case> CASES = List.of(
            new Case("static double f(double x) { return 3 * x; }", "x", Set.of(CONSTANT_FACTOR)),
            new Case("static double f(double x) { return -x; }", "x", Set.of(CONSTANT_FACTOR)),
            new Case("static double f(double x, int n) { return x / n; }", "x", Set.of(CONSTANT_FACTOR)),
            new Case("static double f(double x, double y) { return x / y; }", "x", Set.of(QUOTIENT)),
            new Case("static double f(double x, double y) { return x * y; }", "x", Set.of(PRODUCT)),
            new Case("static double f(double x) { return x * x; }", "x", Set.of(POWER)),
            new Case("static double f(double x, double y) { return x + y; }", "x", Set.of(SUM)),
            new Case("static double f(double x, double y) { return y - x; }", "x", Set.of(DIFFERENCE)),
            new Case("static double f(double x) { return Math.sin(x); }", "x", Set.of(ELEMENTARY)),
            new Case(
                    "static double f(double x) { return Math.sin(x * x); }",
                    "x",
                    Set.of(ELEMENTARY, SINGLE_VARIABLE_CHAIN, POWER)),
            new Case(
                    "static double f(double x) { return x + Math.sin(x); }",
                    "x",
                    Set.of(SUM, ELEMENTARY, TOTAL_DERIVATIVE)),
            new Case(
                    "static double f(double x, double y) { return x > y ? 2 * x : y; }",
                    "x",
                    Set.of(PIECEWISE, CONSTANT_FACTOR)),
            sum("double[] x", "x[i]", "x", Set.of(SUM_REDUCTION, ELEMENT_WISE)),
            sum(
                    "double[] x, double[] w",
                    "x[i] * w[i]",
                    "w",
                    Set.of(SUM_REDUCTION, ELEMENT_WISE, DOT_PRODUCT, PRODUCT)),
            sum("double[] x", "x[i] * x[i]", "x", Set.of(SUM_REDUCTION, ELEMENT_WISE, SUM_OF_SQUARES, POWER)),
            // Element i + 1 belongs to two terms.
            sum("double[] x, double[] w", "x[i] * (w[i] + w[i + 1])", "w", Set.of(SUM_REDUCTION, PRODUCT, SUM)),
            // What the iterations contribute is one sum, not several ways.
            sum("double[] x, double z", "x[i] * z", "z", Set.of(SUM_REDUCTION, SCALAR_EXPANSION, PRODUCT)),
            sum(
                    "double[] x, double z",
                    "x[i] * z + z",
                    "z",
                    Set.of(SUM_REDUCTION, SCALAR_EXPANSION, PRODUCT, SUM, TOTAL_DERIVATIVE)),
            new Case(
                    "static double f(double[] x, double b) { double s = b;"
                            + " for (int i = 0; i < x.length; i++) { s += x[i] * x[i]; } return s; }",
                    "b",
                    Set.of(SUM)),
            elements(
                    "double[] x, double z",
                    "x[i] * z",
                    "x",
                    Set.of(JACOBIAN_ROWS, ELEMENT_WISE, SCALAR_EXPANSION, PRODUCT)),
            elements("double[] x, double z", "x[i] * z", "z", Set.of(JACOBIAN_ROWS, SCALAR_EXPANSION, PRODUCT)),
            elements("double[] x", "3 * x[i]", "x", Set.of(JACOBIAN_ROWS, ELEMENT_WISE, CONSTANT_FACTOR)),
            new Case(
                    "static double[] f(double x) { return new double[] {x * x, 2 * x}; }",
                    "x",
                    Set.of(JACOBIAN, POWER, CONSTANT_FACTOR)));

    private static Case sum(String parameters, String term, String by, Set<PaperRule> rules) {
        return new Case("static double f(" + parameters + ") { " + SUM_OVER.formatted(term), by, rules);
    }

    private static Case elements(String parameters, String element, String by, Set<PaperRule> rules) {
        return new Case("static double[] f(" + parameters + ") { " + ELEMENTS.formatted(element), by, rules);
    }

    @TestFactory
    Stream<DynamicTest> cites() {
        return CASES.stream()
                .map(tested -> DynamicTest.dynamicTest(
                        tested.method() + " by " + tested.by(), () -> assertEquals(tested.rules(), cited(tested))));
    }

    private static Set<PaperRule> cited(Case tested) {
        Program function =
                LoweredSource.ofMethods("@Differentiable " + tested.method()).program("f");
        PieceDifferentiator differentiator = new PieceDifferentiator(new Variables(FIRST_VARIABLE), program -> program);
        return Set.copyOf(differentiator
                .derivative(differentiator.simplified(function), tested.by())
                .rules());
    }
}
