package org.fluxion.processor.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.junit.jupiter.api.Test;

/** The bodies of two loops over the same indices are compared: what has the later one computed that the earlier one has? */
class CorrespondenceTest {
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final String PRODUCT = """
            double[] p = new double[n];
            for (int j = 0; j < n; j++) p[j] = x[j] * y[i];
            int l = i;
            for (int c = 0; c < n; c++) {
                for (int r = c + 1; r < n; r++) {
                    p[r] += m[c][r] * x[l];
                    l++;
                }
            }
            """;

    /** Two loops with their bodies. */
    private record Pair(Block earlier, Block later) {
        static Pair of(String earlier, String later) {
            Program program =
                    LoweredSource.ofMethods("""
                            @Differentiable
                            static double f(double[] x, double[] y, double[][] m, int n, int k) {
                                double sum = 0;
                                for (int i = 0; i < n; i++) { %s }
                                for (int i = 0; i < n; i++) { %s }
                                return sum;
                            }
                            """.formatted(earlier, later)).program("f");
            List<Block> bodies = program.body().statements().stream()
                    .filter(statement -> statement.operation() instanceof Loop)
                    .map(statement -> ((Loop) statement.operation()).body())
                    .map(body -> new CommonSubexpressions().rewritten(body, new Variables(FIRST_VARIABLE)))
                    .toList();
            assertEquals(2, bodies.size());
            return new Pair(bodies.get(0), bodies.get(1));
        }

        /** Whether the last value of a local variable is found, and the right one. */
        boolean finds(String name) {
            Map<Variable, Variable> same = new Correspondence(earlier, Map.of())
                    .of(
                            later,
                            Map.of(
                                    later.parameters().get(0),
                                    earlier.parameters().get(0)));
            Optional<Variable> found = Optional.ofNullable(same.get(last(later, name)));
            found.ifPresent(variable -> assertEquals(last(earlier, name), variable));
            return found.isPresent();
        }

        private static Variable last(Block block, String name) {
            return block.statements().stream()
                    .flatMap(statement -> statement.targets().stream())
                    .filter(target -> target.name().equals(name))
                    .reduce((before, after) -> after)
                    .orElseThrow();
        }
    }

    private static boolean finds(String name, String earlier, String later) {
        return Pair.of(earlier, later).finds(name);
    }

    private static void assertOnlyTheSame(String code, String other) {
        assertTrue(finds("p", PRODUCT, PRODUCT), "the same");
        assertTrue(PRODUCT.contains(code), code);
        assertFalse(finds("p", PRODUCT, PRODUCT.replace(code, other)), other);
        assertFalse(finds("p", PRODUCT.replace(code, other), PRODUCT), other);
    }

    @Test
    void otherInitialValues() {
        assertOnlyTheSame("= x[j] * y[i]", "= x[j] * y[j]");
        assertOnlyTheSame("= x[j] * y[i]", "= x[j] + y[i]");
        assertOnlyTheSame("int l = i;", "int l = k;");
    }

    @Test
    void otherCoefficients() {
        assertOnlyTheSame("m[c][r]", "m[r][c]");
        assertOnlyTheSame("* x[l]", "* y[l]");
        assertOnlyTheSame("+= m", "-= m");
        assertOnlyTheSame("p[r] +=", "p[c] +=");
    }

    @Test
    void otherIterations() {
        assertOnlyTheSame("r = c + 1", "r = c");
        assertOnlyTheSame("c < n", "c < k");
        assertOnlyTheSame("l++;", "l += k;");
    }

    @Test
    void otherOrderOfUpdates() {
        String twice = """
                double[] p = x.clone();
                for (int c = 0; c < n; c++) { p[c] *= y[i]; p[k] += y[c]; }
                """;
        String swapped = """
                double[] p = x.clone();
                for (int c = 0; c < n; c++) { p[k] += y[c]; p[c] *= y[i]; }
                """;
        assertTrue(finds("p", twice, twice));
        assertFalse(finds("p", twice, swapped));
    }

    @Test
    void aLaterLoopMayDoMore() {
        String more = PRODUCT.replace("l++;", "l++; q[r] = 2 * p[r]; s = s * p[c] + x[l];");
        String declared = "double[] q = new double[n]; double s = 1;\n" + more;
        assertTrue(finds("p", PRODUCT, declared));
        assertTrue(finds("l", PRODUCT, declared));
        assertTrue(finds("p", declared, PRODUCT));
        Pair pair = Pair.of("double s = 1; double[] q = new double[n];" + PRODUCT, declared);
        assertTrue(pair.finds("p"));
        assertFalse(pair.finds("q"));
        assertFalse(pair.finds("s"));
    }

    @Test
    void whatDependsOnSomethingElseIsSomethingElse() {
        String first = "double a = 1; double b = 1; for (int j = 0; j < n; j++) { double t = a; a = b; b = t + x[j]; }";
        String second =
                "double a = 1; double b = 1; for (int j = 0; j < n; j++) { double t = a; a = b; b = t + y[j]; }";
        assertTrue(finds("a", first, first));
        assertTrue(finds("b", first, first));
        assertFalse(finds("a", first, second), "differs from the second iteration on");
        assertFalse(finds("b", first, second), "differs from the first iteration on");
    }

    @Test
    void amongThoseThatStartTheSameTheRightOneIsFound() {
        String first = "double a = 1; double b = 1; for (int j = 0; j < n; j++) { a *= x[j]; b *= y[j]; }";
        String second = "double b = 1; double a = 1; for (int j = 0; j < n; j++) { b *= y[j]; a *= x[j]; }";
        assertTrue(finds("a", first, second));
        assertTrue(finds("b", first, second));
        String exchanged = "double a = 1; double b = 1; for (int j = 0; j < n; j++) { b *= x[j]; a *= y[j]; }";
        Pair pair = Pair.of(first, exchanged);
        Map<Variable, Variable> same = new Correspondence(pair.earlier(), Map.of())
                .of(
                        pair.later(),
                        Map.of(
                                pair.later().parameters().get(0),
                                pair.earlier().parameters().get(0)));
        assertEquals(Pair.last(pair.earlier(), "b"), same.get(Pair.last(pair.later(), "a")));
    }

    @Test
    void branchesAreComparedResultByResult() {
        String first = "double a = 0; double b = 0; if (x[i] > y[i]) { a = x[k]; b = y[k]; } else { b = 2; }";
        String second = "double a = 0; double b = 0; if (x[i] > y[i]) { a = x[k]; b = y[k]; } else { b = 3; }";
        assertTrue(finds("a", first, second));
        assertFalse(finds("b", first, second));
        assertFalse(finds("a", first, first.replace("x[i] > y[i]", "x[i] >= y[i]")));
    }

    @Test
    void branchesInLoops() {
        String first = "double a = 0; for (int j = 0; j < n; j++) { if (x[j] > y[i]) { a += x[j]; } else { a -= 1; } }";
        assertTrue(finds("a", first, first));
        assertFalse(finds("a", first, first.replace("a -= 1", "a -= 2")));
        assertFalse(finds("a", first, first.replace("x[j] > y[i]", "x[j] > y[j]")));
    }
}
