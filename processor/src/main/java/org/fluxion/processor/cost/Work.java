package org.fluxion.processor.cost;

/** The kinds of work that are counted, each as {@link org.fluxion.processor.ir.EvaluationCounts} counts it. */
public enum Work {
    /** Subtractions and additions to elements of arrays among them. */
    ADDITIONS("addition", ""),
    MULTIPLICATIONS("multiplication", ""),
    /** Remainders among them. */
    DIVISIONS("division", ""),
    /** Roots and powers among them. */
    FUNCTIONS("transcendental call", ""),
    /** Elements of arrays that are read. */
    READS("element", " read"),
    /** Elements of arrays that are written, without the zeros of fresh arrays. */
    WRITES("element", " written"),
    /** How often bodies of loops run. */
    ITERATIONS("iteration", "");

    private final String one;
    private final String participle;

    Work(String one, String participle) {
        this.one = one;
        this.participle = participle;
    }

    /** What a number of these is called. */
    public String label() {
        return one + "s" + participle;
    }

    /** A number of these in words: {@code 1 addition}, {@code 2 |x| additions}. */
    String of(Polynomial number) {
        return number + " " + (number.equals(Polynomial.ONE) ? one + participle : label());
    }
}
