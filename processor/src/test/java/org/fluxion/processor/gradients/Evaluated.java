package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;

/**
 * A gradient at one point. Every number is compared on its own scale, so that a wrong derivative does not hide behind a large one; NaN
 * and the infinities must be met exactly, and so must zero, of either sign.
 */
final class Evaluated {
    private static final double RELATIVE = 1e-14;

    private final GradientHandle gradient;
    private final String point;

    private Evaluated(GradientHandle gradient, String point) {
        this.gradient = gradient;
        this.point = point;
    }

    static Evaluated at(Compilation compilation, String type, Object... arguments) {
        GradientHandle gradient = compilation.gradient(type);
        gradient.evaluate(arguments);
        return new Evaluated(gradient, type + Arrays.deepToString(arguments));
    }

    Evaluated is(double... expected) {
        check("value", expected, gradient.value());
        return this;
    }

    Evaluated by(String parameter, double... expected) {
        check("by " + parameter, expected, gradient.derivative(parameter));
        return this;
    }

    private void check(String what, double[] expected, Object actual) {
        double[] entries = Entries.flatten(actual);
        String where = what + " at " + point + ": " + Arrays.toString(entries);
        assertEquals(expected.length, entries.length, where);
        for (int i = 0; i < expected.length; i++) {
            // Adding zero turns -0.0 into 0.0.
            double tolerance = Double.isFinite(expected[i]) ? RELATIVE * Math.abs(expected[i]) : 0;
            if (tolerance > 0) {
                assertEquals(expected[i], entries[i], tolerance, where);
            } else {
                assertEquals(expected[i] + 0.0, entries[i] + 0.0, where);
            }
        }
    }
}
