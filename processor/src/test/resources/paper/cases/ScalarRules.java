package org.fluxion.paper;

import org.fluxion.Differentiable;

/** Section 2: the table of rules for functions of one number. */
final class ScalarRules {

    private ScalarRules() {}

    @Differentiable
    static double constant(double x) {
        return 99;
    }

    @Differentiable
    static double constantMultiple(double x) {
        return 3 * x;
    }

    @Differentiable
    static double power(double x) {
        return Math.pow(x, 3);
    }

    @Differentiable
    static double sum(double x) {
        return x * x + 3 * x;
    }

    @Differentiable
    static double difference(double x) {
        return Math.pow(x, 2) - 3 * x;
    }

    @Differentiable
    static double product(double x) {
        double f = x * x;
        double g = x;
        return f * g;
    }

    @Differentiable
    static double chain(double x) {
        return Math.log(x * x);
    }

    @Differentiable
    static double linearOperator(double x) {
        return 9 * (x + x * x);
    }
}
