package org.fluxion.processor.references;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.annotations.SerializedName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundle adjustment: the dense block of each observation, and the gradient of half the squares of all errors. */
class BundleAdjustmentTest {

    private static final Instance INSTANCE = References.read("synthetic_ba.json", Instance.class);
    private static final Compilation COMPILATION = References.compile("BundleAdjustment");
    private static final List<String> ACTIVE = List.of("camera", "point", "weight");

    /**
     * The members of the file that the tests use.
     *
     * @param n the number of cameras
     * @param m the number of points
     * @param p the number of observations
     * @param columns of the whole Jacobian, for each entry of {@code entries}
     * @param entries 15 for each error, two errors for each observation
     */
    private record Instance(
            int n,
            int m,
            int p,
            double[] cams,
            @SerializedName("X") double[] points,
            double[] w,
            int[] obs,
            double[] feats,
            @SerializedName("reproj_err") double[] errors,
            @SerializedName("csr_cols") int[] columns,
            @SerializedName("csr_vals") double[] entries) {

        Object[] arguments(int i) {
            int camera = 11 * obs[2 * i];
            int point = 3 * obs[2 * i + 1];
            return new Object[] {
                Arrays.copyOfRange(cams, camera, camera + 11),
                Arrays.copyOfRange(points, point, point + 3),
                w[i],
                Arrays.copyOfRange(feats, 2 * i, 2 * i + 2)
            };
        }

        /** Some columns of the two rows of an observation. */
        double[][] block(int i, int from, int to) {
            return IntStream.of(2 * i, 2 * i + 1)
                    .mapToObj(row -> Arrays.copyOfRange(entries, 15 * row + from, 15 * row + to))
                    .toArray(double[][]::new);
        }
    }

    @Test
    void columnsOfTheFileAreThoseOfTheObservation() {
        for (int i = 0; i < INSTANCE.p(); i++) {
            int camera = 11 * INSTANCE.obs()[2 * i];
            int point = 11 * INSTANCE.n() + 3 * INSTANCE.obs()[2 * i + 1];
            int weight = 11 * INSTANCE.n() + 3 * INSTANCE.m() + i;
            int[] expected = IntStream.concat(
                            IntStream.concat(IntStream.range(camera, camera + 11), IntStream.range(point, point + 3)),
                            IntStream.of(weight))
                    .toArray();
            for (int row = 2 * i; row < 2 * i + 2; row++) {
                assertArrayEquals(expected, Arrays.copyOfRange(INSTANCE.columns(), 15 * row, 15 * row + 15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reprojection", "scalars", "loops"})
    void jacobianOfEachObservation(String method) {
        GradientHandle used = gradient(method, "Jacobian");
        for (int i = 0; i < INSTANCE.p(); i++) {
            Object value = used.evaluate(INSTANCE.arguments(i));
            References.assertAgree(Arrays.copyOfRange(INSTANCE.errors(), 2 * i, 2 * i + 2), value, "error " + i);
            References.assertAgree(INSTANCE.block(i, 0, 11), used.derivative("camera"), "dcamera " + i);
            References.assertAgree(INSTANCE.block(i, 11, 14), used.derivative("point"), "dpoint " + i);
            double[][] weight = INSTANCE.block(i, 14, 15);
            References.assertAgree(
                    new double[] {weight[0][0], weight[1][0]}, used.derivative("weight"), "dweight " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reprojection", "scalars", "loops"})
    void aUsedObjectGivesTheSameBits(String method) {
        GradientHandle used = gradient(method, "Jacobian");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < INSTANCE.p(); i++) {
                References.assertSameAsFresh(used, ACTIVE, INSTANCE.arguments(i));
            }
        }
    }

    /** The gradient is the transposed Jacobian by the errors. */
    @Test
    void gradientOfTheSumOfSquares() {
        GradientHandle gradient = gradient("total", "Gradient");
        Object value =
                gradient.evaluate(INSTANCE.cams(), INSTANCE.points(), INSTANCE.w(), INSTANCE.obs(), INSTANCE.feats());
        double[] errors = INSTANCE.errors();
        double[] expected = new double[11 * INSTANCE.n() + 3 * INSTANCE.m() + INSTANCE.p()];
        for (int k = 0; k < 15 * errors.length; k++) {
            expected[INSTANCE.columns()[k]] += INSTANCE.entries()[k] * errors[k / 15];
        }
        double squares = Arrays.stream(errors).map(error -> error * error).sum();
        References.assertAgree(squares / 2, value, "value");
        assertPartsAgree(expected, gradient);
    }

    private static void assertPartsAgree(double[] expected, GradientHandle gradient) {
        int points = INSTANCE.cams().length;
        int weights = points + INSTANCE.points().length;
        assertEquals(expected.length, weights + INSTANCE.w().length);
        References.assertAgree(Arrays.copyOfRange(expected, 0, points), gradient.derivative("cameras"), "dcameras");
        References.assertAgree(Arrays.copyOfRange(expected, points, weights), gradient.derivative("points"), "dpoints");
        References.assertAgree(
                Arrays.copyOfRange(expected, weights, expected.length), gradient.derivative("weights"), "dweights");
    }

    private static GradientHandle gradient(String method, String kind) {
        return References.gradient(COMPILATION, "BundleAdjustment", method, kind);
    }
}
