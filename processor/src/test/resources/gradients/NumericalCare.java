package org.fluxion.gradients;

import static org.fluxion.runtime.Activations.*;
import static org.fluxion.runtime.Vectors.*;

import org.fluxion.Differentiable;

/** Functions at the places where floating-point numbers end: very large, very small, infinite, NaN, and where they cancel. */
final class NumericalCare {
    private NumericalCare() {}

    @Differentiable
    static double hypotenuse(double a, double b) {
        return Math.hypot(a, b);
    }

    /** With a factor, so that the adjoint is not 1. */
    @Differentiable
    static double scaledHypotenuse(double a, double b) {
        return 1e200 * Math.hypot(a, b);
    }

    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    @Differentiable
    static double length(double[] x) {
        return norm(x);
    }

    @Differentiable
    static double lengthByHand(double[] x) {
        double squares = 0;
        for (double v : x) {
            squares += v * v;
        }
        return Math.sqrt(squares);
    }

    /** A length that neither overflows nor vanishes: the largest element is taken out. */
    @Differentiable
    static double carefulLength(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        for (double v : x) {
            squares += (v / largest) * (v / largest);
        }
        return largest * Math.sqrt(squares);
    }

    @Differentiable
    static double logistic(double z) {
        return sigmoid(z);
    }

    @Differentiable
    static double logisticByHand(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Differentiable
    static double smoothRectifier(double z) {
        return softplus(z);
    }

    @Differentiable
    static double smoothRectifierByHand(double z) {
        return Math.log(1 + Math.exp(z));
    }

    @Differentiable
    static double hyperbolicTangent(double z) {
        return Math.tanh(z);
    }

    /** An odd function from its positive half: the kinks of abs and copySign meet at 0, where the function has none. */
    @Differentiable
    static double oddBySigns(double z) {
        return Math.copySign(Math.expm1(Math.abs(z)), z);
    }

    /** The same function. */
    @Differentiable
    static double oddByBranch(double z) {
        return z < 0 ? -Math.expm1(-z) : Math.expm1(z);
    }

    @Differentiable
    static double exponentialMinusOne(double z) {
        return Math.expm1(z);
    }

    @Differentiable
    static double logarithmOfOnePlus(double z) {
        return Math.log1p(z);
    }

    @Differentiable
    static double inverseHyperbolicSine(double z) {
        return z < 0 ? -ofPositive(-z) : ofPositive(z);
    }

    private static double ofPositive(double z) {
        return z > 1e8 ? Math.log(z) + Math.log(2) : Math.log1p(z + z * z / (1 + Math.hypot(1, z)));
    }

    @Differentiable
    static double arcTangent(double z) {
        return Math.atan(z);
    }

    @Differentiable
    static double arcSine(double z) {
        return Math.asin(z);
    }

    @Differentiable
    static double logarithm(double x) {
        return Math.log(x);
    }

    @Differentiable
    static double logOfSum(double[] x) {
        return logSumExp(x);
    }

    @Differentiable
    static double logOfSumByHand(double[] x) {
        double largest = x[0];
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double total = 0;
        for (double v : x) {
            total += Math.exp(v - largest);
        }
        return largest + Math.log(total);
    }

    @Differentiable
    static double logOfSumNaively(double[] x) {
        double total = 0;
        for (double v : x) {
            total += Math.exp(v);
        }
        return Math.log(total);
    }

    @Differentiable
    static double[] shares(double[] x) {
        return softmax(x);
    }

    @Differentiable
    static double[] sharesByHand(double[] x) {
        double largest = max(x);
        double[] result = new double[x.length];
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            result[i] = Math.exp(x[i] - largest);
            total += result[i];
        }
        for (int i = 0; i < x.length; i++) {
            result[i] /= total;
        }
        return result;
    }

    @Differentiable
    static double crossEntropy(double[] z, int label) {
        return logSumExp(z) - z[label];
    }

    @Differentiable
    static double crossEntropyOfShares(double[] z, int label) {
        return -Math.log(softmax(z)[label]);
    }

    @Differentiable(wrt = "p")
    static double crossEntropyOfProbabilities(double[] p, double[] target) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (target[i] > 0) {
                sum -= target[i] * Math.log(p[i]);
            }
        }
        return sum;
    }

    @Differentiable(wrt = "z")
    static double binaryCrossEntropy(double z, double target) {
        return softplus(z) - target * z;
    }

    @Differentiable(wrt = "z")
    static double binaryCrossEntropyOfProbability(double z, double target) {
        double p = sigmoid(z);
        return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));
    }

    @Differentiable
    static double entropyTerm(double x) {
        return x * Math.log(x);
    }

    @Differentiable
    static double guardedEntropyTerm(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }

    @Differentiable
    static double cube(double x) {
        return Math.pow(x, 3);
    }

    @Differentiable
    static double reciprocalSquare(double x) {
        return Math.pow(x, -2);
    }

    @Differentiable
    static double rootByPower(double x) {
        return Math.pow(x, 0.5);
    }

    @Differentiable
    static double threeHalves(double x) {
        return Math.pow(x, 1.5);
    }

    @Differentiable
    static double power(double x, double c) {
        return Math.pow(x, c);
    }

    @Differentiable
    static double root(double x) {
        return Math.sqrt(x);
    }

    @Differentiable
    static double weightedRoot(double w, double x) {
        return w * Math.sqrt(x);
    }

    @Differentiable
    static double quotient(double a, double b) {
        return a / b;
    }

    @Differentiable
    static double remainder(double a, double b) {
        return a % b;
    }

    @Differentiable
    static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / x.length;
    }

    @Differentiable
    static double varianceNaively(double[] x) {
        double sum = 0;
        double squares = 0;
        for (double v : x) {
            sum += v;
            squares += v * v;
        }
        double mean = sum / x.length;
        return squares / x.length - mean * mean;
    }
}
