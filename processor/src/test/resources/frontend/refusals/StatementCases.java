package cases;

import org.fluxion.Differentiable;

/** Statements and loops. A marker stands immediately before each place where its error must be reported. */
final class StatementCases {
    @Differentiable
    static double whileLoop(double x) {
        /*FLX-WHILE*/while (x > 1) {
            x /= 2;
        }
        return x;
    }

    @Differentiable
    static double doLoop(double x) {
        /*FLX-WHILE*/do {
            x /= 2;
        } while (x > 1);
        return x;
    }

    @Differentiable
    static double endless(double x) {
        /*FLX-LOOP-FORM*/for (; ; ) {
            x++;
        }
    }

    @Differentiable
    static double counterChanged(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 0; i < n; i++) {
            i += 2;
            x += i;
        }
        return x;
    }

    @Differentiable
    static double boundChanged(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 0; i < n; i++) {
            n--;
            x += i;
        }
        return x;
    }

    @Differentiable
    static double boundReadFromChangedArray(double x) {
        int[] p = {3, 4};
        /*FLX-LOOP-FORM*/for (int i = 0; i < p[0]; i++) {
            p[0] = 1;
            x += i;
        }
        return x;
    }

    @Differentiable
    static double rowsChangeTheirLengths(double x) {
        double[][] a = new double[2][3];
        /*FLX-LOOP-FORM*/for (int i = 0; i < a[0].length; i++) {
            a[0] = new double[1];
            x += i;
        }
        return x;
    }

    @Differentiable
    static double steppingAway(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 0; i < n; i--) {
            x += i;
        }
        return x;
    }

    @Differentiable
    static double overStepping(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 0; i != n; i += 2) {
            x += i;
        }
        return x;
    }

    @Differentiable
    static double notEvenSteps(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 1; i < n; i *= 2) {
            x += i;
        }
        return x;
    }

    @Differentiable
    static double fractionalCounter(double x, double end) {
        /*FLX-LOOP-FORM*/for (double t = 0; t < end; t += 0.1) {
            x += t;
        }
        return x;
    }

    @Differentiable
    static double twoConditions(double x, int n) {
        /*FLX-LOOP-FORM*/for (int i = 0; i < n && x < 10; i++) {
            x += i;
        }
        return x;
    }

    @Differentiable
    static double breaks(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) /*FLX-BREAK*/break;
            s += x[i];
        }
        return s;
    }

    @Differentiable
    static double returnsFromLoop(double[] x) {
        for (double v : x) {
            if (v > 0) {
                /*FLX-BREAK*/return v;
            }
        }
        return 0;
    }

    @Differentiable
    static double continuesOuter(double[] x) {
        double s = 0;
        outer:
        for (double v : x) {
            for (double u : x) {
                if (u > v) /*FLX-LABEL*/continue outer;
                s += u;
            }
        }
        return s;
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
