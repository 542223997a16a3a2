package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import java.util.List;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;

/** A polynomial fitted to the sign function at n equidistant points of [-1, 1]. */
final class Polynomial {
    static final Problem<Data> PROBLEM = new Problem<>(
                    "llsq",
                    "Half the squared distance of a polynomial with m coefficients from the sign function at n points"
                            + " (n x m), by the coefficients.",
                    List.of("100x4", "1000x16", "10000x64"),
                    Polynomial::data)
            .with(Competitor.FLUXION, Polynomial::fluxion)
            .with(Competitor.SIMPLE, data -> new ByHand(data).simple())
            .with(Competitor.EXPERT, data -> new ByHand(data).expert())
            .with(Competitor.DIFFERENCES, List.of("100x4", "1000x16"), Polynomial::differences)
            .with(Competitor.PRIMAL, data -> Computation.primal(() -> squares(data.x, data.n)));

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Data(double[] x, int n) {}

    private Polynomial() {}

    /** The power runs along. */
    @Differentiable
    static double squares(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double power = 1;
            double residual = Math.signum(t);
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return 0.5 * sum;
    }

    private static Data data(String size) {
        int[] numbers = Samples.numbers(size);
        return new Data(new Samples().vector(numbers[1]), numbers[0]);
    }

    private static Computation fluxion(Data data) {
        PolynomialSquaresGradient gradient = new PolynomialSquaresGradient();
        return new Computation(() -> gradient.evaluate(data.x, data.n), () -> new double[][] {gradient.dx()});
    }

    private static Computation differences(Data data) {
        return Differences.of(() -> squares(data.x, data.n), data.x);
    }

    private static final class ByHand {
        private final double[] x;
        private final int n;
        private final double[] dx;

        ByHand(Data data) {
            x = data.x;
            n = data.n;
            dx = new double[x.length];
        }

        Computation simple() {
            return new Computation(this::pointByPoint, () -> new double[][] {dx});
        }

        Computation expert() {
            return new Computation(this::fourPoints, () -> new double[][] {dx});
        }

        private double pointByPoint() {
            Arrays.fill(dx, 0);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += point(i);
            }
            return 0.5 * sum;
        }

        private double point(int i) {
            double t = -1 + 2.0 * i / (n - 1);
            double power = 1;
            double residual = Math.signum(t);
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            power = 1;
            for (int j = 0; j < x.length; j++) {
                dx[j] -= residual * power;
                power *= t;
            }
            return residual * residual;
        }

        /** Four chains of powers at a time, which do not wait for each other. */
        private double fourPoints() {
            Arrays.fill(dx, 0);
            double sum = 0;
            int i = 0;
            for (; i + 3 < n; i += 4) {
                sum += points(i);
            }
            for (; i < n; i++) {
                sum += point(i);
            }
            return 0.5 * sum;
        }

        private double points(int i) {
            double step = 2.0 / (n - 1);
            double t0 = -1 + i * step;
            double t1 = -1 + (i + 1) * step;
            double t2 = -1 + (i + 2) * step;
            double t3 = -1 + (i + 3) * step;
            double value0 = 0;
            double value1 = 0;
            double value2 = 0;
            double value3 = 0;
            for (int j = x.length - 1; j >= 0; j--) {
                value0 = value0 * t0 + x[j];
                value1 = value1 * t1 + x[j];
                value2 = value2 * t2 + x[j];
                value3 = value3 * t3 + x[j];
            }
            double term0 = value0 - Math.signum(t0);
            double term1 = value1 - Math.signum(t1);
            double term2 = value2 - Math.signum(t2);
            double term3 = value3 - Math.signum(t3);
            double squares = term0 * term0 + term1 * term1 + term2 * term2 + term3 * term3;
            for (int j = 0; j < x.length; j++) {
                dx[j] += term0 + term1 + term2 + term3;
                term0 *= t0;
                term1 *= t1;
                term2 *= t2;
                term3 *= t3;
            }
            return squares;
        }
    }
}
