package org.fluxion.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;

/** What the corpus cannot show: names, shapes and other classes. */
class LoweringTest {
    private static final String CALLEE = """
            package other;

            import org.fluxion.Differentiable;

            public final class Model {
                @Differentiable(wrt = {"b", "w"})
                public static double value(double[] w, int n, double b, double c) {
                    return w[n] * b + c;
                }

                @Differentiable(className = "Mapping")
                public static double[] map(double[] x) {
                    return x;
                }
            }
            """;
    private static final String CALLER = """
            package mine;

            import org.fluxion.Differentiable;
            import other.Model;

            final class Caller {
                @Differentiable
                static double call(double[] x, double y) {
                    return Model.value(x, 1, y, y) + Model.map(x)[0];
                }
            }
            """;

    private static List<Call> calls(Program program) {
        return program.body().statements().stream()
                .map(Statement::operation)
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
    }

    @Test
    void callsOtherClassesByTheNamingConvention() {
        List<Call> calls = calls(LoweredSource.of(CALLER, CALLEE).program("call"));
        assertEquals("other", calls.get(0).companion().packageName());
        assertEquals("ModelValueGradient", calls.get(0).companion().className());
        assertEquals("Model.value", calls.get(0).companion().method());
        assertEquals(List.of("dw", "", "db", ""), calls.get(0).companion().accessors());
        assertEquals("Mapping", calls.get(1).companion().className());
        assertEquals(List.of("dx"), calls.get(1).companion().accessors());
    }

    @Test
    void callsClassFilesThatHaveParameterNames() {
        Compilation library = InMemoryCompiler.plain().compile(CALLEE).requireSuccess();
        LoweredSource caller = LoweredSource.compiledBy(InMemoryCompiler.plain().against(library), CALLER);
        assertEquals(
                List.of("dw", "", "db", ""),
                calls(caller.program("call")).get(0).companion().accessors());
    }

    @Test
    void namesValuesAsTheSourceDoes() {
        Program program = LoweredSource.ofMethods("""
                @Differentiable
                static double loss(double[] x, double[] y) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        double error = x[i] - y[i];
                        sum += error * error;
                    }
                    return sum / x.length;
                }
                """).program("loss");
        Statement statement = program.body().statements().stream()
                .filter(candidate -> candidate.operation() instanceof Loop)
                .findFirst()
                .orElseThrow();
        Loop loop = (Loop) statement.operation();
        assertEquals("sum", statement.target().name());
        assertEquals("i", loop.index().name());
        assertEquals(List.of(Role.RECURRENCE), loop.roles());
        assertEquals("sum", loop.carried().get(0).name());
        assertEquals("sum", loop.next().get(0).name());
        assertTrue(loop.body().statements().stream()
                .anyMatch(inner -> inner.targets().get(0).name().equals("error")));
    }

    @Test
    void readsLongSums() {
        String sum = IntStream.range(0, 1_000).mapToObj(k -> "x").collect(Collectors.joining(" + "));
        LoweredSource source =
                LoweredSource.ofMethods("@Differentiable static double sum(double x) { return " + sum + "; }");
        assertEquals(500.0, source.evaluated("sum", 0.5));
    }

    @Test
    void tellsAnErrorInAHelperWithTheCall() {
        LoweredSource source = LoweredSource.ofMethods("""
                static double helper(double x) {
                    return Math.nextUp(x);
                }
                @Differentiable
                static double caller(double x) {
                    return helper(x);
                }
                """);
        assertEquals(Map.of("caller", "IN_HELPER MEMBER_SELECT at line 7"), source.refusals());
        assertTrue(source.message("caller").contains("the call `helper(x)` leads to an error in `Methods.helper`"));
        assertTrue(source.message("caller").contains("`Math.nextUp(x)` calls Math.nextUp"));
    }
}
