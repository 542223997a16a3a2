package org.fluxion.conventions;

import java.util.Map;

/** Evaluations without reflection, which would allocate. */
public final class Drivers {
    private Drivers() {}

    public static Map<String, Runnable> all() {
        double[][] x = new double[20][30];
        double[][] a = new double[30][30];
        double[] w = new double[30];
        double[] y = new double[20];
        KinksLossGradient loss = new KinksLossGradient();
        KinksQuadraticGradient quadratic = new KinksQuadraticGradient();
        KinksLargestGradient largest = new KinksLargestGradient();
        KinksMapGradient map = new KinksMapGradient();
        KinksItselfJacobian itself = new KinksItselfJacobian();
        KinksSoftJacobian soft = new KinksSoftJacobian();
        return Map.of(
                "loss", () -> loss.evaluate(w, 0.5, x, y),
                "quadratic", () -> quadratic.evaluate(a, w),
                "largest", () -> largest.evaluate(w),
                "map", () -> map.evaluate(3.5, 0.2, 100),
                "itself", () -> itself.evaluate(w),
                "soft", () -> soft.evaluate(w));
    }
}
