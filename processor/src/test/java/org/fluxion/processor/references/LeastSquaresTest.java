package org.fluxion.processor.references;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fit of a polynomial to the sign function against its normal equations, with 60 digits. */
class LeastSquaresTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final Compilation COMPILATION = References.compile("LeastSquares");

    @ParameterizedTest
    @ValueSource(strings = {"powers", "horner", "pow"})
    void valueAndGradient(String method) {
        GradientHandle used = References.gradient(COMPILATION, "LeastSquares", method, "Gradient");
        for (int[] sizes : new int[][] {{1, 2}, {2, 5}, {7, 30}, {0, 4}, {7, 31}, {3, 101}, {12, 10}}) {
            double[] x = coefficients(sizes[0]);
            int n = sizes[1];
            References.assertSameAsFresh(used, List.of("x"), x, n);
            References.assertAgree(value(x, n).doubleValue(), used.value(), "value");
            References.assertAgree(gradient(x, n), used.derivative("x"), "dx");
        }
    }

    private static double[] coefficients(int size) {
        double[] x = new double[size];
        for (int j = 0; j < size; j++) {
            x[j] = (j % 2 == 0 ? 0.75 : -1.375) / (j + 1);
        }
        return x;
    }

    private static BigDecimal value(double[] x, int n) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            sum = sum.add(residual(x, time(i, n)).pow(2, DIGITS));
        }
        return sum.divide(BigDecimal.valueOf(2), DIGITS);
    }

    /** The derivative by {@code x[j]} is minus the sum of residual times the j-th power of the time. */
    private static double[] gradient(double[] x, int n) {
        double[] gradient = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                BigDecimal t = time(i, n);
                sum = sum.subtract(residual(x, t).multiply(t.pow(j, DIGITS), DIGITS));
            }
            gradient[j] = sum.doubleValue();
        }
        return gradient;
    }

    private static BigDecimal residual(double[] x, BigDecimal t) {
        BigDecimal residual = BigDecimal.valueOf(t.signum());
        for (int j = 0; j < x.length; j++) {
            residual = residual.subtract(new BigDecimal(x[j]).multiply(t.pow(j, DIGITS)), DIGITS);
        }
        return residual;
    }

    private static BigDecimal time(int i, int n) {
        return BigDecimal.valueOf(2L * i)
                .divide(BigDecimal.valueOf(n - 1), DIGITS)
                .subtract(BigDecimal.ONE);
    }
}
