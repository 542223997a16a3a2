package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Loops, branches, arrays and helpers as users write them: the value is that of the method, and every derivative agrees with
 * sixth-order differences of it, at several points.
 */
class WrittenByUsersTest {
    private static final int POINTS = 3;
    private static final int SIZE = 4;

    @TestFactory
    Stream<DynamicTest> reductions() {
        return methodsOf("Reductions", 30);
    }

    @TestFactory
    Stream<DynamicTest> recurrences() {
        return methodsOf("Recurrences", 25);
    }

    @TestFactory
    Stream<DynamicTest> loops() {
        return methodsOf("Loops", 30);
    }

    @TestFactory
    Stream<DynamicTest> regressions() {
        return methodsOf("Regressions", 30);
    }

    @TestFactory
    Stream<DynamicTest> scratch() {
        return methodsOf("Scratch", 44);
    }

    @TestFactory
    Stream<DynamicTest> searches() {
        return methodsOf("Searches", 10);
    }

    @TestFactory
    Stream<DynamicTest> sumsOverSamples() {
        return methodsOf("Deferred", 8);
    }

    @TestFactory
    Stream<DynamicTest> invariants() {
        return methodsOf("Tabled", 7);
    }

    @TestFactory
    Stream<DynamicTest> tangents() {
        return methodsOf("Tangents", 15);
    }

    @TestFactory
    Stream<DynamicTest> withoutTangents() {
        return methodsOf("WithoutTangents", 7);
    }

    @TestFactory
    Stream<DynamicTest> kept() {
        return methodsOf("Kept", 13);
    }

    private static Stream<DynamicTest> methodsOf(String name, int least) {
        Compilation compilation = InMemoryCompiler.differentiating()
                .withOptions("-Afluxion.verify=true", "-Afluxion.check=true", "-parameters")
                .compile(List.of(Source.resource("/gradients/" + name + ".java")))
                .requireSuccess();
        Class<?> type = compilation.load("org.fluxion.gradients." + name);
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> compilation.generatedSources().containsKey(generated(method)))
                .toList();
        assertTrue(methods.size() >= least, () -> "only " + methods);
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> check(compilation, method)));
    }

    private static String generated(Method method) {
        String name = method.getName();
        String kind = method.getReturnType() == double.class ? "Gradient" : "Jacobian";
        return method.getDeclaringClass().getName() + Character.toUpperCase(name.charAt(0)) + name.substring(1) + kind;
    }

    private static void check(Compilation compilation, Method method) throws Exception {
        Random random = new Random(method.getName().hashCode());
        GradientHandle gradient = compilation.gradient(generated(method));
        for (int point = 0; point < POINTS; point++) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(type, random))
                    .toArray();
            Object value = gradient.evaluate(arguments);
            Differences differences = Differences.of(method.getDeclaringClass(), method.getName(), arguments);
            double[] expected = Entries.flatten(differences.value());
            assertArrayEquals(expected, Entries.flatten(value), 1e-13 * Math.max(1, largest(expected)), "value");
            for (String name : differentiable(method)) {
                differences.assertAgree(name, gradient.derivative(name));
            }
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static List<String> differentiable(Method method) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            while (type.isArray()) {
                type = type.getComponentType();
            }
            if (type == double.class) {
                names.add(parameter.getName());
            }
        }
        return names;
    }

    private static Object argument(Class<?> type, Random random) {
        if (type == double.class) {
            return number(random);
        }
        if (type == int.class) {
            return 3;
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int[].class) {
            return new int[] {2, 0, 3, 0};
        }
        if (type == double[].class) {
            return vector(random);
        }
        if (type == double[][].class) {
            return new double[][] {vector(random), vector(random), vector(random), vector(random)};
        }
        return new double[][][] {{vector(random), vector(random)}, {vector(random)}};
    }

    private static double number(Random random) {
        return 0.3 + random.nextDouble();
    }

    /** Elements that are apart from each other, so that no difference crosses a tie. */
    private static double[] vector(Random random) {
        double[] vector = new double[SIZE];
        Arrays.setAll(vector, i -> number(random) + 0.37 * i);
        return vector;
    }
}
