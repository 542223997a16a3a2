package org.fluxion.runtime;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API, which {@link Kernels} loads by name where the JVM was started with its module.
 *
 * <p>A method must give the same bits before and after it is compiled, and at every call. Hence only operations that IEEE 754
 * rounds exactly are used here. {@code reduceLanes} may add in any order, and {@code lanewise(EXP)} is another
 * function when interpreted than when compiled. There is no fused multiply-add: it gains nothing here, and without
 * support by the CPU it is emulated.
 */
final class VectorKernels implements ArrayKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() > 8
            ? DoubleVector.SPECIES_512 // so that lanesOf needs no more than eight
            : DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    VectorKernels() {
        if (LANES < 2) {
            throw new UnsupportedOperationException("this CPU has no vectors of double");
        }
    }

    /** Two vectors of partial sums. */
    @Override
    public double dot(double[] a, double[] b, int n) {
        // The plain kernel throws what Java's loop throws where an array is too short.
        if (n < LANES || n > a.length || n > b.length) {
            return plainDot(a, b, 0, n);
        }
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        int i = 0;
        for (int end = n & -(2 * LANES); i < end; i += 2 * LANES) {
            even = even.add(at(a, i).mul(at(b, i)));
            odd = odd.add(at(a, i + LANES).mul(at(b, i + LANES)));
        }
        return rest(even, odd, a, b, i, n);
    }

    private static double plainDot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double sum(double[] a, int n) {
        if (n < LANES || n > a.length) {
            return plainSum(a, 0, n);
        }
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        int i = 0;
        for (int end = n & -(2 * LANES); i < end; i += 2 * LANES) {
            even = even.add(at(a, i));
            odd = odd.add(at(a, i + LANES));
        }
        if (n - i >= LANES) {
            even = even.add(at(a, i));
            i += LANES;
        }
        return sumOfLanes(even.add(odd)) + plainSum(a, i, n);
    }

    private static double plainSum(double[] a, int from, int to) {
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
            fourDots(target, a, i, x, n);
        }
        for (; i < a.length; i++) {
            target[i] = dot(a[i], x, n);
        }
    }

    private void fourDots(double[] target, double[][] a, int first, double[] x, int n) {
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
            DoubleVector x0 = at(x, i);
            DoubleVector x1 = at(x, i + LANES);
            even0 = even0.add(at(row0, i).mul(x0));
            odd0 = odd0.add(at(row0, i + LANES).mul(x1));
            even1 = even1.add(at(row1, i).mul(x0));
            odd1 = odd1.add(at(row1, i + LANES).mul(x1));
            even2 = even2.add(at(row2, i).mul(x0));
            odd2 = odd2.add(at(row2, i + LANES).mul(x1));
            even3 = even3.add(at(row3, i).mul(x0));
            odd3 = odd3.add(at(row3, i + LANES).mul(x1));
        }
        target[first] = rest(even0, odd0, row0, x, i, n);
        target[first + 1] = rest(even1, odd1, row1, x, i, n);
        target[first + 2] = rest(even2, odd2, row2, x, i, n);
        target[first + 3] = rest(even3, odd3, row3, x, i, n);
    }

    /** What {@link #dot} adds to the two vectors of partial sums of the first {@code i} elements. */
    private static double rest(DoubleVector even, DoubleVector odd, double[] a, double[] b, int i, int n) {
        if (n - i < LANES) {
            return sumOfLanes(even.add(odd)) + plainDot(a, b, i, n);
        }
        DoubleVector last = even.add(at(a, i).mul(at(b, i)));
        return sumOfLanes(last.add(odd)) + plainDot(a, b, i + LANES, n);
    }

    /**
     * Tiles of the target stay in registers while {@code k} runs: four rows of two vectors, then single vectors. Each
     * element is the sum of its products from left to right, as in {@link PlainKernels}.
     */
    @Override
    public void multiply(double[][] target, double[][] a, double[][] b, int inner, int n) {
        int i = 0;
        for (int end = a.length & -4; i < end; i += 4) {
            int tiled = n & -(2 * LANES);
            for (int j = 0; j < tiled; j += 2 * LANES) {
                fourByTwo(target, a, i, b, inner, j);
            }
            for (int row = i; row < i + 4; row++) {
                combineRows(target[row], a[row], b, inner, tiled, n);
            }
        }
        for (; i < a.length; i++) {
            combineRows(target[i], a[i], b, inner, 0, n);
        }
    }

    private static void fourByTwo(double[][] target, double[][] a, int i, double[][] b, int inner, int j) {
        double[] c0 = a[i];
        double[] c1 = a[i + 1];
        double[] c2 = a[i + 2];
        double[] c3 = a[i + 3];
        DoubleVector left0 = DoubleVector.zero(SPECIES);
        DoubleVector left1 = left0;
        DoubleVector left2 = left0;
        DoubleVector left3 = left0;
        DoubleVector right0 = left0;
        DoubleVector right1 = left0;
        DoubleVector right2 = left0;
        DoubleVector right3 = left0;
        for (int k = 0; k < inner; k++) {
            DoubleVector left = at(b[k], j);
            DoubleVector right = at(b[k], j + LANES);
            left0 = left0.add(left.mul(c0[k]));
            right0 = right0.add(right.mul(c0[k]));
            left1 = left1.add(left.mul(c1[k]));
            right1 = right1.add(right.mul(c1[k]));
            left2 = left2.add(left.mul(c2[k]));
            right2 = right2.add(right.mul(c2[k]));
            left3 = left3.add(left.mul(c3[k]));
            right3 = right3.add(right.mul(c3[k]));
        }
        store(target[i], j, left0, right0);
        store(target[i + 1], j, left1, right1);
        store(target[i + 2], j, left2, right2);
        store(target[i + 3], j, left3, right3);
    }

    private static void store(double[] target, int j, DoubleVector left, DoubleVector right) {
        left.intoArray(target, j);
        right.intoArray(target, j + LANES);
    }

    private static void combineRows(double[] target, double[] c, double[][] b, int inner, int from, int to) {
        int j = from;
        for (; to - j >= LANES; j += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < inner; k++) {
                sum = sum.add(at(b[k], j).mul(c[k]));
            }
            sum.intoArray(target, j);
        }
        PlainKernels.combineRows(target, c, b, inner, j, to);
    }

    private static DoubleVector at(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    /** The sum of the lanes, always in the same order. */
    private static double sumOfLanes(DoubleVector v) {
        double sum = v.lane(0) + v.lane(1);
        if (LANES >= 4) {
            sum += v.lane(2) + v.lane(3);
        }
        if (LANES >= 8) {
            sum += (v.lane(4) + v.lane(5)) + (v.lane(6) + v.lane(7));
        }
        return sum;
    }

    @Override
    public String description() {
        return "Vector API, " + LANES + " lanes of double";
    }
}
