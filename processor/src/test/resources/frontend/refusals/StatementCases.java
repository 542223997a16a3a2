package cases;

import org.fluxion.Differentiable;

/** Statements and loops. A marker stands immediately before each place where its error must be reported. */
final class StatementCases {
    @Differentiable
    static double endless(double x) {
        /*FLX-ENDLESS*/for (; ; ) {
            x++;
        }
    }

    @Differentiable
    static double neverLeft(double x) {
        double s = 0;
        /*FLX-ENDLESS*/while (true) {
            for (int i = 0; i < 3; i++) {
                if (s > x) break;
                s += x;
            }
        }
    }

    @Differentiable
    static double overList(double x, double[] y) {
        for (double v : /*FLX-NEW*/new java.util.ArrayList<Double>()) {
            x += v;
        }
        return x;
    }

    @Differentiable
    static double textSwitch(double x, int n) {
        switch (/*FLX-STRING*/"a") {
            default:
                return x;
        }
    }

    @Differentiable
    static double throwingCase(double x, int n) {
        return switch (n) {
            case 0 -> x;
            default -> /*FLX-TRY*/throw new IllegalArgumentException();
        };
    }

    @Differentiable
    static double tries(double x) {
        /*FLX-TRY*/try {
            return x;
        } finally {
            x = 2;
        }
    }

    @Differentiable
    static double throwsException(double x) {
        if (x < 0) {
            /*FLX-TRY*/throw new IllegalArgumentException();
        }
        return x;
    }

    @Differentiable
    static double asserts(double x) {
        /*FLX-ASSERT*/assert x > 0;
        return x;
    }

    @Differentiable
    static double locks(double x) {
        /*FLX-SYNCHRONIZED*/synchronized (StatementCases.class) {
            return x;
        }
    }

    @Differentiable
    static double localClass(double x) {
        /*FLX-LOCAL-CLASS-DECLARATION*/class Local {}
        return x;
    }
}
