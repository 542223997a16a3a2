package org.fluxion.processor.codegen;

import static org.fluxion.processor.codegen.Loops.add;
import static org.fluxion.processor.codegen.Loops.assign;
import static org.fluxion.processor.codegen.Loops.at;
import static org.fluxion.processor.codegen.Loops.binary;
import static org.fluxion.processor.codegen.Loops.check;
import static org.fluxion.processor.codegen.Loops.compare;
import static org.fluxion.processor.codegen.Loops.declare;
import static org.fluxion.processor.codegen.Loops.kernel;
import static org.fluxion.processor.codegen.Loops.length;
import static org.fluxion.processor.codegen.Loops.literal;
import static org.fluxion.processor.codegen.Loops.loop;
import static org.fluxion.processor.codegen.Loops.multiply;
import static org.fluxion.processor.codegen.Loops.name;
import static org.fluxion.processor.codegen.Loops.or;
import static org.fluxion.processor.codegen.Loops.parameter;
import static org.fluxion.processor.codegen.Loops.program;
import static org.fluxion.processor.codegen.Loops.store;
import static org.fluxion.processor.codegen.Loops.storeAdd;
import static org.fluxion.processor.codegen.Loops.value;
import static org.fluxion.processor.codegen.Loops.widen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;
import org.junit.jupiter.api.Test;

class StatementWriterTest {
    private static final Signature SIGNATURE = new Signature(
            "",
            "FGradient",
            false,
            "M",
            "f",
            List.of(
                    parameter(Type.DOUBLE, "a"),
                    parameter(Type.INT, "n"),
                    parameter(Type.VECTOR, "v"),
                    parameter(Type.MATRIX, "m"),
                    parameter(Loops.CUBE, "t")),
            Type.DOUBLE,
            List.of("a"));

    @Test
    void declaresVariables() {
        assertBody("double s;\ns = 0.0;", declare("s", null), assign("s", null, literal(0.0)));
        assertBody("int k = n;", declare(Type.INT, "k", name("n")));
        assertBody("double k = n;", declare("k", widen(name("n"))));
        assertBody("double[] row = m[0];", declare(Type.VECTOR, "row", at(name("m"), literal(0))));
    }

    @Test
    void assignsInPlace() {
        assertBody(
                "double s = a;\ns += a * a;", start(), assign("s", BinaryOperator.ADD, multiply(name("a"), name("a"))));
        assertBody("double s = a;\ns -= n;", start(), assign("s", BinaryOperator.SUBTRACT, widen(name("n"))));
        assertBody("double s = a;\ns *= a;", start(), assign("s", BinaryOperator.MULTIPLY, name("a")));
        assertBody("double s = a;\ns = Math.max(s, a);", start(), assign("s", BinaryOperator.MAX, name("a")));
        assertBody(
                "boolean b = true;\nb |= a > 0.0;",
                declare(Type.BOOLEAN, "b", literal(true)),
                assign("b", BinaryOperator.OR, compare(name("a"), Comparison.GREATER, literal(0.0))));
    }

    @Test
    void storesElements() {
        assertBody("v[n] = a;", store(name("v"), "n", name("a")));
        assertBody("m[0][n] += a;", storeAdd(at(name("m"), literal(0)), "n", name("a")));
    }

    @Test
    void countsUpAndDown() {
        assertBody(
                "for (int i = 0; i < n; i++) {\n    v[i] = a;\n}",
                loop("i", name("n"), store(name("v"), "i", name("a"))));
        assertBody("for (int i = n - 1; i >= 0; i--) {\n    v[i] = a;\n}", down(name("n")));
        assertBody("for (int i = 3; i >= 0; i--) {\n    v[i] = a;\n}", down(literal(4)));
    }

    @Test
    void branchesChain() {
        LoopStatement inner = branch(below("a", 1.0), List.of(bump(2.0)), List.of(bump(3.0)));
        assertBody("""
                double s = a;
                if (a < 0.0) {
                    s += 1.0;
                } else if (a < 1.0) {
                    s += 2.0;
                } else {
                    s += 3.0;
                }""", start(), branch(below("a", 0.0), List.of(bump(1.0)), List.of(inner)));
    }

    @Test
    void emptyThenArmTurnsTheConditionRound() {
        assertBody(
                "double s = a;\nif (!(a < 0.0)) {\n    s += 1.0;\n}",
                start(),
                branch(below("a", 0.0), List.of(), List.of(bump(1.0))));
    }

    @Test
    void buffersComeFromTheObject() {
        assertBuffer(replaced("double[]", "new double[n]"), ElementType.DOUBLE, List.of(name("n")), null, 1);
        assertBuffer(replaced("int[]", "new int[n]"), ElementType.INT, List.of(name("n")), null, 1);
        assertBuffer(replaced("long[]", "new long[n]"), ElementType.LONG, List.of(name("n")), null, 1);
        assertBuffer(replaced("boolean[]", "new boolean[n]"), ElementType.BOOLEAN, List.of(name("n")), null, 1);
        assertBuffer(replaced("double[]", "new double[v.length]"), ElementType.DOUBLE, List.of(), "v", 1);
        assertBuffer(replaced("double[][]", "new double[n][]"), ElementType.DOUBLE, List.of(name("n")), null, 2);
        assertBuffer(
                kept("double[] u = Buffers.vector(this.u, m[0].length);"),
                ElementType.DOUBLE,
                List.of(length(at(name("m"), literal(0)))),
                null,
                1);
        assertBuffer(kept("double[][] u = Buffers.like(this.u, m);"), ElementType.DOUBLE, List.of(), "m", 2);
        assertBuffer(
                kept("double[][][] u = Buffers.stack(this.u, n, m);"), ElementType.DOUBLE, List.of(name("n")), "m", 3);
        assertBuffer(
                kept("double[][][][] u = Buffers.stack(this.u, n, t);"),
                ElementType.DOUBLE,
                List.of(name("n")),
                "t",
                4);
        assertBuffer(
                kept("double[][] u = Buffers.matrix(this.u, n, v.length);"),
                ElementType.DOUBLE,
                List.of(name("n"), length(name("v"))),
                null,
                2);
        assertBuffer(
                kept("double[][][] u = Buffers.cube(this.u, n, n, n);"),
                ElementType.DOUBLE,
                List.of(name("n"), name("n"), name("n")),
                null,
                3);
    }

    private static String kept(String declaration) {
        return declaration + "\nif (u != this.u) {\n    this.u = u;\n}";
    }

    private static String replaced(String type, String fresh) {
        String length = fresh.substring(fresh.indexOf('[') + 1, fresh.indexOf(']'));
        return type + " u = this.u;\nif (u == null || u.length != " + length + ") {\n    u = " + fresh
                + ";\n    this.u = u;\n}";
    }

    @Test
    void buffersAreClearedOnDemand() {
        assertBody(
                replaced("boolean[]", "new boolean[n]") + "\nArrays.fill(u, false);",
                new LoopStatement.Buffer("u", ElementType.BOOLEAN, List.of(name("n")), null, 1, true));
        assertBody(
                kept("double[][] u = Buffers.like(this.u, m);") + "\nBuffers.fill(u, 0);",
                new LoopStatement.Buffer("u", ElementType.DOUBLE, List.of(), name("m"), 2, true));
    }

    @Test
    void kernelsRun() {
        assertBody(
                "Buffers.copy(v, m[0]);",
                new LoopStatement.Run(kernel("Buffers", "copy", name("v"), at(name("m"), literal(0)))));
    }

    @Test
    void checksAskForTheOpposite() {
        Expression agree = compare(length(name("v")), Comparison.EQUAL, length(name("m")));
        Expression enough = compare(name("n"), Comparison.LESS_OR_EQUAL, length(name("v")));
        assertBody("""
                if (v.length != m.length && n > v.length) {
                    throw new IllegalArgumentException("v has " + v.length + " elements");
                }""", check(or(agree, enough), "v has %d elements", length(name("v"))));
        assertBody("""
                if (!(a < 0.0)) {
                    throw new IllegalArgumentException("a must be negative");
                }""", check(below("a", 0.0), "a must be negative"));
    }

    @Test
    void detailsMustMatchTheMessage() {
        LoopStatement wrong = check(below("a", 0.0), "no place for a detail", name("n"));
        assertThrows(IllegalArgumentException.class, () -> text(wrong));
    }

    @Test
    void longExpressionsBreakAtTheirOutermostOperators() {
        Expression sum = multiply(name("a"), name("a"));
        for (int i = 0; i < 14; i++) {
            sum = add(sum, multiply(name("a"), name("a")));
        }
        String text = text(declare("total", sum));
        List<String> lines = text.lines().toList();
        assertEquals(2, lines.size());
        assertEquals(true, lines.get(1).startsWith("        + a * a"));
        assertEquals("double total = a * a" + " + a * a".repeat(14) + ";", text.replaceAll("\\s+", " "));
    }

    @Test
    void aLoopMayGoOnWhereAnotherEnded() {
        LoopStatement.For loop = new LoopStatement.For(
                "i", name("n"), length(name("v")), false, List.of(store(name("v"), "i", name("a"))));
        assertBody("""
                for (int i = n; i < v.length; i++) {
                    v[i] = a;
                }""", loop);
    }

    private static LoopStatement start() {
        return declare("s", name("a"));
    }

    private static LoopStatement bump(double by) {
        return assign("s", BinaryOperator.ADD, literal(by));
    }

    private static LoopStatement down(Expression bound) {
        return new LoopStatement.For("i", bound, true, List.of(store(name("v"), "i", name("a"))));
    }

    private static Expression below(String name, double bound) {
        return compare(name(name), Comparison.LESS, literal(bound));
    }

    private static LoopStatement branch(Expression condition, List<LoopStatement> then, List<LoopStatement> orElse) {
        return new LoopStatement.Branch(condition, then, orElse);
    }

    private static void assertBuffer(
            String expected, ElementType element, List<Expression> sizes, String like, int rank) {
        Expression shape = like == null ? null : name(like);
        assertBody(expected, new LoopStatement.Buffer("u", element, sizes, shape, rank, false));
    }

    /** Compares what stands between the null checks and the end, and has javac read the whole class. */
    private static void assertBody(String expected, LoopStatement... statements) {
        assertEquals(expected, text(statements));
    }

    private static String text(LoopStatement... statements) {
        List<LoopStatement> body = new ArrayList<>(Arrays.asList(statements));
        body.add(declare("value", binary(BinaryOperator.ADD, name("a"), name("a"))));
        LoopProgram program = program(SIGNATURE, List.of(), body, List.of(value("value", Type.DOUBLE)));
        String file = GradientWriter.write(program, Documentation.NONE).text();
        Compiled.of(GradientWriter.write(program, Documentation.NONE));
        String start = "        Objects.requireNonNull(t, \"t\");\n";
        String between =
                file.substring(file.indexOf(start) + start.length(), file.indexOf("        double value = a + a;"));
        return between.lines().map(line -> line.substring(8)).collect(Collectors.joining("\n"));
    }
}
