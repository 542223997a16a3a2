package org.fluxion.gradients;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Activations;
import org.fluxion.runtime.Vectors;

/** Methods that passes for speed have something to do in. */
final class Tuned {
    private Tuned() {}

    @Differentiable
    static double exponentialsOfBothSweeps(double[] x, double a) {
        double sum = 0;
        for (double e : x) {
            sum += Math.exp(a * e);
        }
        return Math.log(sum) + a * Vectors.logSumExp(x);
    }

    @Differentiable
    static double armsOfBothSweeps(double[] x, double a) {
        double r = x[0] * x[0] + x[1] * x[1];
        double y;
        if (r > 1) {
            double root = Math.sqrt(r);
            y = Math.sin(root) * Math.cos(root) / (a + root);
        } else {
            y = Math.exp(r) / (1 + a);
        }
        return y * y * Vectors.sum(x) * a;
    }

    @Differentiable
    static double recurrence(double[] x, double a) {
        double state = a;
        for (double e : x) {
            state = Math.tanh(state * e + a) + Math.sin(state);
        }
        return state;
    }

    @Differentiable
    static double tolerance(double[] x, double a) {
        double state = x[0] * x[0] + a;
        int steps = 0;
        while (state > 0.5 && steps < 30) {
            state = Math.log(1 + state) * Math.pow(a + 1.5, -steps);
            steps++;
        }
        return state + Vectors.dot(x, x);
    }

    @Differentiable
    static double nested(double[] x, double a) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double total = 0;
            for (int j = 0; j < x.length; j++) {
                total += Math.exp(x[i] * x[j] * a);
            }
            sum += Math.log(total);
        }
        return sum;
    }

    @Differentiable
    static double productsOfBothSweeps(double[] x, double a) {
        double[] hidden = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double z = a - 0.3;
            for (int j = 0; j < x.length; j++) {
                z += x[j] * x[(i + j) % x.length];
            }
            hidden[i] = Math.max(0, z);
        }
        return Vectors.logSumExp(hidden);
    }

    /** Of one sample: the total of more would be rounded otherwise. */
    @Differentiable
    static double oneSample(double[] x, double a) {
        double sum = 0;
        for (int i = 0; i < x.length / 7; i++) {
            double total = 0;
            for (int j = 0; j < x.length; j++) {
                total += x[j] * Math.exp(0.1 * x[j]);
            }
            sum += Math.sin(total + a + i);
        }
        return sum;
    }

    @Differentiable
    static double sameInAllIterations(double[] x, double a) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += Math.exp(x[j]) * i;
            }
        }
        return sum * a;
    }

    @Differentiable
    static double growth(double[] x, double a) {
        double state = a;
        double rate = x[0];
        double capacity = 2 + x[1] * x[1];
        for (int i = 0; i < 20; i++) {
            state += 0.05 * rate * state * (1 - state / capacity);
        }
        return state;
    }

    @Differentiable
    static double twoStates(double[] x, double a) {
        double place = x[0];
        double speed = x[1];
        for (int i = 0; i < 20; i++) {
            if (place > 0) {
                speed -= 0.1 * a * place * place;
            } else {
                speed -= 0.1 * Math.sin(place);
            }
            place += 0.1 * speed;
        }
        return place * x[2];
    }

    @Differentiable
    static double productsWithRows(double[] x, double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double z = Vectors.dot(x, a[i]);
            sum += z * z * Math.exp(-z);
        }
        return sum;
    }

    @Differentiable
    static double smallVectors(double[] x, double a) {
        double[] p = {x[0] - a, x[1], x[2] * a};
        double[] y = new double[3];
        if (x[3] > 0) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    y[i] += (x[i] - 0.3 * x[j]) * p[j];
                }
                y[i] += p[i] * Math.cos(a);
            }
        }
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (p[i] + y[i] * y[i]) * x[3 - i];
        }
        return sum;
    }

    @Differentiable
    static double smallState(double[] x, double a) {
        double[] state = {x[0], a};
        double[] least = {x[1], x[2]};
        for (int k = 0; k < x.length; k++) {
            double[] next = new double[2];
            next[0] = state[0] + 0.1 * state[1];
            next[1] = state[1] - 0.1 * Math.sin(state[0]) * x[k];
            for (int i = 0; i < 2; i++) {
                state[i] = next[i];
                least[i] = Math.min(least[i], next[i]);
            }
        }
        return state[0] * least[1] + state[1] * least[0];
    }

    @Differentiable
    static double smallVectorByCondition(double[] x, double a) {
        double[] v = {x[0], x[1], x[2], a};
        int steps = 0;
        while (v[0] * v[0] + v[3] * v[3] > 0.3 && steps < 40) {
            for (int i = 3; i >= 0; i--) {
                v[i] = 0.8 * v[i] + 0.05 * v[3 - i];
            }
            steps++;
        }
        return v[0] + 2 * v[1] - v[2] * v[3];
    }

    @Differentiable
    static double placeFromOutside(double[] x, double a) {
        double[] v = new double[4];
        for (int i = 0; i < 4; i++) {
            v[i] = x[i] * a;
        }
        int place = x[3] > 0 ? 1 : 2;
        v[place] += x[2];
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += v[i] * v[i] * v[i];
        }
        return sum + v[place];
    }

    /** Entries that an inner loop only adds to or reads; scratch in both sweeps. */
    @Differentiable
    static double triangle(double[] x, double a) {
        int n = x.length;
        double[] sums = new double[n];
        double[] products = new double[n];
        for (int j = 0; j < n; j++) {
            products[j] = a * x[j];
            for (int k = j + 1; k < n; k++) {
                sums[j] += x[k] * x[k] / (2 + a);
            }
        }
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                products[row] += x[(row * column) % n] * sums[column];
            }
        }
        return Vectors.dot(products, products) + Vectors.sum(sums);
    }

    /** Loops that run no time for the last columns, and one that is left early. */
    @Differentiable
    static double bounded(double[] x, double a) {
        double total = 0;
        for (int sample = 0; sample < 3; sample++) {
            double[] sums = new double[x.length];
            double[] squares = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                squares[j] = x[j] * x[j] - a;
                for (int k = 0; k < 3 - j; k++) {
                    sums[j] += squares[j] * x[(k + sample) % x.length];
                    if (sums[j] > 1) {
                        break;
                    }
                }
            }
            for (int j = 0; j < x.length; j++) {
                for (int k = j; k < x.length; k++) {
                    sums[j] += x[k] > a ? squares[k] * a : 0;
                }
            }
            total += Vectors.logSumExp(sums) + Vectors.sum(squares);
        }
        return total;
    }

    /** Of seven numbers: the inner loop stays within the two sums, the outer one does not. */
    @Differentiable
    static double beyondTheSums(double[] x, double a) {
        double[] sums = new double[2];
        for (int j = 0; j < x.length; j++) {
            for (int k = j; k < 2; k++) {
                sums[j] += x[k] * a;
            }
        }
        return sums[0] * sums[1];
    }

    /** Of seven numbers: no iteration asks for the array of length -1. */
    @Differentiable
    static double noScratch(double[] x, double a) {
        double sum = a;
        for (int i = 0; i < x.length - 7; i++) {
            double[] scratch = new double[x.length - 8];
            for (int j = 0; j < scratch.length; j++) {
                scratch[j] = Math.exp(x[j] * a);
            }
            sum += Vectors.logSumExp(scratch);
        }
        return sum * x[0];
    }

    @Differentiable
    static double arraysOfBothSweeps(double[] x, double a) {
        double[] terms = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double[] product = new double[x.length];
            int l = k;
            for (int column = 0; column < x.length; column++) {
                for (int row = column; row < x.length; row++) {
                    product[row] += x[column] * x[l % x.length] * a;
                    l++;
                }
            }
            terms[k] = -Vectors.dot(product, product);
        }
        return Vectors.logSumExp(terms);
    }

    @Differentiable
    static double arraysOfEveryStep(double[] x, double a) {
        double state = a;
        for (int k = 0; k < x.length; k++) {
            double[] sums = new double[k + 1];
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += state * x[j] * x[i];
                }
            }
            state = Math.sin(state + Vectors.dot(sums, sums));
        }
        return state;
    }

    /** Both loops add to the derivative by x, and cannot be one: between them stands a function of the sum of the first. */
    @Differentiable
    static double twoLoopsOverOneParameter(double[] x, double a) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * a;
        }
        double middle = Math.sin(sum);
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double error = x[i] - middle;
            squares += error * error;
        }
        return squares / (2 + middle);
    }

    @Differentiable
    static double fewElements(double[] x, double a) {
        double angle = x[0] * a;
        return x[1] * Math.cos(angle) + x[3] * Math.sin(angle) + x[2] * x[2];
    }

    /** As many points as there are numbers: groups of four, and some left over. */
    @Differentiable
    static double polynomialAtPoints(double[] x, double a) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double t = a * i / x.length;
            double power = 1;
            double residual = 1 / (1.0 + i) - Math.abs(t);
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum;
    }

    /** Of seven numbers: three points, fewer than a group has, and a loop that runs no time. */
    @Differentiable
    static double threePoints(double[] x, double a) {
        double sum = a;
        for (int i = 0; i < x.length - 4; i++) {
            double power = 1;
            double residual = 0.3 * i;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= 0.2 - 0.7 * i;
            }
            sum += residual * residual;
        }
        for (int i = 0; i < x.length - 8; i++) {
            double state = 1;
            for (int j = 0; j < x.length; j++) {
                state = 0.5 * state + x[j];
            }
            sum += state * state;
        }
        return sum;
    }

    @Differentiable
    static double softplusOfNumbers(double[] x, double a) {
        double sum = 0;
        for (double e : x) {
            sum += Activations.softplus(1000 * a * e) - Activations.softplus(e - e);
            if (e > a) {
                sum += Activations.softplus(e + a);
            }
        }
        return sum;
    }

    @Differentiable
    static double shiftedExponentials(double[] x, double a) {
        double largest = a;
        for (double e : x) {
            largest = Math.max(largest, e);
        }
        double sum = 0;
        for (double e : x) {
            sum += Math.exp(e - largest);
        }
        return largest * a + Math.log(sum);
    }

    @Differentiable
    static double rangesOfTwoArrays(double[] x, double a) {
        int n = x.length;
        double[] entries = new double[n * (n + 1) / 2];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = a * x[k % n];
        }
        double[] products = new double[n];
        int l = 0;
        for (int column = 0; column < n; column++) {
            for (int row = column; row < n; row++) {
                products[row] += entries[l] * x[column];
                l++;
            }
        }
        return Vectors.dot(products, products);
    }
}
