package cases;

import static org.fluxion.runtime.Vectors.dot;
import static org.fluxion.runtime.Vectors.logSumExp;

import org.fluxion.Differentiable;

/** Loops that several threads may share. Each method takes weights, a number, rows and one number a row. */
public final class Shared {
    private Shared() {}

    @Differentiable(parallel = true)
    public static double clipped(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, dot(w, x[i]) + b);
            sum += error * error;
        }
        return sum / x.length;
    }

    /** The sums do not begin with zero. */
    @Differentiable(parallel = true, wrt = {"w", "b"})
    public static double regularized(double[] w, double b, double[][] x, double[] y) {
        double sum = 0.5 * dot(w, w) + b * b;
        for (int i = 0; i < x.length; i++) {
            sum -= y[i] * Math.tanh(dot(w, x[i]) * b);
        }
        return sum;
    }

    /** Scratch in every iteration. */
    @Differentiable(parallel = true, wrt = {"w", "b"})
    public static double mixture(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        double[] terms = new double[w.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < w.length; j++) {
                double distance = x[i][j] - w[j];
                terms[j] = b * distance * distance * 0.001;
            }
            sum += y[i] * logSumExp(terms);
        }
        return sum;
    }

    /** Recurrences within an iteration: their histories belong to the share. */
    @Differentiable(parallel = true)
    public static double recurrences(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double state = y[i];
            for (int j = 0; j < w.length; j++) {
                state = Math.sin(state * w[j] + b) + x[i][j];
            }
            sum += state * state;
        }
        return sum;
    }

    /** A number of iterations that depends on the row, in a class whose name its nested one would have. */
    @Differentiable(parallel = true, className = "Iterations")
    public static double roots(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double a = 1 + y[i] * y[i] + dot(w, x[i]) * dot(w, x[i]);
            double root = a;
            while (Math.abs(root * root - a) > 1e-9) {
                root = 0.5 * (root + a / root);
            }
            sum += root * b;
        }
        return sum;
    }

    /** Places that are not known before, in an array that is no parameter: each share has one of its own. */
    @Differentiable(parallel = true, wrt = {"w", "y"})
    public static double histogram(double[] w, double b, double[][] x, double[] y) {
        double[] bins = new double[5];
        for (int i = 0; i < y.length; i++) {
            double t = y[i];
            for (int j = 0; j < w.length; j++) {
                t += w[j] * x[i][j];
            }
            bins[i % 5] += t * t;
        }
        double sum = 0;
        for (int k = 0; k < 5; k++) {
            sum += b * Math.sqrt(1 + bins[k]);
        }
        return sum;
    }

    /** A forward loop, then a backward one. */
    @Differentiable(parallel = true)
    public static double variance(double[] w, double b, double[][] x, double[] y) {
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            mean += dot(w, x[i]) / x.length;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = dot(w, x[i]) - mean - b * y[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** The loop is in an arm of a branch. */
    @Differentiable(parallel = true, wrt = {"w", "b"})
    public static double guarded(double[] w, double b, double[][] x, double[] y) {
        if (x.length == 0) {
            return b;
        }
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = dot(w, x[i]);
            largest = Math.max(largest, Math.abs(y[i]));
            sum += z * z * b;
        }
        return sum / largest;
    }

    /** Each iteration fills its own element, and its own row of the Jacobian. */
    @Differentiable(parallel = true, wrt = {"w", "b"})
    public static double[] residuals(double[] w, double b, double[][] x, double[] y) {
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            residuals[i] = y[i] - Math.exp(0.01 * dot(w, x[i])) * b;
        }
        return residuals;
    }

    /** Another gradient for every iteration. */
    @Differentiable(parallel = true)
    public static double called(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Sample.loss(w, b, x[i], y[i]);
        }
        return sum;
    }
}

final class Sample {
    private Sample() {}

    @Differentiable
    static double loss(double[] w, double b, double[] x, double y) {
        double t = dot(w, x) + b - y;
        return t * t;
    }
}
