package org.fluxion.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardizationTest {
    private static final double[][] X = {{1, 5}, {3, 5}, {5, 5}};

    @Test
    void bringsMeanToZeroAndDeviationToOne() {
        double[][] standardized = Standardization.of(X).apply(X);
        double root = Math.sqrt(1.5);
        assertArrayEquals(new double[] {-root, 0}, standardized[0], 1e-15);
        assertArrayEquals(new double[] {0, 0}, standardized[1], 1e-15);
        assertArrayEquals(new double[] {root, 0}, standardized[2], 1e-15);
    }

    @Test
    void weightsInOriginalUnitsPredictTheSame() {
        Standardization standardization = Standardization.of(X);
        Standardization.Weights weights = new Standardization.Weights(new double[] {2, -1}, 7);
        Standardization.Weights original = standardization.inOriginalUnits(weights);
        double[][] standardized = standardization.apply(X);
        for (int i = 0; i < X.length; i++) {
            assertEquals(
                    Neuron.predict(weights.w(), weights.b(), standardized[i]),
                    Neuron.predict(original.w(), original.b(), X[i]),
                    1e-12);
        }
    }

    @Test
    void leastSquaresFindsAnExactPlane() {
        double[][] x = {{0, 0}, {1, 0}, {0, 1}, {2, 3}};
        double[] y = {4, 6, 1, -1};
        Standardization.Weights fit = LeastSquares.fit(x, y);
        assertArrayEquals(new double[] {2, -3}, fit.w(), 1e-12);
        assertEquals(4, fit.b(), 1e-12);
    }

    @Test
    void leastSquaresOfThreePointsIsTheTextbookLine() {
        // Points (0, 0), (1, 2), (2, 1): slope 1/2, intercept 1/2.
        Standardization.Weights fit = LeastSquares.fit(new double[][] {{0}, {1}, {2}}, new double[] {0, 2, 1});
        assertEquals(0.5, fit.w()[0], 1e-14);
        assertEquals(0.5, fit.b(), 1e-14);
    }

    @Test
    void oneSeedGivesOneSplit() {
        double[][] x = new double[50][1];
        Arrays.setAll(x, i -> new double[] {i});
        Dataset data = new Dataset(List.of("a"), "y", x, new double[50], List.of());
        double[][] first = Split.of(data, 0.2, 3).test().x();
        assertEquals(10, first.length);
        assertArrayEquals(first, Split.of(data, 0.2, 3).test().x());
        assertNotEquals(
                Arrays.deepToString(first),
                Arrays.deepToString(Split.of(data, 0.2, 4).test().x()));
    }
}
