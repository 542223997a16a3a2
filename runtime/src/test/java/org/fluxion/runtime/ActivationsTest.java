package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were computed with 50 decimal digits. */
class ActivationsTest {

    @ParameterizedTest
    @CsvSource({
        "-745, 5e-324",
        "-710, 4.47628622567513e-309",
        "-40, 4.248354255291589e-18",
        "-2, 0.11920292202211756",
        "0, 0.5",
        "0.5, 0.6224593312018546",
        "3, 0.9525741268224333",
        "36, 0.9999999999999998",
        "50, 1",
        "-Infinity, 0",
        "Infinity, 1",
        "NaN, NaN",
    })
    void sigmoidIsAccurateOnBothTails(double x, double expected) {
        assertEquals(expected, Activations.sigmoid(x), 2 * ulp(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-745, 5e-324",
        "-710, 4.47628622567513e-309",
        "-40, 4.248354255291589e-18",
        "-2, 0.1269280110429725",
        "0, 0.6931471805599453",
        "0.5, 0.9740769841801067",
        "3, 3.048587351573742",
        "50, 50",
        "1e300, 1e300",
        "-Infinity, 0",
        "Infinity, Infinity",
        "NaN, NaN",
    })
    void softplusIsAccurateOnBothTails(double x, double expected) {
        assertEquals(expected, Activations.softplus(x), 2 * ulp(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-3, 0",
        "-0.0, 0.0",
        "0, 0",
        "4.5, 4.5",
        "-Infinity, 0",
        "Infinity, Infinity",
        "NaN, NaN",
    })
    void reluKeepsWhatIsPositive(double x, double expected) {
        assertEquals(expected, Activations.relu(x));
    }

    @Test
    void squareMultiplies() {
        assertEquals(2.25, Activations.square(-1.5));
        assertEquals(Double.POSITIVE_INFINITY, Activations.square(-1e155));
        assertEquals(Double.NaN, Activations.square(Double.NaN));
    }

    /** Math.ulp of infinity is infinite, which would accept any result. */
    private static double ulp(double expected) {
        return Double.isFinite(expected) ? Math.ulp(expected) : 0;
    }
}
