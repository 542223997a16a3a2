package org.fluxion.runtime;

/** What stands behind {@link Kernels}: one implementation for any Java, one for the Vector API. */
interface ArrayKernels {

    /** See {@link Kernels#dot}. */
    double dot(double[] a, double[] b, int n);

    /** See {@link Kernels#sum}. */
    double sum(double[] a, int n);

    /** See {@link Kernels#fourDots}. */
    void fourDots(double[] products, double[][] rows, int first, double[] x, int n);

    /** See {@link Kernels#multiply(double[], double[][], double[], int)}. */
    void multiply(double[] target, double[][] a, double[] x, int n);

    /** See {@link Kernels#multiply(double[][], double[][], double[][], int, int)}. */
    void multiply(double[][] target, double[][] a, double[][] b, int inner, int n);

    /** See {@link Kernels#exp}. */
    void exp(double[] results, double[] arguments, int n);

    /** See {@link Kernels#description}. */
    String description();
}
