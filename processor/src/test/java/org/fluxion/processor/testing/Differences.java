package org.fluxion.processor.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/**
 * Sixth-order central differences of a static method at one point: derivatives that no rule of calculus went into.
 *
 * <p>Every entry is estimated with a ladder of halved steps, and the estimate that its neighbour on the ladder
 * confirms best is taken: coarse steps leave the method's domain or cross a kink, fine ones drown in rounding. A
 * point on a kink has no derivative that this could find.
 */
public final class Differences {

    private static final int COARSEST_STEP = -4;
    private static final int FINEST_STEP = -16;

    /** Coefficients of f(x + jh) - f(x - jh) over 60 h, for j = 1, 2, 3. */
    private static final int[] WEIGHTS = {45, -9, 1};

    /** What an entry may be off, in units of itself. */
    private static final double RELATIVE_TOLERANCE = 1e-9;

    /** What cancellation may leave in an entry, in units of the largest value of the method. */
    private static final double CANCELLATION = 1e-12;

    private final Method method;
    private final Object[] arguments;

    private Differences(Method method, Object[] arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** Differences of the only method of that name, which returns {@code double} or {@code double[]}. */
    public static Differences of(Class<?> type, String methodName, Object... arguments) {
        List<Method> found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(methodName))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "%s has %d methods named %s, not one".formatted(type.getName(), found.size(), methodName));
        }
        found.get(0).setAccessible(true);
        return new Differences(found.get(0), arguments.clone());
    }

    /** The value of the method at the point, computed from copies of the arguments. */
    public Object value() {
        return valueWith(-1, 0.0);
    }

    /**
     * The derivative by a parameter of type {@code double} or array of {@code double}, in the shape of the generated
     * accessor: that of the parameter for a gradient; for a Jacobian one such shape for each element of the result.
     */
    public Object by(String parameter) {
        int index = indexOf(parameter);
        double[][] columns = columns(index);
        Object value = value();
        if (!(value instanceof double[] rows)) {
            return Entries.reshape(
                    arguments[index],
                    Arrays.stream(columns).mapToDouble(column -> column[0]).toArray());
        }
        Object jacobian = Array.newInstance(method.getParameterTypes()[index], rows.length);
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            double[] gradient =
                    Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
            Array.set(jacobian, i, Entries.reshape(arguments[index], gradient));
        }
        return jacobian;
    }

    /** Fails unless {@code derivative} has the shape and, but for rounding, the entries that the differences give. */
    public void assertAgree(String parameter, Object derivative) {
        Object expected = by(parameter);
        String what =
                "d%s of %s.%s".formatted(parameter, method.getDeclaringClass().getSimpleName(), method.getName());
        Assertions.assertEquals(Entries.shape(expected), Entries.shape(derivative), () -> "shape of " + what);
        double rounding = CANCELLATION
                * Arrays.stream(Entries.flatten(value())).map(Math::abs).max().orElse(0);
        double[] estimates = Entries.flatten(expected);
        double[] entries = Entries.flatten(derivative);
        for (int k = 0; k < estimates.length; k++) {
            double tolerance = RELATIVE_TOLERANCE * Math.abs(estimates[k]) + rounding;
            // Negated, so that a NaN on either side fails.
            if (!(Math.abs(entries[k] - estimates[k]) <= tolerance)) {
                Assertions.fail("%s: entry %d is %s, differences give %s".formatted(what, k, entries[k], estimates[k]));
            }
        }
    }

    private int indexOf(String parameter) {
        return IntStream.range(0, method.getParameterCount())
                .filter(i -> method.getParameters()[i].getName().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no parameter " + parameter + " in " + method + "; was it compiled with -parameters?"));
    }

    /** The derivatives of all results by one entry of the parameter, for each entry. */
    private double[][] columns(int parameter) {
        double[] point = Entries.flatten(arguments[parameter]);
        return IntStream.range(0, point.length)
                .mapToObj(entry -> column(parameter, point, entry))
                .toArray(double[][]::new);
    }

    private double[] column(int parameter, double[] point, int entry) {
        double[] best = estimate(parameter, point, entry, COARSEST_STEP);
        double[] doubts = new double[best.length];
        Arrays.fill(doubts, Double.POSITIVE_INFINITY);
        double[] coarser = best.clone();
        for (int step = COARSEST_STEP - 1; step >= FINEST_STEP; step--) {
            double[] finer = estimate(parameter, point, entry, step);
            for (int i = 0; i < best.length; i++) {
                double doubt = Math.abs(finer[i] - coarser[i]);
                if (doubt < doubts[i]) {
                    doubts[i] = doubt;
                    best[i] = finer[i];
                }
            }
            coarser = finer;
        }
        return best;
    }

    private double[] estimate(int parameter, double[] point, int entry, int step) {
        // A power of two, so that the step itself is not rounded.
        double h = Math.scalb(1.0, step + Math.max(0, Math.getExponent(point[entry])));
        double[] sum = null;
        for (int j = 1; j <= WEIGHTS.length; j++) {
            double[] above = shifted(parameter, point, entry, j * h);
            double[] below = shifted(parameter, point, entry, -j * h);
            sum = sum == null ? new double[above.length] : sum;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += WEIGHTS[j - 1] * (above[i] - below[i]) / (60 * h);
            }
        }
        return sum;
    }

    private double[] shifted(int parameter, double[] point, int entry, double by) {
        double[] entries = point.clone();
        entries[entry] += by;
        return Entries.flatten(valueWith(parameter, Entries.reshape(arguments[parameter], entries)));
    }

    private Object valueWith(int parameter, Object argument) {
        Object[] copies = Arrays.stream(arguments).map(Entries::copy).toArray();
        if (parameter >= 0) {
            copies[parameter] = argument;
        }
        return Invocation.invoke(method, null, copies);
    }
}
