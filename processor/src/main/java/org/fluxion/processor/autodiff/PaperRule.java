package org.fluxion.processor.autodiff;

/** The rules of the paper by the names and sections it gives them. */
public enum PaperRule {
    CONSTANT("constant rule", "2"),
    SUM("sum and difference rule", "2"),
    PRODUCT("product rule", "2"),
    QUOTIENT("quotient: the product rule with the power -1", "2"),
    POWER("power rule", "2"),
    ELEMENT_WISE("element-wise rule: the Jacobian is diagonal", "4.2"),
    SCALAR_EXPANSION("scalar expansion: the derivative by the scalar is a sum", "4.3"),
    SUM_REDUCTION("vector sum reduction: the adjoint is broadcast", "4.4"),
    SINGLE_VARIABLE_CHAIN("single-variable chain rule", "4.5.1"),
    TOTAL_DERIVATIVE("single-variable total-derivative chain rule: paths add up", "4.5.2"),
    VECTOR_CHAIN("vector chain rule", "4.5.3"),
    RECTIFIER("max(0, z): derivative 0 for z <= 0, 1 for z > 0", "5"),
    JACOBIAN_ROWS("Jacobian: gradients stacked as rows, numerator layout", "4.1");

    private final String title;
    private final String section;

    PaperRule(String title, String section) {
        this.title = title;
        this.section = section;
    }

    public String title() {
        return title;
    }

    /** The section of the paper, for example {@code 4.5.1}. */
    public String section() {
        return section;
    }
}
