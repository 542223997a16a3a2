package org.fluxion.benchmarks.problems;

import org.fluxion.benchmarks.Computation;

/** By hand: what logistic growth ends at, and its gradient by start, rate and capacity. */
final class GrowthByHand {
    private final double[] history;
    private double dstart;
    private double drate;
    private double dcapacity;

    interface Method {
        double evaluate(GrowthByHand growth, double start, double rate, double capacity, double step);
    }

    GrowthByHand(int steps) {
        history = new double[steps];
    }

    Computation computation(Growth.Data data, Method method) {
        double[] active = data.active();
        return new Computation(() -> method.evaluate(this, active[0], active[1], active[2], data.step()), () ->
                new double[][] {{dstart, drate, dcapacity}});
    }

    /** Euler's method forwards, then backwards along the states that were passed. */
    double euler(double start, double rate, double capacity, double step) {
        double x = start;
        for (int i = 0; i < history.length; i++) {
            history[i] = x;
            x += step * Growth.slope(x, rate, capacity);
        }
        double adjoint = 1;
        double byRate = 0;
        double byCapacity = 0;
        for (int i = history.length - 1; i >= 0; i--) {
            double before = history[i];
            byRate += adjoint * step * before * (1 - before / capacity);
            byCapacity += adjoint * step * rate * before * before / (capacity * capacity);
            adjoint *= 1 + step * rate * (1 - 2 * before / capacity);
        }
        dstart = adjoint;
        drate = byRate;
        dcapacity = byCapacity;
        return x;
    }

    /** Euler's method with three tangents that go along: no memory, no division, three chains side by side. */
    double tangents(double start, double rate, double capacity, double step) {
        double x = start;
        double byStart = 1;
        double byRate = 0;
        double byCapacity = 0;
        double reciprocal = 1 / capacity;
        double stepRate = step * rate;
        for (int i = 0; i < history.length; i++) {
            double relative = x * reciprocal;
            double factor = 1 + stepRate * (1 - 2 * relative);
            double growth = x * (1 - relative);
            byStart *= factor;
            byRate = byRate * factor + step * growth;
            byCapacity = byCapacity * factor + stepRate * relative * relative;
            x += stepRate * growth;
        }
        dstart = byStart;
        drate = byRate;
        dcapacity = byCapacity;
        return x;
    }

    /** The Runge-Kutta method forwards, then backwards: the stages are computed again. */
    double rungeKutta(double start, double rate, double capacity, double step) {
        double x = start;
        for (int i = 0; i < history.length; i++) {
            history[i] = x;
            double k1 = Growth.slope(x, rate, capacity);
            double k2 = Growth.slope(x + 0.5 * step * k1, rate, capacity);
            double k3 = Growth.slope(x + 0.5 * step * k2, rate, capacity);
            double k4 = Growth.slope(x + step * k3, rate, capacity);
            x += step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        dstart = 1;
        drate = 0;
        dcapacity = 0;
        for (int i = history.length - 1; i >= 0; i--) {
            double x1 = history[i];
            double x2 = x1 + 0.5 * step * Growth.slope(x1, rate, capacity);
            double x3 = x1 + 0.5 * step * Growth.slope(x2, rate, capacity);
            double x4 = x1 + step * Growth.slope(x3, rate, capacity);
            double adjoint = dstart;
            double by4 = stage(step / 6 * adjoint, x4, rate, capacity);
            double by3 = stage(step / 3 * adjoint + step * by4, x3, rate, capacity);
            double by2 = stage(step / 3 * adjoint + 0.5 * step * by3, x2, rate, capacity);
            double by1 = stage(step / 6 * adjoint + 0.5 * step * by2, x1, rate, capacity);
            dstart = adjoint + by1 + by2 + by3 + by4;
        }
        return x;
    }

    /** Pulls a stage's adjoint back to its x, which it returns, and to the parameters. */
    private double stage(double adjoint, double x, double rate, double capacity) {
        drate += adjoint * x * (1 - x / capacity);
        dcapacity += adjoint * rate * x * x / (capacity * capacity);
        return adjoint * rate * (1 - 2 * x / capacity);
    }
}
