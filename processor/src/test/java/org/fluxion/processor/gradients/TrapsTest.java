package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * Programs whose derivatives other tools were reported to get wrong, each with the report it comes from: the value is that of
 * the method, and the derivatives are those of sixth-order differences and of calculus by hand.
 */
class TrapsTest {

    @TestFactory
    Stream<DynamicTest> assignments() {
        return traps("TrapsInAssignments", AssignmentTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> loops() {
        return traps("TrapsInLoops", LoopTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> nestedLoops() {
        return traps("TrapsInNestedLoops", NestedLoopTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> arrays() {
        return traps("TrapsInArrays", ArrayTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> references() {
        return traps("TrapsInReferences", ReferenceTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> branches() {
        return traps("TrapsInBranches", BranchTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> kinks() {
        return traps("TrapsAtKinks", KinkTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        return traps("TrapsInRows", RowTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> loopsThatEnd() {
        return traps("TrapsInLoopsThatEnd", EndingLoopTraps.ALL);
    }

    @TestFactory
    Stream<DynamicTest> jumps() {
        return traps("TrapsInJumps", JumpTraps.ALL);
    }

    private static Stream<DynamicTest> traps(String name, List<Trap> traps) {
        Compilation compilation = InMemoryCompiler.differentiating()
                .withOptions("-Afluxion.verify=true", "-Afluxion.check=true", "-parameters")
                .compile(List.of(Source.resource("/gradients/" + name + ".java")))
                .requireSuccess();
        Class<?> type = compilation.load("org.fluxion.gradients." + name);
        Map<String, List<Trap>> byMethod =
                traps.stream().collect(Collectors.groupingBy(Trap::method, TreeMap::new, Collectors.toList()));
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> compilation.generatedSources().containsKey(generated(method)))
                .toList();
        assertEquals(
                byMethod.keySet(),
                methods.stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(), () -> check(compilation, method, byMethod.get(method.getName()))));
    }

    private static String generated(Method method) {
        String name = method.getName();
        String kind = method.getReturnType() == double.class ? "Gradient" : "Jacobian";
        return method.getDeclaringClass().getName() + Character.toUpperCase(name.charAt(0)) + name.substring(1) + kind;
    }

    /** All points in one object, and the first again: nothing that an earlier call left behind may count. */
    private static void check(Compilation compilation, Method method, List<Trap> traps) throws Exception {
        GradientHandle gradient = compilation.gradient(generated(method));
        List<Trap> calls = new ArrayList<>(traps);
        calls.add(traps.get(0));
        for (Trap trap : calls) {
            check(gradient, method, trap);
        }
    }

    private static void check(GradientHandle gradient, Method method, Trap trap) {
        Object[] arguments = trap.arguments().toArray();
        double[] value = Entries.flatten(gradient.evaluate(arguments));
        Differences differences = Differences.of(method.getDeclaringClass(), method.getName(), arguments);
        assertClose(Entries.flatten(differences.value()), value, 1e-13, "value at " + text(trap));
        trap.derivatives()
                .forEach((name, expected) -> assertClose(
                        expected,
                        Entries.flatten(gradient.derivative(name)),
                        1e-14,
                        "derivative by " + name + " at " + text(trap)));
        for (String name : trap.smooth() ? differentiated(gradient, method) : List.<String>of()) {
            differences.assertAgree(name, gradient.derivative(name));
        }
    }

    private static void assertClose(double[] expected, double[] actual, double tolerance, String what) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertArrayEquals(expected, actual, tolerance * Math.max(1, largest), what);
    }

    private static String text(Trap trap) {
        return Arrays.deepToString(trap.arguments().toArray());
    }

    private static List<String> differentiated(GradientHandle gradient, Method method) {
        return Arrays.stream(method.getParameters())
                .map(Parameter::getName)
                .filter(name -> Arrays.stream(gradient.type().getDeclaredMethods())
                        .anyMatch(accessor -> accessor.getName().equals("d" + name)))
                .toList();
    }
}
