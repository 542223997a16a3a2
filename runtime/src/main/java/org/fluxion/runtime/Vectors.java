package org.fluxion.runtime;

/**
 * Functions of vectors, for methods that are differentiated.
 *
 * <p>Every result is a fresh array, never an argument. Functions of two vectors need equal lengths: else they throw an
 * {@link IllegalArgumentException} that names the function and both lengths. Where a function takes a number beside a
 * vector, the number stands for a vector of that many equal elements (scalar expansion). An element is computed as
 * Java's operator, or the method of {@link Math} of the same name, computes it.
 */
public final class Vectors {

    private Vectors() {}

    /**
     * The inner product of two vectors.
     *
     * @return {@code a[0] * b[0] + ...}, 0 for empty vectors
     */
    public static double dot(double[] a, double[] b) {
        return Kernels.dot(a, b, commonLength("dot", a, b));
    }

    /**
     * The sum of the elements.
     *
     * @return {@code a[0] + ...}, 0 for an empty vector
     */
    public static double sum(double[] a) {
        return Kernels.sum(a, a.length);
    }

    /**
     * The arithmetic mean of the elements.
     *
     * @return {@code sum(a) / a.length}, NaN for an empty vector
     */
    public static double mean(double[] a) {
        return sum(a) / a.length;
    }

    /**
     * The Euclidean norm.
     *
     * @return {@code sqrt(dot(a, a))}, 0 for an empty vector. Nothing is rescaled: elements beyond about 1e154 overflow
     *     to infinity, below about 1e-162 they vanish
     */
    public static double norm(double[] a) {
        return Math.sqrt(Kernels.dot(a, a, a.length));
    }

    /**
     * The largest element.
     *
     * @return NaN if any element is NaN
     * @throws IllegalArgumentException if the vector is empty
     */
    public static double max(double[] a) {
        requireElements("max", a);
        double result = a[0];
        for (int i = 1; i < a.length; i++) {
            result = Math.max(result, a[i]);
        }
        return result;
    }

    /**
     * The smallest element.
     *
     * @return NaN if any element is NaN
     * @throws IllegalArgumentException if the vector is empty
     */
    public static double min(double[] a) {
        requireElements("min", a);
        double result = a[0];
        for (int i = 1; i < a.length; i++) {
            result = Math.min(result, a[i]);
        }
        return result;
    }

    /**
     * The logarithm of the sum of the exponentials, without overflow: {@code m + log(sum(exp(a - m)))} with
     * {@code m = max(a)}. Its gradient is {@link #softmax softmax(a)}.
     *
     * @return -Infinity for an empty vector; the largest element where that is infinite or NaN
     */
    public static double logSumExp(double[] a) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double element : a) {
            largest = Math.max(largest, element);
        }
        // Infinity minus infinity would make the shifted sum NaN.
        if (!Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double element : a) {
            sum += Math.exp(element - largest);
        }
        return largest + Math.log(sum);
    }

    /**
     * The exponentials divided by their sum, without overflow: the largest element is subtracted first.
     *
     * @return numbers from 0 to 1 whose sum is 1; all NaN where the largest element is infinite or NaN; empty for an
     *     empty vector
     */
    public static double[] softmax(double[] a) {
        double[] result = new double[a.length];
        if (a.length == 0) {
            return result;
        }
        double largest = max(a);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            result[i] = Math.exp(a[i] - largest);
            sum += result[i];
        }
        for (int i = 0; i < a.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    /** {@code a[i] + b[i]} for each {@code i}, for vectors of one length. */
    public static double[] add(double[] a, double[] b) {
        double[] result = new double[commonLength("add", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] + b[i];
        }
        return result;
    }

    /** {@code a[i] + b} for each {@code i}, with one number on the right. */
    public static double[] add(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] + b;
        }
        return result;
    }

    /** {@code a + b[i]} for each {@code i}, with one number on the left. */
    public static double[] add(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a + b[i];
        }
        return result;
    }

    /** {@code a[i] - b[i]} for each {@code i}, for vectors of one length. */
    public static double[] subtract(double[] a, double[] b) {
        double[] result = new double[commonLength("subtract", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }

    /** {@code a[i] - b} for each {@code i}, with one number on the right. */
    public static double[] subtract(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] - b;
        }
        return result;
    }

    /** {@code a - b[i]} for each {@code i}, with one number on the left. */
    public static double[] subtract(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a - b[i];
        }
        return result;
    }

    /** {@code a[i] * b[i]} for each {@code i}, for vectors of one length. */
    public static double[] multiply(double[] a, double[] b) {
        double[] result = new double[commonLength("multiply", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }

    /** {@code a[i] * b} for each {@code i}, with one number on the right. */
    public static double[] multiply(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] * b;
        }
        return result;
    }

    /** {@code a * b[i]} for each {@code i}, with one number on the left. */
    public static double[] multiply(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a * b[i];
        }
        return result;
    }

    /** {@code a[i] / b[i]} for each {@code i}, for vectors of one length. */
    public static double[] divide(double[] a, double[] b) {
        double[] result = new double[commonLength("divide", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] / b[i];
        }
        return result;
    }

    /** {@code a[i] / b} for each {@code i}, with one number on the right. */
    public static double[] divide(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] / b;
        }
        return result;
    }

    /** {@code a / b[i]} for each {@code i}, with one number on the left. */
    public static double[] divide(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a / b[i];
        }
        return result;
    }

    /** {@code Math.max(a[i], b[i])} for each {@code i}, for vectors of one length. */
    public static double[] max(double[] a, double[] b) {
        double[] result = new double[commonLength("max", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(a[i], b[i]);
        }
        return result;
    }

    /** {@code Math.max(a[i], b)} for each {@code i}, with one number on the right. */
    public static double[] max(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(a[i], b);
        }
        return result;
    }

    /** {@code Math.max(a, b[i])} for each {@code i}, with one number on the left. */
    public static double[] max(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(a, b[i]);
        }
        return result;
    }

    /** {@code Math.min(a[i], b[i])} for each {@code i}, for vectors of one length. */
    public static double[] min(double[] a, double[] b) {
        double[] result = new double[commonLength("min", a, b)];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(a[i], b[i]);
        }
        return result;
    }

    /** {@code Math.min(a[i], b)} for each {@code i}, with one number on the right. */
    public static double[] min(double[] a, double b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(a[i], b);
        }
        return result;
    }

    /** {@code Math.min(a, b[i])} for each {@code i}, with one number on the left. */
    public static double[] min(double a, double[] b) {
        double[] result = new double[b.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(a, b[i]);
        }
        return result;
    }

    /** The elements with the other sign: {@code -a[i]}. */
    public static double[] negate(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = -a[i];
        }
        return result;
    }

    /** The absolute values: {@code Math.abs(a[i])}. */
    public static double[] abs(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.abs(a[i]);
        }
        return result;
    }

    /** The exponentials: {@code Math.exp(a[i])}. */
    public static double[] exp(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.exp(a[i]);
        }
        return result;
    }

    /** The natural logarithms: {@code Math.log(a[i])}, NaN below 0 and -Infinity at 0. */
    public static double[] log(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.log(a[i]);
        }
        return result;
    }

    /** The square roots: {@code Math.sqrt(a[i])}, NaN below 0. */
    public static double[] sqrt(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.sqrt(a[i]);
        }
        return result;
    }

    /** The hyperbolic tangents: {@code Math.tanh(a[i])}. */
    public static double[] tanh(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.tanh(a[i]);
        }
        return result;
    }

    /** The logistic function of each element, see {@link Activations#sigmoid}. */
    public static double[] sigmoid(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Activations.sigmoid(a[i]);
        }
        return result;
    }

    /** The rectifier of each element, see {@link Activations#relu}. */
    public static double[] relu(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Activations.relu(a[i]);
        }
        return result;
    }

    /** The squares: {@code a[i] * a[i]}. */
    public static double[] square(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] * a[i];
        }
        return result;
    }

    /** The elements raised to one power: {@code Math.pow(a[i], exponent)}. */
    public static double[] pow(double[] a, double exponent) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.pow(a[i], exponent);
        }
        return result;
    }

    private static int commonLength(String function, double[] a, double[] b) {
        // Asked here first, so that the usual case joins no strings.
        if (a.length != b.length) {
            Checks.sameLength(function + ": a", a.length, "b", b.length);
        }
        return a.length;
    }

    private static void requireElements(String function, double[] a) {
        if (a.length == 0) {
            throw new IllegalArgumentException(function + ": the vector is empty");
        }
    }
}
