package org.fluxion.benchmarks.problems;

import java.util.List;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;

/** One observation of bundle adjustment: a camera of 11 numbers [r, C, f, u0, v0, k1, k2], a point, a weight, a feature. */
final class BundleAdjustment {
    static final Problem<Data> PROBLEM = new Problem<>(
                    "bundle",
                    "One block of bundle adjustment: the reprojection error of a point, 2 x 15 Jacobian by camera, point"
                            + " and weight.",
                    List.of("1"),
                    size -> Data.example())
            .with(Competitor.FLUXION, BundleAdjustment::fluxion)
            .with(Competitor.EXPERT, data -> new BundleAdjustmentByHand().computation(data))
            .with(Competitor.PRIMAL, data -> Computation.primal(() -> reprojection(data)[0]));

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Data(double[] camera, double[] point, double weight, double[] feature) {
        static Data example() {
            return new Data(
                    new double[] {0.1, -0.2, 0.3, 0.5, -0.25, 0.125, 1.5, 0.1, -0.2, 0.05, -0.01},
                    new double[] {0.3, 0.4, 4},
                    0.8,
                    new double[] {0.2, 0.1});
        }
    }

    private BundleAdjustment() {}

    /** Small local arrays and helpers that return them. */
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double[] reprojection(double[] camera, double[] point, double weight, double[] feature) {
        double[] projected = project(camera, point);
        return new double[] {weight * (projected[0] - feature[0]), weight * (projected[1] - feature[1])};
    }

    private static double[] project(double[] camera, double[] point) {
        double[] moved = {point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]};
        double[] y = rotate(new double[] {camera[0], camera[1], camera[2]}, moved);
        double[] u = {y[0] / y[2], y[1] / y[2]};
        double s = u[0] * u[0] + u[1] * u[1];
        double distortion = 1 + camera[9] * s + camera[10] * s * s;
        return new double[] {camera[6] * distortion * u[0] + camera[7], camera[6] * distortion * u[1] + camera[8]};
    }

    private static double[] rotate(double[] r, double[] p) {
        double theta2 = dot(r, r);
        if (theta2 != 0) {
            double theta = Math.sqrt(theta2);
            double[] v = {r[0] / theta, r[1] / theta, r[2] / theta};
            double cos = Math.cos(theta);
            double sin = Math.sin(theta);
            double[] across = cross(v, p);
            double along = dot(v, p) * (1 - cos);
            double[] y = new double[3];
            for (int i = 0; i < 3; i++) {
                y[i] = p[i] * cos + across[i] * sin + v[i] * along;
            }
            return y;
        }
        double[] across = cross(r, p);
        return new double[] {p[0] + across[0], p[1] + across[1], p[2] + across[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }

    private static double[] reprojection(Data data) {
        return reprojection(data.camera, data.point, data.weight, data.feature);
    }

    private static Computation fluxion(Data data) {
        BundleAdjustmentReprojectionJacobian jacobian = new BundleAdjustmentReprojectionJacobian();
        return new Computation(
                () -> jacobian.evaluate(data.camera, data.point, data.weight, data.feature)[0], () -> new double[][] {
                    jacobian.value(),
                    Samples.flat(jacobian.dcamera()),
                    Samples.flat(jacobian.dpoint()),
                    jacobian.dweight()
                });
    }
}
