package org.fluxion.runtime;

/**
 * The exponential function of many numbers at once, with the bits of {@link StrictMath#exp}: the algorithm of fdlibm (e_exp.c) in
 * loops that C2 vectorises, with the same operations in the same order.
 *
 * <p>{@code x = k log(2) + r} with an integer k and {@code |r| <= log(2) / 2}; {@code exp(r)} is a rational function of r, and k goes
 * into the exponent. Arguments for which this is not the whole story are left to {@link StrictMath}: those that are infinite, no
 * numbers, or near the ends of the range, where the result is no normal number, and those so close to the middle between two k that
 * fdlibm may choose the other one.
 */
final class Exponential {
    /** Added and taken away again, it leaves the nearest integer, which stands in the last bits in between. */
    static final double TO_INTEGER = 0x1.8p52;

    static final double LOG2_INVERSE = 0x1.71547652b82fep0;
    /** log(2) to 33 bits, so that its product with k is exact. */
    static final double LOG2_HIGH = 0x1.62e42feep-1;
    /** What is missing from that. */
    static final double LOG2_LOW = 0x1.a39ef35793c76p-33;

    static final double P1 = 0x1.555555555553ep-3;
    static final double P2 = -0x1.6c16c16bebd93p-9;
    static final double P3 = 0x1.1566aaf25de2cp-14;
    static final double P4 = -0x1.bbd41c5d26bf1p-20;
    static final double P5 = 0x1.6376972bea4dp-25;

    /** Up to this, results are normal numbers, and so are the powers of 2 that they are multiplied by. */
    static final double LARGEST = 708;
    /** Below, fdlibm takes {@code 1 + x}. */
    static final double SMALLEST = 0x1p-28;
    /** From this distance between {@code x / log(2)} and k on, fdlibm may choose the next k. */
    static final double NEARLY_HALF = 0.5 - 0x1p-20;

    static final int EXPONENT_BIAS = 1023;
    static final int EXPONENT_SHIFT = 52;

    private Exponential() {}

    /** {@code results[i] = StrictMath.exp(arguments[i])} for i from {@code from} to {@code to - 1}; the arrays are two. */
    static void fill(double[] results, double[] arguments, int from, int to) {
        reduce(results, arguments, from, to);
        scale(results, arguments, from, to);
    }

    /** {@code exp(r)}. */
    private static void reduce(double[] results, double[] arguments, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = arguments[i];
            double k = (x * LOG2_INVERSE + TO_INTEGER) - TO_INTEGER;
            double high = x - k * LOG2_HIGH;
            double low = k * LOG2_LOW;
            double r = high - low;
            double square = r * r;
            double c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
            results[i] = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
        }
    }

    /** Times 2 to the k. Apart from the loop above, which C2 would not vectorise together with this. */
    private static void scale(double[] results, double[] arguments, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = arguments[i];
            double quotient = x * LOG2_INVERSE;
            double shifted = quotient + TO_INTEGER;
            double distance = Math.abs(quotient - (shifted - TO_INTEGER));
            if (Math.abs(x) <= LARGEST && distance < NEARLY_HALF) {
                results[i] = Math.abs(x) < SMALLEST ? 1.0 + x : results[i] * powerOfTwo(shifted);
            } else {
                results[i] = StrictMath.exp(x);
            }
        }
    }

    /** 2 to the integer in the last bits. */
    private static double powerOfTwo(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + EXPONENT_BIAS) << EXPONENT_SHIFT);
    }
}
