package org.fluxion.runtime;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API, which {@link Kernels} loads by name where the JVM was started with its module.
 *
 * <p>A method must give the same bits before and after it is compiled, and at every call. Hence only operations that
 * IEEE 754 rounds exactly are used here. {@code reduceLanes} may add in any order, and {@code lanewise(EXP)} is another
 * function when interpreted than when compiled. There is no fused multiply-add: it gains nothing here, and without
 * support by the CPU it is emulated.
 *
 * <p>A vector stays in a register only while C2 knows its class and inlines every method that it is passed to; else it
 * becomes an object, and the loop ten times slower. Hence three habits. The vector loops have methods of their own,
 * whose profile short arrays do not dilute. No method here takes or returns a vector: the methods of the Vector API are
 * always inlined, but one of ours may be left out where a caller has grown large or has a compiled copy of it. And the
 * receiver of a call is what has just been loaded or computed, whose class is known: {@code product.add(sum)}, and
 * {@code zero.add(sum)} after a loop.
 */
final class VectorKernels extends PlainKernels {
    private static final VectorSpecies<Double> WIDEST = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = WIDEST.length();

    /**
     * For reductions no more than four lanes: adding up the lanes of the last vectors takes most of the time of a short one, and twice
     * as long for eight. Rows of 64 elements took 0.8 times the time, rows of 1,000 the same.
     */
    private static final VectorSpecies<Double> SPECIES = WIDTH > 4 ? DoubleVector.SPECIES_256 : WIDEST;

    private static final int LANES = SPECIES.length();

    VectorKernels() {
        if (LANES < 2) {
            throw new UnsupportedOperationException("this CPU has no vectors of double");
        }
    }

    @Override
    public double dot(double[] a, double[] b, int n) {
        // The plain kernel throws what Java's loop throws where an array is too short.
        return n > a.length || n > b.length ? super.dot(a, b, n) : longDot(a, b, n);
    }

    private static double longDot(double[] a, double[] b, int n) {
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        int i = 0;
        for (int end = n & -(2 * LANES); i < end; i += 2 * LANES) {
            even = DoubleVector.fromArray(SPECIES, a, i)
                    .mul(DoubleVector.fromArray(SPECIES, b, i))
                    .add(even);
            odd = DoubleVector.fromArray(SPECIES, a, i + LANES)
                    .mul(DoubleVector.fromArray(SPECIES, b, i + LANES))
                    .add(odd);
        }
        if (n - i >= LANES) {
            even = DoubleVector.fromArray(SPECIES, a, i)
                    .mul(DoubleVector.fromArray(SPECIES, b, i))
                    .add(even);
            i += LANES;
        }
        DoubleVector both = DoubleVector.zero(SPECIES).add(even).add(odd);
        double sum = both.lane(0) + both.lane(1);
        if (LANES > 2) {
            sum += both.lane(2) + both.lane(3);
        }
        return sum + restOfDot(a, b, i, n);
    }

    private static double restOfDot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double sum(double[] a, int n) {
        return n > a.length ? super.sum(a, n) : longSum(a, n);
    }

    private static double longSum(double[] a, int n) {
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        int i = 0;
        for (int end = n & -(2 * LANES); i < end; i += 2 * LANES) {
            even = DoubleVector.fromArray(SPECIES, a, i).add(even);
            odd = DoubleVector.fromArray(SPECIES, a, i + LANES).add(odd);
        }
        if (n - i >= LANES) {
            even = DoubleVector.fromArray(SPECIES, a, i).add(even);
            i += LANES;
        }
        DoubleVector both = DoubleVector.zero(SPECIES).add(even).add(odd);
        double sum = both.lane(0) + both.lane(1);
        if (LANES > 2) {
            sum += both.lane(2) + both.lane(3);
        }
        return sum + restOfSum(a, i, n);
    }

    private static double restOfSum(double[] a, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i];
        }
        return sum;
    }

    /** Four rows at a time, so that {@code x} is loaded once for four of them; each is added as {@link #dot} does. */
    @Override
    public void multiply(double[] target, double[][] a, double[] x, int n) {
        int i = 0;
        for (int end = a.length & -4; i < end; i += 4) {
            longDots(target, i, a, i, x, n);
        }
        for (; i < a.length; i++) {
            target[i] = dot(a[i], x, n);
        }
    }

    @Override
    public void fourDots(double[] products, double[][] rows, int first, double[] x, int n) {
        if (Kernels.areFour(rows, first, n) && n <= x.length) {
            longDots(products, 0, rows, first, x, n);
        } else {
            super.fourDots(products, rows, first, x, n);
        }
    }

    /** {@code target[to + k] = dot(a[first + k], x, n)} for k from 0 to 3. */
    private static void longDots(double[] target, int to, double[][] a, int first, double[] x, int n) {
        double[] row0 = a[first];
        double[] row1 = a[first + 1];
        double[] row2 = a[first + 2];
        double[] row3 = a[first + 3];
        DoubleVector even0 = DoubleVector.zero(SPECIES);
        DoubleVector even1 = even0;
        DoubleVector even2 = even0;
        DoubleVector even3 = even0;
        DoubleVector odd0 = even0;
        DoubleVector odd1 = even0;
        DoubleVector odd2 = even0;
        DoubleVector odd3 = even0;
        int i = 0;
        for (int end = n & -(2 * LANES); i < end; i += 2 * LANES) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, i + LANES);
            even0 = DoubleVector.fromArray(SPECIES, row0, i).mul(x0).add(even0);
            odd0 = DoubleVector.fromArray(SPECIES, row0, i + LANES).mul(x1).add(odd0);
            even1 = DoubleVector.fromArray(SPECIES, row1, i).mul(x0).add(even1);
            odd1 = DoubleVector.fromArray(SPECIES, row1, i + LANES).mul(x1).add(odd1);
            even2 = DoubleVector.fromArray(SPECIES, row2, i).mul(x0).add(even2);
            odd2 = DoubleVector.fromArray(SPECIES, row2, i + LANES).mul(x1).add(odd2);
            even3 = DoubleVector.fromArray(SPECIES, row3, i).mul(x0).add(even3);
            odd3 = DoubleVector.fromArray(SPECIES, row3, i + LANES).mul(x1).add(odd3);
        }
        if (n - i >= LANES) {
            DoubleVector last = DoubleVector.fromArray(SPECIES, x, i);
            even0 = DoubleVector.fromArray(SPECIES, row0, i).mul(last).add(even0);
            even1 = DoubleVector.fromArray(SPECIES, row1, i).mul(last).add(even1);
            even2 = DoubleVector.fromArray(SPECIES, row2, i).mul(last).add(even2);
            even3 = DoubleVector.fromArray(SPECIES, row3, i).mul(last).add(even3);
            i += LANES;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector both0 = zero.add(even0).add(odd0);
        DoubleVector both1 = zero.add(even1).add(odd1);
        DoubleVector both2 = zero.add(even2).add(odd2);
        DoubleVector both3 = zero.add(even3).add(odd3);
        double sum0 = both0.lane(0) + both0.lane(1);
        double sum1 = both1.lane(0) + both1.lane(1);
        double sum2 = both2.lane(0) + both2.lane(1);
        double sum3 = both3.lane(0) + both3.lane(1);
        if (LANES > 2) {
            sum0 += both0.lane(2) + both0.lane(3);
            sum1 += both1.lane(2) + both1.lane(3);
            sum2 += both2.lane(2) + both2.lane(3);
            sum3 += both3.lane(2) + both3.lane(3);
        }
        target[to] = sum0 + restOfDot(row0, x, i, n);
        target[to + 1] = sum1 + restOfDot(row1, x, i, n);
        target[to + 2] = sum2 + restOfDot(row2, x, i, n);
        target[to + 3] = sum3 + restOfDot(row3, x, i, n);
    }

    /**
     * Tiles of the target, four rows of two vectors, stay in registers while {@code k} runs. Each element is the sum
     * of its products from left to right, as in {@link PlainKernels}; so the last tile of a row may overlap the one
     * before.
     */
    @Override
    public void multiply(double[][] target, double[][] a, double[][] b, int inner, int n) {
        int i = 0;
        for (int end = n < 2 * WIDTH ? 0 : a.length & -4; i < end; i += 4) {
            int lastTile = n - 2 * WIDTH;
            for (int j = 0; j < lastTile; j += 2 * WIDTH) {
                fourByTwo(target, a, i, b, inner, j);
            }
            fourByTwo(target, a, i, b, inner, lastTile);
        }
        for (; i < a.length; i++) {
            combineRows(target[i], a[i], b, inner, n);
        }
    }

    private static void fourByTwo(double[][] target, double[][] a, int i, double[][] b, int inner, int j) {
        double[] c0 = a[i];
        double[] c1 = a[i + 1];
        double[] c2 = a[i + 2];
        double[] c3 = a[i + 3];
        DoubleVector left0 = DoubleVector.zero(WIDEST);
        DoubleVector left1 = left0;
        DoubleVector left2 = left0;
        DoubleVector left3 = left0;
        DoubleVector right0 = left0;
        DoubleVector right1 = left0;
        DoubleVector right2 = left0;
        DoubleVector right3 = left0;
        for (int k = 0; k < inner; k++) {
            double[] row = b[k];
            DoubleVector left = DoubleVector.fromArray(WIDEST, row, j);
            DoubleVector right = DoubleVector.fromArray(WIDEST, row, j + WIDTH);
            left0 = left.mul(c0[k]).add(left0);
            right0 = right.mul(c0[k]).add(right0);
            left1 = left.mul(c1[k]).add(left1);
            right1 = right.mul(c1[k]).add(right1);
            left2 = left.mul(c2[k]).add(left2);
            right2 = right.mul(c2[k]).add(right2);
            left3 = left.mul(c3[k]).add(left3);
            right3 = right.mul(c3[k]).add(right3);
        }
        DoubleVector zero = DoubleVector.zero(WIDEST);
        zero.add(left0).intoArray(target[i], j);
        zero.add(right0).intoArray(target[i], j + WIDTH);
        zero.add(left1).intoArray(target[i + 1], j);
        zero.add(right1).intoArray(target[i + 1], j + WIDTH);
        zero.add(left2).intoArray(target[i + 2], j);
        zero.add(right2).intoArray(target[i + 2], j + WIDTH);
        zero.add(left3).intoArray(target[i + 3], j);
        zero.add(right3).intoArray(target[i + 3], j + WIDTH);
    }

    @Override
    public void exp(double[] results, double[] arguments, int n) {
        if (n > results.length || n > arguments.length) {
            super.exp(results, arguments, n);
            return;
        }
        int end = n - n % WIDTH;
        if (!expInLanes(results, arguments, end)) {
            // Some results are no normal numbers: what is rare need not be fast.
            end = 0;
        }
        Exponential.fill(results, arguments, end, n);
    }

    /** {@link Exponential} in lanes; whether all arguments are such that this is right. */
    private static boolean expInLanes(double[] results, double[] arguments, int end) {
        DoubleVector one = DoubleVector.broadcast(WIDEST, 1.0);
        DoubleVector two = DoubleVector.broadcast(WIDEST, 2.0);
        boolean areRegular = true;
        for (int i = 0; i < end; i += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(WIDEST, arguments, i);
            DoubleVector quotient = x.mul(Exponential.LOG2_INVERSE);
            DoubleVector shifted = quotient.add(Exponential.TO_INTEGER);
            DoubleVector k = shifted.sub(Exponential.TO_INTEGER);
            DoubleVector high = x.sub(k.mul(Exponential.LOG2_HIGH));
            DoubleVector low = k.mul(Exponential.LOG2_LOW);
            DoubleVector r = high.sub(low);
            DoubleVector square = r.mul(r);
            DoubleVector polynomial = square.mul(Exponential.P5)
                    .add(Exponential.P4)
                    .mul(square)
                    .add(Exponential.P3)
                    .mul(square)
                    .add(Exponential.P2)
                    .mul(square)
                    .add(Exponential.P1);
            DoubleVector c = r.sub(square.mul(polynomial));
            DoubleVector ofRest = one.sub(low.sub(r.mul(c).div(two.sub(c))).sub(high));
            shifted.reinterpretAsLongs()
                    .add(Exponential.EXPONENT_BIAS)
                    .lanewise(VectorOperators.LSHL, Exponential.EXPONENT_SHIFT)
                    .reinterpretAsDoubles()
                    .mul(ofRest)
                    .blend(x.add(1.0), x.abs().compare(VectorOperators.LT, Exponential.SMALLEST))
                    .intoArray(results, i);
            areRegular &= x.abs()
                    .compare(VectorOperators.LE, Exponential.LARGEST)
                    .and(quotient.sub(k).abs().compare(VectorOperators.LT, Exponential.NEARLY_HALF))
                    .allTrue();
        }
        return areRegular;
    }

    @Override
    public String description() {
        return "Vector API, " + WIDTH + " lanes of double";
    }
}
