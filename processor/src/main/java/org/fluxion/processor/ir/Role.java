package org.fluxion.processor.ir;

/**
 * What is known of a value that a {@link Loop} carries from one iteration to the next.
 *
 * <p>The front end makes every carried value a {@link #RECURRENCE}; {@code lift} proves the others. For all but a recurrence the
 * body may use the carried value only to combine it with something, so that the reverse sweep needs no stored values.
 */
public enum Role {
    /** Anything: the next value may depend on the last in any way. */
    RECURRENCE("carry"),
    /** Scalar: s + e or s - e. Array: {@link AddAt}. */
    SUM("sum"),
    /** Scalar: max(s, e). */
    MAX("max"),
    /** Scalar: min(s, e). */
    MIN("min");

    private final String keyword;

    Role(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }
}
