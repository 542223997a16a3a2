package org.fluxion.processor.autodiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.frontend.library.Library;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.runtime.Activations;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every function of the library, by every double argument, against differences; a function without a case fails. */
class LibraryDerivativesTest {
    private static final int POINTS = 3;
    private static final double TOLERANCE = 2e-10;

    /** Piecewise constant functions, whose derivative is 0, and the one that differences cannot tell from the identity. */
    private static final Set<String> LOCALLY_CONSTANT = Set.of("floor", "ceil", "rint", "round", "signum");

    @TestFactory
    Stream<DynamicTest> functions() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> type : List.of(Vectors.class, Matrices.class, Activations.class, Math.class)) {
            for (Method method : type.getMethods()) {
                boolean isFunction = Modifier.isStatic(method.getModifiers())
                        && Library.functions(type.getName()).contains(method.getName())
                        && Arrays.stream(method.getParameterTypes()).allMatch(LibraryDerivativesTest::isDouble)
                        && isDouble(method.getReturnType())
                        && !LOCALLY_CONSTANT.contains(method.getName());
                if (isFunction) {
                    String name =
                            type.getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
                    tests.add(DynamicTest.dynamicTest(name, () -> check(type, method)));
                }
            }
        }
        assertTrue(tests.size() > 70, () -> "only " + tests.size() + " functions found");
        return tests.stream();
    }

    private static boolean isDouble(Class<?> type) {
        return type == double.class || type == double[].class || type == double[][].class;
    }

    private static void check(Class<?> type, Method method) {
        Random random = new Random(method.getName().hashCode());
        Variables variables = new Variables();
        Program program = weightedSum(type, method, variables);
        for (int point = 0; point < POINTS; point++) {
            List<Object> arguments = new ArrayList<>();
            for (Class<?> parameter : method.getParameterTypes()) {
                arguments.add(argument(parameter, method.getName(), random));
            }
            new ProgramDerivativeCheck(program, variables).check(arguments, TOLERANCE);
        }
    }

    private static Object argument(Class<?> type, String function, Random random) {
        if (type == double.class) {
            return number(function, random);
        }
        if (type == double[].class) {
            return random.doubles(3).map(ignored -> number(function, random)).toArray();
        }
        double[][] matrix = new double[3][3];
        for (double[] row : matrix) {
            Arrays.setAll(row, k -> number(function, random));
        }
        return matrix;
    }

    /** Within the domain of the function, away from its kinks. */
    private static double number(String function, Random random) {
        double inside = 0.2 + 0.6 * random.nextDouble();
        // Far enough from each other that no difference crosses a tie.
        double apart = random.nextInt(1000) / 8.0;
        return switch (function) {
            case "max", "min" -> apart;
            case "asin", "acos", "log", "log10", "log1p", "sqrt", "cbrt", "pow", "divide", "hypot", "norm" -> inside;
            default -> random.nextBoolean() ? inside : -inside;
        };
    }

    /** The function's result, as a scalar: its elements weighted by what tells them apart. */
    private static Program weightedSum(Class<?> type, Method method, Variables variables) {
        BlockBuilder builder = new BlockBuilder(variables);
        List<Variable> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Class<?> parameter : method.getParameterTypes()) {
            int rank = parameter == double.class ? 0 : parameter == double[].class ? 1 : 2;
            String name = "p" + parameters.size();
            parameters.add(variables.fresh(name, new Type(ElementType.DOUBLE, rank)));
            texts.add(name);
        }
        Variable result = Library.expand(type.getName(), method.getName(), parameters, texts, builder)
                .orElseThrow();
        Variable total = total(builder, result);
        return new Program(method.getName(), builder.build(parameters, List.of(total)), List.of("value"));
    }

    private static Variable total(BlockBuilder b, Variable array) {
        if (array.type().isScalar()) {
            return array;
        }
        BlockBuilder body = b.nested();
        Variable index = b.variables().fresh("k", Type.INT);
        Variable sum = b.variables().fresh("sum", Type.DOUBLE);
        Variable element = total(body, body.index(array, index));
        Variable weight = body.add(body.emit(new Convert(index, Type.DOUBLE)), body.constant(1.5));
        Variable next = body.add(sum, body.multiply(weight, element));
        Loop loop = new Loop(
                b.length(array),
                List.of(b.constant(0.0)),
                List.of(Role.SUM),
                body.build(List.of(index, sum), List.of(next)));
        return b.emitAll(loop, List.of("")).get(0);
    }
}
