package org.fluxion.processor.references;

import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.GradientHandle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gaussian mixture, with flat arrays and a scratch array, against numbers of independent implementations. */
class GaussianMixtureTest {

    private static final Instance INSTANCE = Instance.read("synthetic_gmm.json");
    private static final Compilation COMPILATION = References.compile("GaussianMixture");
    private static final List<String> ACTIVE = List.of("alphas", "means", "icf");

    @ParameterizedTest
    @ValueSource(strings = {"running", "computed", "prepared"})
    void valueAndGradient(String method) {
        GradientHandle gradient = gradient(method);
        Object value = gradient.evaluate(instance(INSTANCE.count("d"), INSTANCE.count("K"), INSTANCE.count("n")));
        References.assertAgree(INSTANCE.number("objective"), value, "value");
        double[] all = INSTANCE.vector("gradient");
        int means = INSTANCE.vector("alphas").length;
        int icf = means + INSTANCE.vector("means").length;
        References.assertAgree(Arrays.copyOfRange(all, 0, means), gradient.derivative("alphas"), "dalphas");
        References.assertAgree(Arrays.copyOfRange(all, means, icf), gradient.derivative("means"), "dmeans");
        References.assertAgree(Arrays.copyOfRange(all, icf, all.length), gradient.derivative("icf"), "dicf");
    }

    /** One component or dimension, no points: loops that run once or never. */
    @ParameterizedTest
    @ValueSource(strings = {"running", "computed", "prepared"})
    void smallInstancesAgreeWithDifferences(String method) {
        for (int[] sizes : new int[][] {{1, 1, 1}, {1, 4, 7}, {2, 1, 3}, {3, 2, 0}, {4, 2, 5}}) {
            Object[] arguments = instance(sizes[0], sizes[1], sizes[2]);
            GradientHandle gradient = gradient(method).at(arguments);
            Differences differences =
                    Differences.of(COMPILATION.load("org.fluxion.references.GaussianMixture"), method, arguments);
            References.assertAgree(differences.value(), gradient.value(), "value");
            ACTIVE.forEach(parameter -> differences.assertAgree(parameter, gradient.derivative(parameter)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "computed", "prepared"})
    void aUsedObjectGivesTheSameBits(String method) {
        GradientHandle used = gradient(method);
        for (int[] sizes : new int[][] {{3, 4, 50}, {2, 3, 20}, {3, 4, 50}, {1, 4, 50}, {4, 2, 0}, {3, 4, 50}}) {
            References.assertSameAsFresh(used, ACTIVE, instance(sizes[0], sizes[1], sizes[2]));
        }
    }

    /** Arguments made of the first numbers of the file; these are all of them for its own sizes. */
    private static Object[] instance(int dimensions, int components, int points) {
        double gamma = INSTANCE.number("gamma");
        int m = INSTANCE.count("m");
        return new Object[] {
            Arrays.copyOf(INSTANCE.vector("alphas"), components),
            Arrays.copyOf(INSTANCE.vector("means"), components * dimensions),
            Arrays.copyOf(INSTANCE.vector("icf"), components * dimensions * (dimensions + 1) / 2),
            Arrays.copyOf(INSTANCE.vector("x"), points * dimensions),
            dimensions,
            gamma,
            m,
            constant(dimensions, gamma, m)
        };
    }

    private static GradientHandle gradient(String method) {
        return References.gradient(COMPILATION, "GaussianMixture", method, "Gradient");
    }

    /** What one component adds to the prior whatever its parameters are. */
    private static double constant(int d, double gamma, int m) {
        int freedom = d + m + 1;
        double sum = freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 1; j <= d; j++) {
            sum -= logGammaOfHalf(freedom + 1 - j);
        }
        return sum;
    }

    /** The logarithm of the gamma function at half a positive integer, by its recurrence. */
    private static double logGammaOfHalf(int twice) {
        double sum = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int t = twice - 2; t > 0; t -= 2) {
            sum += Math.log(0.5 * t);
        }
        return sum;
    }
}
