package org.fluxion.processor.conventions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** The conventions where a function has no derivative, row by row of the first table of {@code docs/conventions.md}. */
class KinksTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    private static final Compilation KINKS = InMemoryCompiler.differentiating()
            .compile(List.of(Source.resource("/conventions/Kinks.java")))
            .requireSuccess();

    private static double derivative(String method, String by, Object... arguments) {
        GradientHandle gradient = KINKS.gradient("org.fluxion.conventions.Kinks" + method + "Gradient");
        gradient.evaluate(arguments);
        return (Double) gradient.derivative(by);
    }

    private static double[] vector(String method, String by, Object... arguments) {
        GradientHandle gradient = KINKS.gradient("org.fluxion.conventions.Kinks" + method + "Gradient");
        gradient.evaluate(arguments);
        return (double[]) gradient.derivative(by);
    }

    @Test
    void rectifierIsZeroAtZero() {
        assertEquals(0, derivative("Rectified", "z", 0.0));
        assertEquals(0, derivative("Rectified", "z", -1.0));
        assertEquals(1, derivative("Rectified", "z", Double.MIN_VALUE));
    }

    @Test
    void absoluteIsZeroAtZero() {
        assertEquals(0, derivative("Absolute", "z", 0.0));
        assertEquals(-1, derivative("Absolute", "z", -2.0));
        assertEquals(1, derivative("Absolute", "z", 2.0));
    }

    @Test
    void ofTwoActiveOperandsTheFirstWinsATie() {
        assertEquals(1, derivative("Larger", "a", 2.0, 2.0));
        assertEquals(0, derivative("Larger", "b", 2.0, 2.0));
        assertEquals(1, derivative("Smaller", "a", 2.0, 2.0));
        assertEquals(0, derivative("Smaller", "b", 2.0, 2.0));
        assertEquals(1, derivative("BothOrders", "a", 1.0, 1.0));
        assertEquals(2, derivative("BothOrders", "b", 1.0, 1.0));
        assertArrayEquals(new double[] {0, 1, 0}, vector("Largest", "x", new double[] {1, 5, 5}));
    }

    @Test
    void rootsAreInfinitelySteepAtZero() {
        assertEquals(INFINITY, derivative("Root", "x", 0.0));
        assertEquals(INFINITY, derivative("CubeRoot", "x", 0.0));
    }

    @Test
    void distancesFromTheOriginHaveDerivativeZeroThere() {
        assertArrayEquals(new double[] {0, 0}, vector("Length", "x", new double[] {0, 0}));
        assertArrayEquals(new double[] {0.6, 0.8}, vector("Length", "x", new double[] {3, 4}), 1e-15);
        assertEquals(0, derivative("Hypotenuse", "a", 0.0, 0.0));
        assertEquals(0, derivative("Hypotenuse", "b", 0.0, 0.0));
        assertEquals(0, derivative("Angle", "y", 0.0, 0.0));
        assertEquals(0, derivative("Angle", "x", 0.0, 0.0));
    }

    @Test
    void signs() {
        assertEquals(0, derivative("Sign", "x", 0.0));
        assertEquals(0, derivative("Sign", "x", -3.0));
        assertEquals(-1, derivative("Signed", "a", 2.0, -5.0));
        assertEquals(1, derivative("Signed", "a", -2.0, -5.0));
        assertEquals(0, derivative("Signed", "s", 2.0, -5.0));
    }

    @Test
    void powersWithAConstantExponent() {
        assertEquals(0, derivative("Power", "x", 0.0, 0.0));
        assertEquals(0, derivative("Power", "x", -2.0, 0.0));
        assertEquals(1, derivative("Power", "x", 0.0, 1.0));
        assertEquals(1, derivative("Power", "x", -2.0, 1.0));
        assertEquals(0, derivative("Power", "x", 0.0, 2.0));
        assertEquals(12, derivative("Power", "x", -2.0, 3.0));
        assertEquals(-4, derivative("Square", "x", -2.0));
        assertEquals(0, derivative("Square", "x", 0.0));
    }

    @Test
    void powersByAnActiveExponent() {
        assertEquals(8 * Math.log(2), derivative("Exponential", "c", 2.0, 3.0), 1e-14);
        assertEquals(0, derivative("Exponential", "c", 0.0, 2.0));
        assertEquals(NAN, derivative("Exponential", "c", 0.0, -1.0));
        assertEquals(NAN, derivative("Exponential", "c", -2.0, 3.0));
    }

    @Test
    void remainders() {
        assertEquals(1, derivative("Remainder", "a", 7.5, 2.0));
        assertEquals(-3, derivative("Remainder", "b", 7.5, 2.0));
        assertEquals(3, derivative("Remainder", "b", -7.5, 2.0));
        // Adding zero turns -0.0 into 0.0.
        assertEquals(0, derivative("Remainder", "b", 1.5, 2.0) + 0.0);
    }

    @Test
    void stepsAreFlat() {
        assertEquals(2, derivative("Steps", "x", 1.25));
        assertEquals(2, derivative("Steps", "x", -3.0));
    }

    @Test
    void anArmNotTakenContributesNothing() {
        assertEquals(0, derivative("GuardedRoot", "x", 0.0));
        assertEquals(0, derivative("GuardedRoot", "x", -4.0));
        assertEquals(0.25, derivative("GuardedRoot", "x", 4.0));
        assertEquals(3, derivative("UnusedRoot", "x", 0.0));
        assertEquals(3, derivative("UnusedRoot", "x", -4.0));
        double[] features = {INFINITY, 1};
        assertArrayEquals(new double[] {0, 0}, vector("Neuron", "w", new double[] {-1, 1}, 0.0, features));
    }
}
