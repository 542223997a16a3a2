package cases;

import org.fluxion.Differentiable;

/** Statements that are refused. A marker stands immediately before each place where its error must be reported. */
final class StatementCases {
    @Differentiable
    static double changedCounter(double x, int n) {
        double sum = 0;
        /*FLX-LOOP-FORM*/for (int i = 0; i < n; i++) {
            sum += x;
            i += 1;
        }
        return sum;
    }

    @Differentiable
    static double noCondition(double x) {
        /*FLX-LOOP-FORM*/for (int i = 0; ; i++) {
            x = x / 2;
        }
    }

    @Differentiable
    static double realCounter(double x) {
        double sum = 0;
        /*FLX-LOOP-FORM*/for (double t = 0; t < 1; t += 0.1) {
            sum += x * t;
        }
        return sum;
    }

    @Differentiable
    static double whileLoop(double x) {
        /*FLX-WHILE*/while (x > 1) {
            x = x / 2;
        }
        return x;
    }

    @Differentiable
    static double doLoop(double x) {
        /*FLX-WHILE*/do {
            x = x / 2;
        } while (x > 1);
        return x;
    }

    @Differentiable
    static double breaks(double[] v) {
        double sum = 0;
        for (double value : v) {
            if (value < 0) {
                /*FLX-BREAK*/break;
            }
            sum += value;
        }
        return sum;
    }

    @Differentiable
    static double returnsEarly(double[] v) {
        double sum = 0;
        for (double value : v) {
            if (value < 0) {
                /*FLX-BREAK*/return sum;
            }
            sum += value;
        }
        return sum;
    }

    @Differentiable
    static double leavesOuterLoop(double[][] a) {
        double sum = 0;
        outer:
        for (double[] row : a) {
            for (double value : row) {
                if (value < 0) {
                    /*FLX-LABEL*/break outer;
                }
                sum += value;
            }
        }
        return sum;
    }

    @Differentiable
    static double switchOnText(double x) {
        switch (Text/*FLX-STRING*/.KIND) {
            case "linear":
                return x;
            default:
                return x * x;
        }
    }

    @Differentiable
    static double tries(double x) {
        /*FLX-TRY*/try {
            return x;
        } finally {
            x = 0;
        }
    }

    @Differentiable
    static double throwing(double x) {
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
    static double declaresAClass(double x) {
        /*FLX-LOCAL-CLASS-DECLARATION*/class Point {}
        return x;
    }

    static final class Text {
        static final String KIND = "linear";
    }
}
