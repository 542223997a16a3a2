package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exponentials of both implementations, bit for bit against {@link StrictMath}. */
class ExponentialsTest {
    private static final int[] LENGTHS = IntStream.concat(
                    IntStream.rangeClosed(0, 67), IntStream.of(1000, 1023, 4096, 100_003))
            .toArray();

    private final Random random = new Random(42);

    /** Both, where the JVM has the Vector API. */
    static Stream<ArrayKernels> implementations() {
        return Stream.concat(Stream.of(new PlainKernels()), Kernels.vectorKernels().stream());
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void areThoseOfStrictMath(ArrayKernels kernels) {
        for (int n : LENGTHS) {
            for (double scale : new double[] {1e-9, 1e-3, 1, 30, 400}) {
                assertExponentials(kernels, random.doubles(n, -scale, scale).toArray());
            }
            assertExponentials(
                    kernels,
                    random.longs(n).mapToDouble(Double::longBitsToDouble).toArray());
        }
    }

    /** Where fdlibm has to choose between two multiples of log(2), it may choose either. */
    @ParameterizedTest
    @MethodSource("implementations")
    void areThoseOfStrictMathBetweenTwoPowersOfTwo(ArrayKernels kernels) {
        for (int round = 0; round < 200; round++) {
            assertExponentials(
                    kernels,
                    random.doubles(67, -1, 1)
                            .map(each -> (random.nextInt(2000) - 1000 + 0.5) * Math.log(2) + each * 1e-6)
                            .toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void ofSpecialValuesAtEveryPlace(ArrayKernels kernels) {
        double[] special = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.0,
            -0.0,
            1e-300,
            709.7,
            709.8,
            -708.5,
            -745.1,
            -745.2,
            1e300
        };
        for (int n : new int[] {1, 7, 8, 9, 31, 37}) {
            for (int i = 0; i < n; i++) {
                for (double value : special) {
                    assertExponentials(kernels, with(random.doubles(n, -2, 2).toArray(), i, value));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void stayWithinTheirNumber(ArrayKernels kernels) {
        for (int n = -1; n <= 67; n++) {
            double[] results = new double[Math.max(n, 0) + 20];
            Arrays.fill(results, 42);
            kernels.exp(results, new double[results.length], n);
            for (int i = 0; i < results.length; i++) {
                assertEquals(i < n ? 1.0 : 42, results[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void ofTooFewThrowWhatALoopThrows(ArrayKernels kernels) {
        for (int n = 0; n <= 67; n++) {
            double[] few = new double[n];
            double[] enough = new double[n + 1];
            int size = n + 1;
            assertThrowsExactly(ArrayIndexOutOfBoundsException.class, () -> kernels.exp(few, enough, size));
            assertThrowsExactly(ArrayIndexOutOfBoundsException.class, () -> kernels.exp(enough, few, size));
        }
    }

    /** Whether all are equal to the bit, zeros with their signs. */
    private static void assertExponentials(ArrayKernels kernels, double[] arguments) {
        double[] expected = Arrays.stream(arguments).map(StrictMath::exp).toArray();
        double[] results = new double[arguments.length];
        kernels.exp(results, arguments, arguments.length);
        assertArrayEquals(expected, results);
    }

    /** The JIT compiles the kernels on the way. */
    @ParameterizedTest
    @MethodSource("implementations")
    void staySameWhenCompiled(ArrayKernels kernels) {
        double[] arguments = random.doubles(1023, -5, 5).toArray();
        double[] expected = Arrays.stream(arguments).map(StrictMath::exp).toArray();
        double[] results = new double[1023];
        for (int i = 0; i < 20_000; i++) {
            kernels.exp(results, arguments, 1023);
            assertArrayEquals(expected, results);
        }
    }

    private static double[] with(double[] array, int index, double value) {
        array[index] = value;
        return array;
    }
}
