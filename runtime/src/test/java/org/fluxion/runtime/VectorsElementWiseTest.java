package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorsElementWiseTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    /** Of numbers from 0.5 to 1: exp is good to one, a sum and a quotient add the other. */
    private static final double TWO_ULPS = 2 * Math.ulp(0.5);

    private static final double[] A = {6, -3, 0.5};
    private static final double[] B = {2, 4, -0.25};

    private enum Binary {
        ADD("add", Vectors::add),
        SUBTRACT("subtract", Vectors::subtract),
        MULTIPLY("multiply", Vectors::multiply),
        DIVIDE("divide", Vectors::divide),
        MAX("max", Vectors::max),
        MIN("min", Vectors::min);

        private final String functionName;
        private final BinaryOperator<double[]> function;

        Binary(String functionName, BinaryOperator<double[]> function) {
            this.functionName = functionName;
            this.function = function;
        }
    }

    private enum Unary {
        NEGATE(Vectors::negate),
        ABS(Vectors::abs),
        EXP(Vectors::exp),
        LOG(Vectors::log),
        SQRT(Vectors::sqrt),
        TANH(Vectors::tanh),
        SIGMOID(Vectors::sigmoid),
        RELU(Vectors::relu),
        SQUARE(Vectors::square),
        POW(a -> Vectors.pow(a, 1));

        private final UnaryOperator<double[]> function;

        Unary(UnaryOperator<double[]> function) {
            this.function = function;
        }
    }

    @Test
    void sums() {
        assertArrayEquals(new double[] {8, 1, 0.25}, Vectors.add(A, B));
        assertArrayEquals(new double[] {7, -2, 1.5}, Vectors.add(A, 1));
        assertArrayEquals(new double[] {7, -2, 1.5}, Vectors.add(1, A));
    }

    @Test
    void differences() {
        assertArrayEquals(new double[] {4, -7, 0.75}, Vectors.subtract(A, B));
        assertArrayEquals(new double[] {5, -4, -0.5}, Vectors.subtract(A, 1));
        assertArrayEquals(new double[] {-5, 4, 0.5}, Vectors.subtract(1, A));
    }

    @Test
    void products() {
        assertArrayEquals(new double[] {12, -12, -0.125}, Vectors.multiply(A, B));
        assertArrayEquals(new double[] {12, -6, 1}, Vectors.multiply(A, 2));
        assertArrayEquals(new double[] {12, -6, 1}, Vectors.multiply(2, A));
        assertArrayEquals(new double[] {NAN, 0}, Vectors.multiply(new double[] {INFINITY, 5}, 0));
    }

    @Test
    void quotients() {
        assertArrayEquals(new double[] {3, -0.75, -2}, Vectors.divide(A, B));
        assertArrayEquals(new double[] {3, -1.5, 0.25}, Vectors.divide(A, 2));
        assertArrayEquals(new double[] {2, -4, 24}, Vectors.divide(12, A));
        assertArrayEquals(new double[] {INFINITY, -INFINITY, NAN}, Vectors.divide(new double[] {1, -1, 0}, 0));
        assertArrayEquals(new double[] {5.0 / 49}, Vectors.divide(new double[] {5}, 49), "not by the reciprocal");
    }

    @Test
    void largerOnes() {
        assertArrayEquals(new double[] {6, 4, 0.5}, Vectors.max(A, B));
        assertArrayEquals(new double[] {6, 1, 1}, Vectors.max(A, 1));
        assertArrayEquals(new double[] {6, 0, 0.5}, Vectors.max(0, A));
        assertArrayEquals(new double[] {NAN, NAN}, Vectors.max(new double[] {NAN, 1}, new double[] {1, NAN}));
        assertArrayEquals(new double[] {0.0}, Vectors.max(new double[] {-0.0}, 0.0));
    }

    @Test
    void smallerOnes() {
        assertArrayEquals(new double[] {2, -3, -0.25}, Vectors.min(A, B));
        assertArrayEquals(new double[] {1, -3, 0.5}, Vectors.min(A, 1));
        assertArrayEquals(new double[] {0, -3, 0}, Vectors.min(0, A));
        assertArrayEquals(new double[] {NAN, NAN}, Vectors.min(NAN, new double[] {NAN, 1}));
        assertArrayEquals(new double[] {-0.0}, Vectors.min(0.0, new double[] {-0.0}));
    }

    @Test
    void signs() {
        assertArrayEquals(new double[] {-6, 3, -0.5}, Vectors.negate(A));
        assertArrayEquals(new double[] {-0.0, 0.0, -INFINITY}, Vectors.negate(new double[] {0.0, -0.0, INFINITY}));
        assertArrayEquals(new double[] {6, 3, 0.5}, Vectors.abs(A));
        assertArrayEquals(new double[] {0.0, INFINITY, NAN}, Vectors.abs(new double[] {-0.0, -INFINITY, NAN}));
    }

    /** Expected numbers computed with 50 decimal digits. */
    @Test
    void exponentialsAndLogarithms() {
        assertArrayEquals(
                new double[] {0.36787944117144233, 1, 2.718281828459045}, Vectors.exp(new double[] {-1, 0, 1}), 1e-15);
        assertArrayEquals(new double[] {0, INFINITY, NAN}, Vectors.exp(new double[] {-INFINITY, 710, NAN}));
        assertArrayEquals(
                new double[] {0, 0.6931471805599453, 2.302585092994046}, Vectors.log(new double[] {1, 2, 10}), 1e-15);
        assertArrayEquals(new double[] {-INFINITY, NAN, INFINITY}, Vectors.log(new double[] {0, -1, INFINITY}));
    }

    @Test
    void rootsAndPowers() {
        assertArrayEquals(new double[] {3, 0, NAN}, Vectors.sqrt(new double[] {9, 0, -1}));
        assertArrayEquals(new double[] {36, 9, 0.25}, Vectors.square(A));
        assertArrayEquals(new double[] {216, -27, 0.125}, Vectors.pow(A, 3));
        assertArrayEquals(new double[] {1, 1}, Vectors.pow(new double[] {0, NAN}, 0));
        assertArrayEquals(new double[] {INFINITY, NAN}, Vectors.pow(new double[] {0, -8}, -0.5));
    }

    /** Expected numbers computed with 50 decimal digits. */
    @Test
    void activations() {
        assertArrayEquals(
                new double[] {-1, 0.46211715726000974, 1}, Vectors.tanh(new double[] {-30, 0.5, INFINITY}), 1e-15);
        assertArrayEquals(
                new double[] {0.11920292202211756, 0.5, 0.9525741268224333},
                Vectors.sigmoid(new double[] {-2, 0, 3}),
                TWO_ULPS);
        assertArrayEquals(new double[] {6, 0, 0.5}, Vectors.relu(A));
    }

    @ParameterizedTest
    @EnumSource
    void lengthsThatDifferAreNamed(Binary operation) {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> operation.function.apply(new double[3], new double[2]));
        assertEquals(operation.functionName + ": a has length 3 but b has length 2", thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void binaryResultsAreFresh(Binary operation) {
        double[] a = {1, 2};
        double[] result = operation.function.apply(a, a);
        assertNotSame(a, result);
        assertArrayEquals(new double[] {1, 2}, a, "the argument is unchanged");
        assertArrayEquals(new double[0], operation.function.apply(new double[0], new double[0]));
    }

    @ParameterizedTest
    @EnumSource
    void unaryResultsAreFresh(Unary operation) {
        double[] a = {1, 2};
        double[] result = operation.function.apply(a);
        assertNotSame(a, result);
        assertArrayEquals(new double[] {1, 2}, a, "the argument is unchanged");
        assertArrayEquals(new double[0], operation.function.apply(new double[0]));
    }
}
