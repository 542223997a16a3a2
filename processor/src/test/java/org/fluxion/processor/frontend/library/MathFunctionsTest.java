package org.fluxion.processor.frontend.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of {@link Math} against themselves. */
class MathFunctionsTest {
    private static final String MATH = "java.lang.Math";

    private static final double[] DOUBLES = {
        0.0, -0.0, 0.3, -0.7, 1, 2.5, -3.5, 1e-310, 800, Double.NaN, Double.POSITIVE_INFINITY
    };

    private static final Set<Class<?>> KNOWN = Set.of(double.class, int.class, long.class);

    static Stream<Method> overloads() {
        return Arrays.stream(Math.class.getMethods())
                .filter(method -> Library.functions(MATH).contains(method.getName()))
                .filter(method -> KNOWN.containsAll(List.of(method.getParameterTypes())));
    }

    @ParameterizedTest
    @MethodSource("overloads")
    void expansionEqualsMath(Method function) {
        assertAll(Arrays.stream(DOUBLES).mapToObj(first -> () -> {
            for (double second : DOUBLES) {
                Object[] arguments = arguments(function, first, second);
                Object actual = Calls.value(MATH, function.getName(), arguments);
                assertEquals(function.invoke(null, arguments), actual, () -> Arrays.toString(arguments));
            }
        }));
    }

    private static Object[] arguments(Method function, double first, double second) {
        Object[] arguments = new Object[function.getParameterCount()];
        for (int k = 0; k < arguments.length; k++) {
            arguments[k] = converted(k == 1 ? second : first, function.getParameterTypes()[k]);
        }
        return arguments;
    }

    private static Object converted(double value, Class<?> type) {
        if (type == int.class) {
            return (int) value;
        }
        return type == long.class ? (Object) (long) value : (Object) value;
    }

    @Test
    void functionsAreThoseOfTheLanguage() {
        assertEquals(
                List.of(
                        "abs",
                        "acos",
                        "asin",
                        "atan",
                        "atan2",
                        "cbrt",
                        "ceil",
                        "copySign",
                        "cos",
                        "cosh",
                        "exp",
                        "expm1",
                        "floor",
                        "fma",
                        "hypot",
                        "log",
                        "log10",
                        "log1p",
                        "max",
                        "min",
                        "pow",
                        "rint",
                        "round",
                        "signum",
                        "sin",
                        "sinh",
                        "sqrt",
                        "tan",
                        "tanh",
                        "toDegrees",
                        "toRadians"),
                List.copyOf(Library.functions(MATH)));
        assertEquals(Library.functions(MATH), Library.functions("java.lang.StrictMath"));
    }

    @Test
    void argumentsWidenAsInJava() {
        assertEquals(Math.sqrt(2), Calls.value(MATH, "sqrt", 2));
        assertEquals(7L, Calls.value(MATH, "max", 7, 3L));
        assertEquals(3.0, Calls.value(MATH, "min", 7.5, 3L));
        assertEquals(-2.0, Calls.value(MATH, "copySign", 2.0, -1));
    }

    @Test
    void integersDoNotReachAnOverloadOfFloat() {
        for (String name : List.of("round", "signum", "copySign", "fma")) {
            for (int count = 1; count <= 3; count++) {
                assertTrue(Calls.program(MATH, name, Collections.nCopies(count, int.class))
                        .isEmpty());
            }
        }
    }
}
