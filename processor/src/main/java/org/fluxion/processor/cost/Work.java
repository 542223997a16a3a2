package org.fluxion.processor.cost;

/** The kinds of work that are counted, each as {@link org.fluxion.processor.ir.EvaluationCounts} counts it. */
public enum Work {
    /** Subtractions and additions to elements of arrays among them. */
    ADDITIONS("additions"),
    MULTIPLICATIONS("multiplications"),
    /** Remainders among them. */
    DIVISIONS("divisions"),
    /** Roots and powers among them. */
    FUNCTIONS("transcendental calls"),
    /** Elements of arrays that are read. */
    READS("elements read"),
    /** Elements of arrays that are written, without the zeros of fresh arrays. */
    WRITES("elements written"),
    /** How often bodies of loops run. */
    ITERATIONS("iterations");

    private final String label;

    Work(String label) {
        this.label = label;
    }

    /** What a number of these is called. */
    public String label() {
        return label;
    }
}
