package org.fluxion.processor.references;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static final Instance INSTANCE = Instance.read("synthetic_ba.json");
    private static final int OBSERVATIONS = INSTANCE.count("p");
    private static final double[] CAMERAS = INSTANCE.vector("cams");
    private static final double[] POINTS = INSTANCE.vector("X");
    private static final double[] WEIGHTS = INSTANCE.vector("w");
    private static final double[] FEATURES = INSTANCE.vector("feats");
    private static final double[] ERRORS = INSTANCE.vector("reproj_err");

    /** Camera and point of each observation. */
    private static final int[] OBSERVED = INSTANCE.indices("obs");

    /** The Jacobian, 15 entries for each error, two errors for each observation; and which column each stands in. */
    private static final double[] ENTRIES = INSTANCE.vector("csr_vals");

    private static final int[] COLUMNS = INSTANCE.indices("csr_cols");
    private static final Compilation COMPILATION = References.compile("BundleAdjustment");
    private static final List<String> ACTIVE = List.of("camera", "point", "weight");

    @Test
    void columnsOfTheFileAreThoseOfTheObservation() {
        for (int i = 0; i < OBSERVATIONS; i++) {
            int camera = 11 * OBSERVED[2 * i];
            int point = CAMERAS.length + 3 * OBSERVED[2 * i + 1];
            int weight = CAMERAS.length + POINTS.length + i;
            int[] expected = IntStream.concat(
                            IntStream.concat(IntStream.range(camera, camera + 11), IntStream.range(point, point + 3)),
                            IntStream.of(weight))
                    .toArray();
            for (int row = 2 * i; row < 2 * i + 2; row++) {
                assertArrayEquals(expected, Arrays.copyOfRange(COLUMNS, 15 * row, 15 * row + 15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reprojection", "scalars", "loops"})
    void jacobianOfEachObservation(String method) {
        GradientHandle used = gradient(method, "Jacobian");
        for (int i = 0; i < OBSERVATIONS; i++) {
            Object value = used.evaluate(arguments(i));
            References.assertAgree(Arrays.copyOfRange(ERRORS, 2 * i, 2 * i + 2), value, "error " + i);
            References.assertAgree(block(i, 0, 11), used.derivative("camera"), "dcamera " + i);
            References.assertAgree(block(i, 11, 14), used.derivative("point"), "dpoint " + i);
            double[][] weight = block(i, 14, 15);
            References.assertAgree(
                    new double[] {weight[0][0], weight[1][0]}, used.derivative("weight"), "dweight " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reprojection", "scalars", "loops"})
    void aUsedObjectGivesTheSameBits(String method) {
        GradientHandle used = gradient(method, "Jacobian");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < OBSERVATIONS; i++) {
                References.assertSameAsFresh(used, ACTIVE, arguments(i));
            }
        }
    }

    /** The gradient is the transposed Jacobian by the errors. */
    @Test
    void gradientOfTheSumOfSquares() {
        GradientHandle gradient = gradient("total", "Gradient");
        Object value = gradient.evaluate(CAMERAS, POINTS, WEIGHTS, OBSERVED, FEATURES);
        double[] expected = new double[CAMERAS.length + POINTS.length + OBSERVATIONS];
        for (int k = 0; k < 15 * ERRORS.length; k++) {
            expected[COLUMNS[k]] += ENTRIES[k] * ERRORS[k / 15];
        }
        double squares = Arrays.stream(ERRORS).map(error -> error * error).sum();
        References.assertAgree(squares / 2, value, "value");
        assertPartsAgree(expected, gradient);
    }

    private static void assertPartsAgree(double[] expected, GradientHandle gradient) {
        int points = CAMERAS.length;
        int weights = points + POINTS.length;
        assertEquals(expected.length, weights + WEIGHTS.length);
        References.assertAgree(Arrays.copyOfRange(expected, 0, points), gradient.derivative("cameras"), "dcameras");
        References.assertAgree(Arrays.copyOfRange(expected, points, weights), gradient.derivative("points"), "dpoints");
        References.assertAgree(
                Arrays.copyOfRange(expected, weights, expected.length), gradient.derivative("weights"), "dweights");
    }

    private static Object[] arguments(int i) {
        int camera = 11 * OBSERVED[2 * i];
        int point = 3 * OBSERVED[2 * i + 1];
        return new Object[] {
            Arrays.copyOfRange(CAMERAS, camera, camera + 11),
            Arrays.copyOfRange(POINTS, point, point + 3),
            WEIGHTS[i],
            Arrays.copyOfRange(FEATURES, 2 * i, 2 * i + 2)
        };
    }

    /** Some columns of the two rows of an observation. */
    private static double[][] block(int i, int from, int to) {
        return IntStream.of(2 * i, 2 * i + 1)
                .mapToObj(row -> Arrays.copyOfRange(ENTRIES, 15 * row + from, 15 * row + to))
                .toArray(double[][]::new);
    }

    private static GradientHandle gradient(String method, String kind) {
        return References.gradient(COMPILATION, "BundleAdjustment", method, kind);
    }
}
