package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Recurrences of scalars, whose derivatives run along with them. */
final class Tangents {
    private Tangents() {}

    @Differentiable
    static double logisticMap(double start, double r, int steps) {
        double x = start;
        for (int i = 0; i < steps; i++) {
            x = r * x * (1 - x);
        }
        return x;
    }

    @Differentiable
    static double growth(double start, double rate, double capacity, double duration, int steps) {
        double x = start;
        double step = duration / 100;
        for (int i = 0; i < steps; i++) {
            x += step * rate * x * (1 - x / capacity);
        }
        return x;
    }

    @Differentiable
    static double savings(double amount, double rate, double deposit, int years) {
        double balance = amount;
        for (int year = 0; year < years; year++) {
            balance = balance * (1 + rate) + deposit;
        }
        return balance;
    }

    @Differentiable
    static double root(double a) {
        double x = a;
        while (Math.abs(x * x - a) > 1e-14 * a) {
            x = 0.5 * (x + a / x);
        }
        return x;
    }

    @Differentiable
    static double kepler(double mean, double eccentricity) {
        double x = mean;
        for (int i = 0; i < 50; i++) {
            double change = (x - eccentricity * Math.sin(x) - mean) / (1 - eccentricity * Math.cos(x));
            x -= change;
            if (Math.abs(change) < 1e-15) {
                break;
            }
        }
        return x;
    }

    @Differentiable
    static double exponential(double x, int terms) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k <= 10 * terms; k++) {
            term *= x / k;
            sum += term;
        }
        return sum;
    }

    @Differentiable
    static double pendulum(double angle, double speed, double gravity, int steps) {
        double x = angle;
        double v = speed;
        for (int i = 0; i < 10 * steps; i++) {
            v -= 0.05 * gravity * Math.sin(x);
            x += 0.05 * v;
        }
        return x + v;
    }

    /** Of what the loop hands out one value is used. */
    @Differentiable
    static double oneOfThree(double a, double b, int n) {
        double x = a;
        double y = b;
        double largest = a;
        for (int i = 0; i < n; i++) {
            x = Math.sin(x * y) + b;
            y = y * x;
            if (x > largest) {
                largest = x;
            }
        }
        return x;
    }

    /** An arm that starts afresh, one that hands on, and one that lies between. */
    @Differentiable
    static double arms(double a, double r, int n) {
        double x = a;
        for (int i = 0; i < 4 * n; i++) {
            if (x > 1e3) {
                return x;
            } else if (i % 5 == 1) {
                x = x * r / (1 + x * x);
            } else if (i % 5 == 3) {
                x = 0.3 + r;
            } else if (i % 5 == 4) {
                continue;
            } else {
                x = x * x + a;
            }
        }
        return x * r;
    }

    @Differentiable
    static double bounded(double a, double r, int n) {
        double x = a;
        for (int i = 0; i < n; i++) {
            x = Math.min(Math.max(x * x * r, 0.2), 3);
        }
        return x;
    }

    /** An early return and a counter that is no index. */
    @Differentiable
    static double leavesEarly(double a, double b, int n) {
        double x = a;
        int wait = 2;
        for (int i = 0; i < 10 * n; i++) {
            x = x + 0.1 * x * (b + wait);
            if (x > 4) {
                return x * b;
            }
            wait = wait > 0 ? wait - 1 : 3;
        }
        return x;
    }

    /** The state of a generator of random numbers goes along. */
    @Differentiable
    static double noisy(double a, double scale, int n) {
        double x = a;
        long seed = 42;
        for (int i = 0; i < 5 * n; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            x = x * Math.cos(x + scale * (seed >>> 40) / (1 << 24));
        }
        return x;
    }

    /** The root of each element. */
    @Differentiable
    static double roots(double[] a) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double x = a[k];
            while (Math.abs(x * x - a[k]) > 1e-14 * a[k]) {
                x = 0.5 * (x + a[k] / x);
            }
            sum += x * (k + 1);
        }
        return sum;
    }

    @Differentiable
    static double[] rows(double a, double b, int n) {
        double x = a;
        double y = b;
        for (int i = 0; i < n; i++) {
            double next = x * Math.cos(y) + b;
            y = y * Math.sin(x);
            x = next;
        }
        return new double[] {x, y, x * y, b};
    }

    /** One loop starts from what another has ended with, under a condition. */
    @Differentiable
    static double oneAfterTheOther(double a, double b, int n) {
        double x = a;
        for (int i = 0; i < n; i++) {
            x = x * x * b;
        }
        double y = x;
        if (a > 0.6) {
            for (int i = 0; i < n + 1; i++) {
                y = Math.sin(y + x * y);
            }
        }
        return y;
    }
}
