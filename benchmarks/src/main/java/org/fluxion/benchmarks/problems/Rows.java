package org.fluxion.benchmarks.problems;

/** What experts' code does with {@value #GROUP} rows of a matrix at a time, so that the vector is read once for all. */
interface Rows {
    /** How many rows are worked on at a time; at the end of a matrix there may be fewer. */
    int GROUP = 4;

    /** The inner products of a vector with the rows from {@code first} on. */
    void dots(double[][] rows, int first, double[] v, double[] products);

    /** Adds the rows from {@code first} on, each times its factor. */
    void addScaled(double[] target, double[] factors, double[][] rows, int first);

    /** In the Vector API, which only runs with {@code --add-modules jdk.incubator.vector}. */
    static Rows vector() {
        return Extras.load(Rows.class, "VectorRows");
    }
}
