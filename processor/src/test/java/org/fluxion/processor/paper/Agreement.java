package org.fluxion.processor.paper;

import java.util.Arrays;
import org.fluxion.processor.testing.Entries;
import org.junit.jupiter.api.Assertions;

/** How near a computed number must come to the one in the table. */
enum Agreement {
    /** The same number; the two zeros are one. */
    EXACT {
        @Override
        boolean holds(double expected, double actual) {
            return expected == actual;
        }
    },

    /** At most one unit in the last place: for {@code Math.pow}, which promises no more. */
    ONE_ULP {
        @Override
        boolean holds(double expected, double actual) {
            return Math.abs(actual - expected) <= Math.ulp(expected);
        }
    },

    /** 1e-13 of the expected number, for numbers that no double holds. */
    RELATIVE {
        @Override
        boolean holds(double expected, double actual) {
            return Math.abs(actual - expected) <= 1e-13 * Math.abs(expected);
        }
    };

    abstract boolean holds(double expected, double actual);

    /** The agreement to ask for where a number is {@code exact}, and the code may use {@code Math.pow}. */
    static Agreement of(boolean exact, boolean powers) {
        if (!exact) {
            return RELATIVE;
        }
        return powers ? ONE_ULP : EXACT;
    }

    /** Whether two values have one shape and all their entries agree. */
    boolean holds(Object expected, Object actual) {
        if (!Entries.shape(expected).equals(Entries.shape(actual))) {
            return false;
        }
        double[] left = Entries.flatten(expected);
        double[] right = Entries.flatten(actual);
        for (int i = 0; i < left.length; i++) {
            if (!holds(left[i], right[i])) {
                return false;
            }
        }
        return true;
    }

    void check(String what, Object expected, Object actual) {
        if (!holds(expected, actual)) {
            Assertions.fail("%s: expected (%s) %s but was %s".formatted(what, this, text(expected), text(actual)));
        }
    }

    private static String text(Object value) {
        String quoted = Arrays.deepToString(new Object[] {value});
        return quoted.substring(1, quoted.length() - 1);
    }
}
