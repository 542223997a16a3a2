package org.fluxion.benchmarks.problems;

import org.fluxion.benchmarks.Computation;

/**
 * By hand: the error of an observation and its Jacobian.
 *
 * <p>With a = sin(theta) / theta and b = (1 - cos(theta)) / theta^2 the rotated point is
 * {@code Y = cos(theta) P + a r x P + b (r . P) r}, where the derivatives of cos, a and b by r are multiples of r.
 */
final class BundleAdjustmentByHand {
    private final double[] error = new double[2];
    private final double[][] dcamera = new double[2][11];
    private final double[][] dpoint = new double[2][3];
    private final double[] dweight = new double[2];
    private final double[] p = new double[3];
    private final double[] across = new double[3];
    private final double[] y = new double[3];

    /** The derivatives of y, by r and by p. */
    private final double[][] byRotation = new double[3][3];

    private final double[][] byPoint = new double[3][3];

    Computation computation(BundleAdjustment.Data data) {
        return new Computation(() -> evaluate(data.camera(), data.point(), data.weight(), data.feature()), () ->
                new double[][] {error, Samples.flat(dcamera), Samples.flat(dpoint), dweight});
    }

    private double evaluate(double[] camera, double[] point, double weight, double[] feature) {
        for (int i = 0; i < 3; i++) {
            p[i] = point[i] - camera[3 + i];
        }
        rotate(camera);
        double depth = 1 / y[2];
        double u = y[0] * depth;
        double v = y[1] * depth;
        double s = u * u + v * v;
        double distortion = 1 + camera[9] * s + camera[10] * s * s;
        double scale = camera[6] * distortion;
        double bend = 2 * camera[6] * (camera[9] + 2 * camera[10] * s);
        project(0, u, weight, camera, feature, s, distortion);
        project(1, v, weight, camera, feature, s, distortion);
        chain(0, weight * depth, scale + bend * u * u, bend * u * v, u, v);
        chain(1, weight * depth, bend * u * v, scale + bend * v * v, u, v);
        return error[0];
    }

    /** Error i, and its derivatives by everything behind the rotation. */
    private void project(
            int i, double u, double weight, double[] camera, double[] feature, double s, double distortion) {
        double focal = camera[6];
        dweight[i] = focal * distortion * u + camera[7 + i] - feature[i];
        error[i] = weight * dweight[i];
        dcamera[i][6] = weight * distortion * u;
        dcamera[i][7 + i] = weight;
        dcamera[i][9] = weight * focal * u * s;
        dcamera[i][10] = weight * focal * u * s * s;
    }

    /** From error i by way of (u, v) to y, and on to rotation and point. */
    private void chain(int i, double factor, double byU, double byV, double u, double v) {
        double byX = factor * byU;
        double byY = factor * byV;
        double byZ = -(byX * u + byY * v);
        for (int j = 0; j < 3; j++) {
            dcamera[i][j] = byX * byRotation[0][j] + byY * byRotation[1][j] + byZ * byRotation[2][j];
            dpoint[i][j] = byX * byPoint[0][j] + byY * byPoint[1][j] + byZ * byPoint[2][j];
            dcamera[i][3 + j] = -dpoint[i][j];
        }
    }

    private void rotate(double[] r) {
        double theta2 = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        double theta = Math.sqrt(theta2);
        boolean turns = theta2 != 0;
        double cos = Math.cos(theta);
        double a = turns ? Math.sin(theta) / theta : 1;
        double b = turns ? (1 - cos) / theta2 : 0;
        double slopeA = turns ? (cos - a) / theta2 : 0;
        double slopeB = turns ? (a - 2 * b) / theta2 : 0;
        double along = r[0] * p[0] + r[1] * p[1] + r[2] * p[2];
        across[0] = r[1] * p[2] - r[2] * p[1];
        across[1] = r[2] * p[0] - r[0] * p[2];
        across[2] = r[0] * p[1] - r[1] * p[0];
        for (int i = 0; i < 3; i++) {
            y[i] = cos * p[i] + a * across[i] + b * along * r[i];
            double byLength = -a * p[i] + slopeA * across[i] + slopeB * along * r[i];
            for (int j = 0; j < 3; j++) {
                byRotation[i][j] = byLength * r[j] + b * p[j] * r[i];
                byPoint[i][j] = b * r[j] * r[i];
            }
            byRotation[i][i] += b * along;
            byPoint[i][i] += cos;
        }
        addCross(byRotation, -a, p);
        addCross(byPoint, a, r);
    }

    /** Adds a multiple of the matrix that maps q to v x q. */
    private static void addCross(double[][] matrix, double factor, double[] v) {
        matrix[0][1] -= factor * v[2];
        matrix[0][2] += factor * v[1];
        matrix[1][0] += factor * v[2];
        matrix[1][2] -= factor * v[0];
        matrix[2][0] -= factor * v[1];
        matrix[2][1] += factor * v[0];
    }
}
