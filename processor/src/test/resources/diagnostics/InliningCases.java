package cases;

import org.fluxion.Differentiable;

/** Calls that multiply. A marker stands immediately before each place where its error must be reported. */
final class InliningCases {
    @Differentiable
    static double doubled(double x) {
        return /*FLX-INLINED*/level1(x)[0] + level1(0.9 * x)[0];
    }

    static double[] level1(double x) {
        return new double[] {level2(x)[0] + level2(x + 1)[0] + level2(x + 2)[0] + level2(x + 3)[0] + level2(x + 4)[0]};
    }

    static double[] level2(double x) {
        return new double[] {level3(x)[0] + level3(x * 2)[0] + level3(x * 3)[0] + level3(x * 4)[0] + level3(x * 5)[0]};
    }

    static double[] level3(double x) {
        return new double[] {level4(x)[0] + level4(x - 1)[0] + level4(x - 2)[0] + level4(x - 3)[0] + level4(x - 4)[0]};
    }

    static double[] level4(double x) {
        return new double[] {level5(x)[0] + level5(x / 2)[0] + level5(x / 3)[0] + level5(x / 4)[0] + level5(x / 5)[0]};
    }

    static double[] level5(double x) {
        return new double[] {level6(x)[0] * level6(-x)[0] + level6(x * x)[0] * level6(1 - x)[0]};
    }

    static double[] level6(double x) {
        return new double[] {Math.sin(x) * Math.exp(x), Math.cos(x) + x * x, x};
    }
}
