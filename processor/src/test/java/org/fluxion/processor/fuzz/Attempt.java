package org.fluxion.processor.fuzz;

import java.util.Arrays;
import java.util.function.Supplier;
import org.fluxion.processor.testing.Entries;

/**
 * A call that may throw.
 *
 * @param value what it returned, null if it threw
 * @param thrown what it threw, null if it returned
 */
record Attempt(Object value, Throwable thrown) {

    private static final double TOLERANCE = 1e-12;

    static Attempt at(Supplier<Object> call) {
        try {
            return new Attempt(call.get(), null);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError exception) {
            return new Attempt(null, exception);
        }
    }

    boolean returned() {
        return thrown == null;
    }

    boolean throwsLike(Attempt other) {
        return returned() ? other.returned() : !other.returned() && thrown.getClass() == other.thrown.getClass();
    }

    /** Whether every number of the value is finite. */
    boolean isFinite() {
        return returned() && Arrays.stream(Entries.flatten(value)).allMatch(Double::isFinite);
    }

    /** Whether two values are the same but for the order of additions. */
    boolean hasValueLike(Attempt other) {
        double[] mine = Entries.flatten(value);
        double[] others = Entries.flatten(other.value);
        if (mine.length != others.length) {
            return false;
        }
        double largest = Arrays.stream(mine)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int i = 0; i < mine.length; i++) {
            if (!isClose(mine[i], others[i], Math.max(1, largest))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClose(double one, double other, double scale) {
        return Double.compare(one, other) == 0 || Math.abs(one - other) <= TOLERANCE * scale;
    }

    String text() {
        return returned() ? Arrays.toString(Entries.flatten(value)) : trace();
    }

    String trace() {
        StackTraceElement[] frames = thrown.getStackTrace();
        return thrown + " at " + Arrays.toString(Arrays.copyOf(frames, Math.min(2, frames.length)));
    }
}
