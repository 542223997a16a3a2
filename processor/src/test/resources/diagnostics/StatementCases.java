package cases;

import org.fluxion.Differentiable;

/** Statements that are refused. A marker stands immediately before each place where its error must be reported. */
final class StatementCases {
    @Differentiable
    static double noCondition(double x) {
        /*FLX-ENDLESS*/for (int i = 0; ; i++) {
            x = x / 2;
        }
    }

    @Differentiable
    static double neverLeft(double x) {
        /*FLX-ENDLESS*/do {
            x = x / 2;
        } while (true);
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
