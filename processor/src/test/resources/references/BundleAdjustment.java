package org.fluxion.references;

import org.fluxion.Differentiable;

/** One observation of bundle adjustment: a camera of 11 numbers [r, C, f, u0, v0, k1, k2], a point, a weight, a feature. */
final class BundleAdjustment {
    private BundleAdjustment() {}

    /** Small local arrays and helpers that return them. */
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double[] reprojection(double[] camera, double[] point, double weight, double[] feature) {
        double[] projected = project(camera, point);
        return new double[] {weight * (projected[0] - feature[0]), weight * (projected[1] - feature[1])};
    }

    /** The same by scalars in one method. */
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double[] scalars(double[] camera, double[] point, double weight, double[] feature) {
        double px = point[0] - camera[3];
        double py = point[1] - camera[4];
        double pz = point[2] - camera[5];
        double theta2 = camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2];
        double x;
        double y;
        double z;
        if (theta2 != 0) {
            double theta = Math.sqrt(theta2);
            double vx = camera[0] / theta;
            double vy = camera[1] / theta;
            double vz = camera[2] / theta;
            double cos = Math.cos(theta);
            double sin = Math.sin(theta);
            double along = (vx * px + vy * py + vz * pz) * (1 - cos);
            x = px * cos + (vy * pz - vz * py) * sin + vx * along;
            y = py * cos + (vz * px - vx * pz) * sin + vy * along;
            z = pz * cos + (vx * py - vy * px) * sin + vz * along;
        } else {
            x = px + camera[1] * pz - camera[2] * py;
            y = py + camera[2] * px - camera[0] * pz;
            z = pz + camera[0] * py - camera[1] * px;
        }
        double u = x / z;
        double v = y / z;
        double s = u * u + v * v;
        double scale = camera[6] * (1 + camera[9] * s + camera[10] * s * s);
        double[] error = new double[2];
        error[0] = weight * (scale * u + camera[7] - feature[0]);
        error[1] = weight * (scale * v + camera[8] - feature[1]);
        return error;
    }

    /** Loops over the three coordinates, results written to arrays that are handed in. */
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double[] loops(double[] camera, double[] point, double weight, double[] feature) {
        double[] p = new double[3];
        for (int i = 0; i < 3; i++) {
            p[i] = point[i] - camera[3 + i];
        }
        double[] y = new double[3];
        rotateInto(camera, p, y);
        double[] error = new double[2];
        double s = 0;
        for (int i = 0; i < 2; i++) {
            error[i] = y[i] / y[2];
            s += error[i] * error[i];
        }
        double distortion = 1 + s * (camera[9] + s * camera[10]);
        for (int i = 0; i < 2; i++) {
            error[i] = weight * (camera[6] * distortion * error[i] + camera[7 + i] - feature[i]);
        }
        return error;
    }

    /** Half the sum of the squares of both errors of all observations, with flat arrays of all cameras and points. */
    @Differentiable(wrt = {"cameras", "points", "weights"})
    static double total(double[] cameras, double[] points, double[] weights, int[] observed, double[] features) {
        double sum = 0;
        double[] camera = new double[11];
        double[] point = new double[3];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < 11; j++) {
                camera[j] = cameras[11 * observed[2 * i] + j];
            }
            for (int j = 0; j < 3; j++) {
                point[j] = points[3 * observed[2 * i + 1] + j];
            }
            double[] projected = project(camera, point);
            double first = weights[i] * (projected[0] - features[2 * i]);
            double second = weights[i] * (projected[1] - features[2 * i + 1]);
            sum += 0.5 * (first * first + second * second);
        }
        return sum;
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

    private static void rotateInto(double[] r, double[] p, double[] y) {
        double theta2 = 0;
        for (int i = 0; i < 3; i++) {
            theta2 += r[i] * r[i];
        }
        double theta = theta2 != 0 ? Math.sqrt(theta2) : 1;
        double cos = theta2 != 0 ? Math.cos(theta) : 1;
        double sin = theta2 != 0 ? Math.sin(theta) : 1;
        double along = 0;
        for (int i = 0; i < 3; i++) {
            along += r[i] / theta * p[i];
        }
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            double across = (r[j] * p[k] - r[k] * p[j]) / theta;
            y[i] = p[i] * cos + across * sin + r[i] / theta * along * (1 - cos);
        }
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }
}
