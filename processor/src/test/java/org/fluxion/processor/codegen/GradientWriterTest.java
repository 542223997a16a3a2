package org.fluxion.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.util.List;
import org.fluxion.runtime.Activations;
import org.junit.jupiter.api.Test;

class GradientWriterTest {
    static final Documentation DOCUMENTATION = new Documentation(
            "Mean squared error of a rectified neuron over a batch.",
            List.of("loss = (1/n) sum_i e_i^2", "db = -(2/n) sum_i [z_i > 0] e_i"),
            List.of("chain rule", "sum reduction"),
            List.of(),
            "",
            List.of("At z = 0 the derivative of max(0, z) is 0."));

    private static final double[] W = {0.5, -1};
    private static final double[][] X = {{1, 2}, {3, 1}, {4, 0.5}};
    private static final double[] Y = {1, 2, 0};

    @Test
    void neuronReadsAsWrittenByHand() {
        assertEquals(
                NEURON,
                GradientWriter.write(Examples.neuronLoss(), DOCUMENTATION).text());
    }

    @Test
    void diagonalJacobianReadsAsWrittenByHand() {
        assertEquals(
                SIGMOID,
                GradientWriter.write(Examples.scaledSigmoid(), Documentation.NONE)
                        .text());
    }

    @Test
    void neuronComputesItsGradient() {
        Compiled.Instance gradient = neuron().create();
        // z = (-1.25, 0.75, 1.75), so e = (1, 1.25, -1.75) and the first sample is inactive.
        assertEquals((1 + 1.5625 + 3.0625) / 3, gradient.call("evaluate", W, 0.25, X, Y));
        assertEquals((1 + 1.5625 + 3.0625) / 3, gradient.number("value"));
        assertEquals(-2.0 / 3 * (1.25 - 1.75), gradient.number("db"), 1e-15);
        assertArrayEquals(
                new double[] {-2.0 / 3 * (1.25 * 3 - 1.75 * 4), -2.0 / 3 * (1.25 - 1.75 * 0.5)},
                gradient.vector("dw"),
                1e-15);
    }

    @Test
    void reusesItsBuffersAndForgetsTheirContents() {
        Compiled neuron = neuron();
        Compiled.Instance gradient = neuron.create();
        gradient.call("evaluate", W, 0.25, X, Y);
        double[] first = gradient.vector("dw");
        double[] numbers = first.clone();
        gradient.call("evaluate", W, 0.25, X, Y);
        assertSame(first, gradient.vector("dw"));
        assertArrayEquals(numbers, gradient.vector("dw"));
        Compiled.Instance once = neuron.at(W, 0.25, X, Y);
        assertArrayEquals(numbers, once.vector("dw"));
        assertNotSame(first, once.vector("dw"));
    }

    @Test
    void accessorsNeedAnEvaluation() {
        Compiled.Instance gradient = neuron().create();
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> gradient.call("dw"));
        assertEquals("there are no results: call evaluate(w, b, x, y) first", thrown.getMessage());
        assertThrows(IllegalStateException.class, () -> gradient.call("value"));
        assertThrows(IllegalStateException.class, () -> gradient.call("db"));
    }

    @Test
    void wrongSizesLeaveEarlierResultsStanding() {
        Compiled.Instance gradient = neuron().create();
        gradient.call("evaluate", W, 0.25, X, Y);
        double[] numbers = gradient.vector("dw").clone();
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> gradient.call("evaluate", W, 0.25, new double[][] {{1, 2}, {3}}, Y));
        assertEquals("w has length 2 but x[i] has length 1", thrown.getMessage());
        assertArrayEquals(numbers, gradient.vector("dw"));
        assertEquals((1 + 1.5625 + 3.0625) / 3, gradient.number("value"));
    }

    @Test
    void wrongSizesAtFirstLeaveNoResults() {
        Compiled.Instance gradient = neuron().create();
        assertThrows(IllegalArgumentException.class, () -> gradient.call("evaluate", W, 0.25, new double[][] {{1}}, Y));
        assertThrows(IllegalStateException.class, () -> gradient.call("value"));
    }

    @Test
    void nullIsNamedAndLeavesNoResults() {
        Compiled.Instance gradient = neuron().create();
        gradient.call("evaluate", W, 0.25, X, Y);
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> gradient.call("evaluate", W, 0.25, X, null));
        assertEquals("y", thrown.getMessage());
        assertThrows(IllegalStateException.class, () -> gradient.call("value"));
    }

    @Test
    void nullRowsInTheChecksLeaveNoResults() {
        Compiled.Instance gradient = neuron().create();
        gradient.call("evaluate", W, 0.25, X, Y);
        assertThrows(NullPointerException.class, () -> gradient.call("evaluate", W, 0.25, new double[][] {null}, Y));
        assertThrows(IllegalStateException.class, () -> gradient.call("dw"));
    }

    @Test
    void failureOfTheComputationLeavesNoResultsUntilTheNextSuccess() {
        Compiled.Instance gradient = neuron().create();
        gradient.call("evaluate", W, 0.25, X, Y);
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> gradient.call("evaluate", W, 0.25, X, new double[] {1}));
        assertThrows(IllegalStateException.class, () -> gradient.call("db"));
        gradient.call("evaluate", W, 0.25, X, Y);
        assertEquals(1.0 / 3, gradient.number("db"), 1e-15);
    }

    @Test
    void diagonalJacobianComputesBothForms() {
        Compiled.Instance jacobian = Compiled.of(GradientWriter.write(Examples.scaledSigmoid(), Documentation.NONE))
                .create();
        double[] x = {-1, 0, 2};
        Object value = jacobian.call("evaluate", x, 0.5);
        assertSame(value, jacobian.call("value"));
        double[] diagonal = jacobian.vector("dxDiagonal");
        double[][] dense = jacobian.matrix("dx");
        for (int i = 0; i < x.length; i++) {
            double s = Activations.sigmoid(0.5 * x[i]);
            double[] row = new double[x.length];
            row[i] = s * (1 - s) * 0.5;
            assertEquals(row[i], diagonal[i]);
            assertArrayEquals(row, dense[i]);
            assertEquals(s * (1 - s) * x[i], jacobian.vector("da")[i]);
        }
        assertSame(dense, jacobian.matrix("dx"));
    }

    @Test
    void denseMatrixFollowsTheNextEvaluation() {
        Compiled.Instance jacobian = Compiled.of(GradientWriter.write(Examples.scaledSigmoid(), Documentation.NONE))
                .create();
        jacobian.call("evaluate", new double[] {1, 2}, 1.0);
        double[][] dense = jacobian.matrix("dx");
        dense[0][1] = 9;
        jacobian.call("evaluate", new double[] {0, 0}, 1.0);
        assertSame(dense, jacobian.matrix("dx"));
        assertArrayEquals(new double[][] {{0.25, 0}, {0, 0.25}}, dense);
        jacobian.call("evaluate", new double[] {0}, 1.0);
        assertArrayEquals(new double[][] {{0.25}}, jacobian.matrix("dx"));
    }

    @Test
    void visibilityIsThatOfTheSignature() {
        Class<?> hidden = neuron().type();
        Class<?> open = Compiled.of(GradientWriter.write(Examples.scaledSigmoid(), Documentation.NONE))
                .type();
        assertEquals(Modifier.FINAL, hidden.getModifiers());
        assertEquals(Modifier.FINAL | Modifier.PUBLIC, open.getModifiers());
    }

    private static Compiled neuron() {
        return Compiled.of(GradientWriter.write(Examples.neuronLoss(), DOCUMENTATION));
    }

    private static final String NEURON = """
            package org.example;

            import java.util.Arrays;
            import java.util.Objects;
            import org.fluxion.Generated;
            import org.fluxion.runtime.Kernels;

            /**
             * The gradient of {@code Neuron.loss} by {@code w} and {@code b}.
             *
             * <p>Mean squared error of a rectified neuron over a batch.
             *
             * <pre>
             * loss = (1/n) sum_i e_i^2
             * db = -(2/n) sum_i [z_i &gt; 0] e_i
             * </pre>
             *
             * <p>Rules used:
             *
             * <ul>
             * <li>chain rule
             * <li>sum reduction
             * </ul>
             *
             * <p>At z = 0 the derivative of max(0, z) is 0.
             *
             * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
             * thread needs one of its own.
             */
            @Generated("org.fluxion.processor.DifferentiableProcessor")
            final class NeuronLossGradient {
                private double[] dw;

                private double value;

                private double db;

                private boolean evaluated;

                /**
                 * Has no results yet: call {@code evaluate} first.
                 */
                NeuronLossGradient() {
                }

                /**
                 * Evaluates a new object: its arrays are nobody else's.
                 *
                 * @param w as of {@code loss}
                 * @param b as of {@code loss}
                 * @param x as of {@code loss}
                 * @param y as of {@code loss}
                 * @return a new gradient with results
                 */
                static NeuronLossGradient at(double[] w, double b, double[][] x, double[] y) {
                    NeuronLossGradient gradient = new NeuronLossGradient();
                    gradient.evaluate(w, b, x, y);
                    return gradient;
                }

                /**
                 * Computes the value of {@code Neuron.loss} and its gradient.
                 *
                 * @param w as of {@code loss}
                 * @param b as of {@code loss}
                 * @param x as of {@code loss}
                 * @param y as of {@code loss}
                 * @return the value
                 * @throws NullPointerException if an argument is null
                 * @throws IllegalArgumentException if sizes that must agree do not; earlier results then still stand
                 */
                double evaluate(double[] w, double b, double[][] x, double[] y) {
                    boolean standing = evaluated;
                    evaluated = false;
                    Objects.requireNonNull(w, "w");
                    Objects.requireNonNull(x, "x");
                    Objects.requireNonNull(y, "y");
                    try {
                        checkSizes(w, x);
                    } catch (IllegalArgumentException e) {
                        // Nothing has been written yet: earlier results still stand.
                        evaluated = standing;
                        throw e;
                    }
                    double[] dw = this.dw;
                    if (dw == null || dw.length != w.length) {
                        dw = new double[w.length];
                        this.dw = dw;
                    }
                    Arrays.fill(dw, 0);
                    double db = 0.0;
                    double sum = 0.0;
                    for (int i = 0; i < x.length; i++) {
                        double[] row = x[i];
                        double z = Kernels.dot(w, row, w.length) + b;
                        double error = y[i] - Math.max(0.0, z);
                        sum += error * error;
                        if (z > 0.0) {
                            double dz = -2.0 * error / x.length;
                            for (int j = 0; j < w.length; j++) {
                                dw[j] += dz * row[j];
                            }
                            db += dz;
                        }
                    }
                    double value = sum / x.length;
                    this.value = value;
                    this.db = db;
                    evaluated = true;
                    return value;
                }

                /**
                 * The value of the last evaluation.
                 *
                 * @return the value
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                double value() {
                    requireEvaluated();
                    return value;
                }

                /**
                 * The derivative by {@code w}.
                 *
                 * @return at {@code [j]} the derivative by {@code w[j]}, valid until the next evaluation
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                double[] dw() {
                    requireEvaluated();
                    return dw;
                }

                /**
                 * The derivative by {@code b}.
                 *
                 * @return the derivative
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                double db() {
                    requireEvaluated();
                    return db;
                }

                private void requireEvaluated() {
                    if (!evaluated) {
                        throw new IllegalStateException("there are no results: call evaluate(w, b, x, y) first");
                    }
                }

                private static void checkSizes(double[] w, double[][] x) {
                    for (int i = 0; i < x.length; i++) {
                        if (w.length != x[i].length) {
                            throw new IllegalArgumentException("w has length " + w.length
                                    + " but x[i] has length " + x[i].length);
                        }
                    }
                }
            }
            """;

    private static final String SIGMOID = """
            package org.example;

            import java.util.Objects;
            import org.fluxion.Generated;
            import org.fluxion.runtime.Activations;
            import org.fluxion.runtime.Buffers;

            /**
             * The Jacobian of {@code Layers.scaled} by {@code x} and {@code a}.
             *
             * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
             * thread needs one of its own.
             */
            @Generated("org.fluxion.processor.DifferentiableProcessor")
            public final class LayersScaledJacobian {
                private double[] value;

                private double[] dxDiagonal;

                private double[] da;

                private double[][] dx;

                private int dxColumns;

                private boolean dxIsBuilt;

                private boolean evaluated;

                /**
                 * Has no results yet: call {@code evaluate} first.
                 */
                public LayersScaledJacobian() {
                }

                /**
                 * Evaluates a new object: its arrays are nobody else's.
                 *
                 * @param x as of {@code scaled}
                 * @param a as of {@code scaled}
                 * @return a new Jacobian with results
                 */
                public static LayersScaledJacobian at(double[] x, double a) {
                    LayersScaledJacobian jacobian = new LayersScaledJacobian();
                    jacobian.evaluate(x, a);
                    return jacobian;
                }

                /**
                 * Computes the value of {@code Layers.scaled} and its Jacobian.
                 *
                 * @param x as of {@code scaled}
                 * @param a as of {@code scaled}
                 * @return the value, valid until the next evaluation
                 * @throws NullPointerException if an argument is null
                 */
                public double[] evaluate(double[] x, double a) {
                    evaluated = false;
                    Objects.requireNonNull(x, "x");
                    double[] value = this.value;
                    if (value == null || value.length != x.length) {
                        value = new double[x.length];
                        this.value = value;
                    }
                    double[] dxDiagonal = this.dxDiagonal;
                    if (dxDiagonal == null || dxDiagonal.length != x.length) {
                        dxDiagonal = new double[x.length];
                        this.dxDiagonal = dxDiagonal;
                    }
                    double[] da = this.da;
                    if (da == null || da.length != x.length) {
                        da = new double[x.length];
                        this.da = da;
                    }
                    for (int i = 0; i < x.length; i++) {
                        double s = Activations.sigmoid(a * x[i]);
                        double slope = s * (1.0 - s);
                        value[i] = s;
                        dxDiagonal[i] = slope * a;
                        da[i] = slope * x[i];
                    }
                    dxColumns = x.length;
                    dxIsBuilt = false;
                    evaluated = true;
                    return value;
                }

                /**
                 * The value of the last evaluation.
                 *
                 * @return the value, valid until the next evaluation
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                public double[] value() {
                    requireEvaluated();
                    return value;
                }

                /**
                 * The diagonal of the derivative by {@code x}, which is zero elsewhere.
                 *
                 * @return at {@code [i]} the derivative of output {@code i} by {@code x[i]}, valid until the next evaluation
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                public double[] dxDiagonal() {
                    requireEvaluated();
                    return dxDiagonal;
                }

                /**
                 * The derivative by {@code x}.
                 *
                 * @return at {@code [i][j]} the derivative of output {@code i} by {@code x[j]}, valid until the next evaluation
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                public double[][] dx() {
                    requireEvaluated();
                    if (!dxIsBuilt) {
                        dx = Buffers.diagonal(dx, dxDiagonal, dxColumns);
                        dxIsBuilt = true;
                    }
                    return dx;
                }

                /**
                 * The derivative by {@code a}.
                 *
                 * @return at {@code [i]} the derivative of output {@code i} by {@code a}, valid until the next evaluation
                 * @throws IllegalStateException unless the last evaluation succeeded
                 */
                public double[] da() {
                    requireEvaluated();
                    return da;
                }

                private void requireEvaluated() {
                    if (!evaluated) {
                        throw new IllegalStateException("there are no results: call evaluate(x, a) first");
                    }
                }
            }
            """;
}
