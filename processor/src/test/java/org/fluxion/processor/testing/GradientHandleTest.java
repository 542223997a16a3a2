package org.fluxion.processor.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradientHandleTest {

    /** Has the members of a generated Jacobian class of {@code x -> c x}, by {@code x}. */
    static final class ScaleJacobian {

        private double[] value;
        private double factor;

        static ScaleJacobian at(double[] x, double c) {
            ScaleJacobian jacobian = new ScaleJacobian();
            jacobian.evaluate(x, c);
            return jacobian;
        }

        double[] evaluate(double[] x, double c) {
            if (x == null) {
                throw new NullPointerException("x");
            }
            value = new double[] {c * x[0], c * x[1]};
            factor = c;
            return value;
        }

        double[] value() {
            if (value == null) {
                throw new IllegalStateException("evaluate has not run");
            }
            return value;
        }

        double[][] dx() {
            return new double[][] {{factor, 0}, {0, factor}};
        }

        double[] dxDiagonal() {
            return new double[] {factor, factor};
        }
    }

    private final GradientHandle jacobian = GradientHandle.of(ScaleJacobian.class);

    @Test
    void callsTheMembersByName() {
        assertArrayEquals(new double[] {6, -3}, (double[]) jacobian.evaluate(new double[] {2, -1}, 3.0));
        assertArrayEquals(new double[] {6, -3}, (double[]) jacobian.value());
        assertEquals(3.0, ((double[][]) jacobian.derivative("x"))[1][1]);
        assertTrue(jacobian.hasDiagonal("x"));
        assertFalse(jacobian.hasDiagonal("c"));
        assertArrayEquals(new double[] {3, 3}, jacobian.diagonal("x"));
    }

    @Test
    void atGivesAnotherObject() {
        GradientHandle fresh = jacobian.at(new double[] {2, -1}, 4.0);
        assertArrayEquals(new double[] {8, -4}, (double[]) fresh.value());
        assertThrows(IllegalStateException.class, jacobian::value);
    }

    @Test
    void letsExceptionsOfTheClassThrough() {
        var thrown = assertThrows(NullPointerException.class, () -> jacobian.evaluate(null, 1.0));
        assertEquals("x", thrown.getMessage());
    }

    @Test
    void refusesWhatTheClassDoesNotHave() {
        assertThrows(AssertionError.class, () -> jacobian.derivative("c"));
        assertThrows(AssertionError.class, () -> jacobian.evaluate("text", 1.0));
    }
}
