package org.fluxion.benchmarks.problems;

import java.util.List;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;

/** Logistic growth, integrated step by step. */
final class Growth {
    static final Problem<Data> EULER = new Problem<>(
                    "euler",
                    "Logistic growth after n steps of Euler's method, by start, rate and capacity.",
                    List.of("1000"),
                    Data::of)
            .with(Competitor.FLUXION, Growth::fluxionEuler)
            .with(Competitor.SIMPLE, data -> new GrowthByHand(data.steps).computation(data, GrowthByHand::euler))
            .with(Competitor.EXPERT, data -> new GrowthByHand(data.steps).computation(data, GrowthByHand::tangents))
            .with(Competitor.DIFFERENCES, data -> Differences.of(() -> euler(data), data.active))
            .with(Competitor.PRIMAL, data -> Computation.primal(() -> euler(data)));

    static final Problem<Data> RUNGE_KUTTA = new Problem<>(
                    "rk4",
                    "Logistic growth after n steps of the classical Runge-Kutta method, by start, rate and capacity.",
                    List.of("1000"),
                    Data::of)
            .with(Competitor.FLUXION, Growth::fluxionRungeKutta)
            .with(Competitor.SIMPLE, data -> new GrowthByHand(data.steps).computation(data, GrowthByHand::rungeKutta))
            .with(Competitor.DIFFERENCES, data -> Differences.of(() -> rungeKutta(data), data.active))
            .with(Competitor.PRIMAL, data -> Computation.primal(() -> rungeKutta(data)));

    /** Start, rate and capacity, in an array so that differences can change them; growth takes about one unit of time. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Data(double[] active, double step, int steps) {
        static Data of(String size) {
            int steps = Integer.parseInt(size);
            return new Data(new double[] {0.1, 4.5, 1.75}, 1.0 / steps, steps);
        }
    }

    private Growth() {}

    @Differentiable(wrt = {"start", "rate", "capacity"})
    static double euler(double start, double rate, double capacity, double step, int steps) {
        double x = start;
        for (int i = 0; i < steps; i++) {
            x += step * slope(x, rate, capacity);
        }
        return x;
    }

    @Differentiable(wrt = {"start", "rate", "capacity"})
    static double rungeKutta(double start, double rate, double capacity, double step, int steps) {
        double x = start;
        for (int i = 0; i < steps; i++) {
            double k1 = slope(x, rate, capacity);
            double k2 = slope(x + 0.5 * step * k1, rate, capacity);
            double k3 = slope(x + 0.5 * step * k2, rate, capacity);
            double k4 = slope(x + step * k3, rate, capacity);
            x += step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return x;
    }

    static double slope(double x, double rate, double capacity) {
        return rate * x * (1 - x / capacity);
    }

    private static double euler(Data data) {
        return euler(data.active[0], data.active[1], data.active[2], data.step, data.steps);
    }

    private static double rungeKutta(Data data) {
        return rungeKutta(data.active[0], data.active[1], data.active[2], data.step, data.steps);
    }

    private static Computation fluxionEuler(Data data) {
        GrowthEulerGradient gradient = new GrowthEulerGradient();
        return new Computation(
                () -> gradient.evaluate(data.active[0], data.active[1], data.active[2], data.step, data.steps),
                () -> new double[][] {{gradient.dstart(), gradient.drate(), gradient.dcapacity()}});
    }

    private static Computation fluxionRungeKutta(Data data) {
        GrowthRungeKuttaGradient gradient = new GrowthRungeKuttaGradient();
        return new Computation(
                () -> gradient.evaluate(data.active[0], data.active[1], data.active[2], data.step, data.steps),
                () -> new double[][] {{gradient.dstart(), gradient.drate(), gradient.dcapacity()}});
    }
}
