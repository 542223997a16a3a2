package org.fluxion.processor.frontend.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Program;
import org.fluxion.runtime.Activations;
import org.fluxion.runtime.Differentiation;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of the runtime that a user may call, against its expansion: the same value, or the same exception. */
class RuntimeFunctionsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, 1.0, -2.5, 1e-300, -745.5, 710.0, INFINITY, -INFINITY, Double.NaN);

    /** Short: from 32 elements on the runtime's sums are not in Java's order. */
    private static final List<double[]> VECTORS = List.of(
            new double[0],
            new double[] {-3},
            new double[] {0.5, -0.0, 2},
            new double[] {0.0, -1, 1e200},
            new double[] {-INFINITY, -INFINITY},
            new double[] {1, INFINITY},
            new double[] {-INFINITY, 3},
            new double[] {Double.NaN, INFINITY, 2},
            random(1, 17)[0],
            random(2, 3)[0]);

    private static final List<double[][]> MATRICES = List.of(
            new double[0][0],
            new double[1][0],
            new double[3][0],
            new double[][] {{7}},
            new double[][] {{1, 2, 3}},
            new double[][] {{1}, {2, 3}},
            new double[][] {{2, 3}, {1}},
            new double[][] {{1, 2}, {}},
            new double[][] {{1, INFINITY}, {-0.0, Double.NaN}},
            random(2, 2),
            random(2, 3),
            random(3, 2),
            random(3, 3),
            random(3, 17),
            random(17, 3));

    private static double[][] random(int rows, int columns) {
        Random random = new Random(31L * rows + columns);
        return Stream.generate(() -> random.doubles(columns, -3, 3).toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    static Stream<Method> functions() {
        return Stream.of(Vectors.class, Matrices.class, Activations.class, Differentiation.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void expansionEqualsRuntime(Method function) {
        String owner = function.getDeclaringClass().getName();
        Program program = Calls.program(owner, function.getName(), List.of(function.getParameterTypes()))
                .orElseThrow(() -> new AssertionError("no rule for " + function));
        assertAll(arguments(function).map(arguments -> () -> assertSame(function, program, arguments)));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void functionsAreThoseOfTheRuntime(Class<?> owner) {
        Set<String> names = functions()
                .filter(function -> function.getDeclaringClass() == owner)
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertEquals(names, Library.functions(owner.getName()));
    }

    static Stream<Class<?>> owners() {
        return functions().<Class<?>>map(Method::getDeclaringClass).distinct();
    }

    private static Stream<List<Object>> arguments(Method function) {
        List<List<Object>> tuples = List.of(List.of());
        for (Class<?> parameter : function.getParameterTypes()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> tuple : tuples) {
                for (Object value : values(parameter)) {
                    longer.add(Stream.concat(tuple.stream(), Stream.of(value)).toList());
                }
            }
            tuples = longer;
        }
        return tuples.stream();
    }

    private static List<?> values(Class<?> parameter) {
        if (parameter == double.class) {
            return NUMBERS;
        }
        return parameter == double[].class ? VECTORS : MATRICES;
    }

    private static void assertSame(Method function, Program program, List<Object> arguments) throws Exception {
        Object[] given = arguments.toArray();
        String message = function.getName() + Arrays.deepToString(given);
        try {
            Object expected = function.invoke(null, given);
            Object actual = Evaluator.evaluate(program, arguments).get(0);
            assertArrayEquals(new Object[] {expected}, new Object[] {actual}, message);
        } catch (InvocationTargetException thrown) {
            Class<? extends Throwable> expected = thrown.getCause().getClass();
            assertEquals(IllegalArgumentException.class, expected, message);
            assertThrows(expected, () -> Evaluator.evaluate(program, arguments), message);
        }
    }
}
