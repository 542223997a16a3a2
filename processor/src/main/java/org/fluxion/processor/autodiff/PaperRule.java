package org.fluxion.processor.autodiff;

/** The rules of the paper by the names and sections it gives them. */
public enum PaperRule {
    CONSTANT("constant rule", "", "2"),
    CONSTANT_FACTOR("multiplication by a constant", "", "2"),
    POWER("power rule", "", "2"),
    SUM("sum rule", "", "2"),
    DIFFERENCE("difference rule", "", "2"),
    PRODUCT("product rule", "", "2"),
    QUOTIENT("quotient", "the product rule with the power -1", "2"),
    ELEMENTARY("function of one variable", "its own derivative", "2"),
    PARTIAL("partial derivative", "the other variables are constants", "3"),
    GRADIENT("gradient", "a row of partial derivatives", "3"),
    JACOBIAN("Jacobian", "gradients of several functions of numbers stacked as rows", "4"),
    JACOBIAN_ROWS("Jacobian", "gradients stacked as rows, numerator layout", "4.1"),
    ELEMENT_WISE("element-wise rule", "the Jacobian is diagonal", "4.2"),
    SCALAR_EXPANSION("scalar expansion", "a number stands for a vector of equal elements", "4.3"),
    SUM_REDUCTION("vector sum reduction", "the adjoint is broadcast", "4.4"),
    SINGLE_VARIABLE_CHAIN("single-variable chain rule", "", "4.5.1"),
    TOTAL_DERIVATIVE("single-variable total-derivative chain rule", "paths add up", "4.5.2"),
    VECTOR_CHAIN("vector chain rule", "", "4.5.3"),
    DOT_PRODUCT("dot product", "its derivative by one vector is the other", "5"),
    RECTIFIER("maximum", "max(0, z) has the derivative 0 for z <= 0, 1 for z > 0", "5"),
    PIECEWISE("piecewise function", "the derivative of the piece that is taken", "5"),
    SUM_OF_SQUARES("sum of squares", "the derivative of v^2 is 2 v", "6");

    private final String label;
    private final String consequence;
    private final String section;

    PaperRule(String label, String consequence, String section) {
        this.label = label;
        this.consequence = consequence;
        this.section = section;
    }

    /** Its name, for example {@code scalar expansion}. */
    public String label() {
        return label;
    }

    /** Its name and what it comes to, where the name does not say it. */
    public String title() {
        return consequence.isEmpty() ? label : label + ": " + consequence;
    }

    /** The section of the paper, for example {@code 4.5.1}. */
    public String section() {
        return section;
    }
}
