package org.fluxion.processor.codegen;

import static org.fluxion.processor.codegen.Loops.add;
import static org.fluxion.processor.codegen.Loops.assign;
import static org.fluxion.processor.codegen.Loops.at;
import static org.fluxion.processor.codegen.Loops.binary;
import static org.fluxion.processor.codegen.Loops.buffer;
import static org.fluxion.processor.codegen.Loops.check;
import static org.fluxion.processor.codegen.Loops.compare;
import static org.fluxion.processor.codegen.Loops.declare;
import static org.fluxion.processor.codegen.Loops.derivative;
import static org.fluxion.processor.codegen.Loops.length;
import static org.fluxion.processor.codegen.Loops.literal;
import static org.fluxion.processor.codegen.Loops.loop;
import static org.fluxion.processor.codegen.Loops.multiply;
import static org.fluxion.processor.codegen.Loops.name;
import static org.fluxion.processor.codegen.Loops.parameter;
import static org.fluxion.processor.codegen.Loops.program;
import static org.fluxion.processor.codegen.Loops.storeAdd;
import static org.fluxion.processor.codegen.Loops.unary;
import static org.fluxion.processor.codegen.Loops.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;
import org.junit.jupiter.api.Test;

/** Names of users that meet names of the generated class, and types of users in its signature. */
class NamesTest {

    @Test
    void parametersMayHaveTheNamesOfMembersAndLocals() {
        // f = (value + 2 evaluated) * sum(e): all of the names occur in the generated class.
        List<Signature.Parameter> parameters = List.of(
                parameter(Type.DOUBLE, "value"),
                parameter(Type.DOUBLE, "evaluated"),
                parameter(Type.VECTOR, "e"),
                parameter(Type.INT, "gradient"),
                parameter(Type.INT, "standing"));
        Signature signature = signature("F", parameters, List.of("value", "evaluated"));
        Expression weight = add(name("value"), multiply(literal(2.0), name("evaluated")));
        LoopProgram program = program(
                signature,
                List.of(check(
                        compare(length(name("e")), Comparison.EQUAL, name("gradient")),
                        "e has length %d, not %d",
                        length(name("e")),
                        name("gradient"))),
                List.of(
                        declare("sum", literal(0.0)),
                        loop("i", length(name("e")), assign("sum", BinaryOperator.ADD, at("e", "i"))),
                        declare("result", multiply(weight, name("sum"))),
                        declare("twice", multiply(literal(2.0), name("sum")))),
                List.of(
                        value("result", Type.DOUBLE),
                        derivative("value", "sum", Type.DOUBLE),
                        derivative("evaluated", "twice", Type.DOUBLE)));
        Compiled.Instance gradient = compile(program).create();
        double[] e = {1, 2};
        assertEquals(39.0, gradient.call("evaluate", 3.0, 5.0, e, 2, 0));
        assertEquals(39.0, gradient.number("value"));
        assertEquals(3.0, gradient.number("dvalue"));
        assertEquals(6.0, gradient.number("devaluated"));
        assertThrows(IllegalArgumentException.class, () -> gradient.call("evaluate", 3.0, 5.0, e, 3, 0));
        assertEquals(3.0, gradient.number("dvalue"));
    }

    @Test
    void buffersMayHaveTheNamesOfMembers() {
        LoopProgram program = program(
                signature("F", List.of(parameter(Type.VECTOR, "x")), List.of("x")),
                List.of(),
                List.of(
                        buffer("value", length(name("x")), true),
                        buffer("evaluated", literal(1), true),
                        loop("i", length(name("x")), storeAdd(name("value"), "i", literal(1.0))),
                        declare("first", at(name("x"), literal(0)))),
                List.of(value("first", Type.DOUBLE), derivative("x", "value", Type.VECTOR)));
        Compiled.Instance gradient = compile(program).at(new double[] {4, 5});
        assertEquals(4.0, gradient.number("value"));
        assertArrayEquals(new double[] {1, 1}, gradient.vector("dx"));
    }

    @Test
    void dollarsSurvive() {
        LoopProgram program = program(
                signature(
                        "Half$Gradient",
                        List.of(parameter(Type.DOUBLE, "$x"), parameter(Type.VECTOR, "a$L")),
                        List.of("$x")),
                List.of(check(
                        compare(length(name("a$L")), Comparison.EQUAL, literal(1)),
                        "a$L has length %d",
                        length(name("a$L")))),
                List.of(declare("y$$", multiply(name("$x"), literal(0.5))), declare("d$T", literal(0.5))),
                List.of(value("y$$", Type.DOUBLE), derivative("$x", "d$T", Type.DOUBLE)));
        Documentation documentation = new Documentation(
                "Costs $1.", List.of("y = $x / 2"), List.of("$W"), List.of(), "", List.of("$L */ @see \\u000a <b>"));
        WrittenClass file = GradientWriter.write(program, documentation);
        Compiled.Instance gradient = Compiled.of(file).at(3.0, new double[1]);
        assertEquals(1.5, gradient.number("value"));
        assertEquals(0.5, gradient.number("d$x"));
        assertTrue(file.text().contains("* y = $x / 2\n"));
        assertTrue(file.text().contains("<p>$L *&#47; &#64;see &#92;u000a &lt;b&gt;\n"));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> gradient.call("evaluate", 3.0, new double[2]));
        assertEquals("a$L has length 2", thrown.getMessage());
    }

    @Test
    void variablesAndNeighboursMayHideClasses() {
        LoopProgram program = program(
                signature(
                        "F",
                        List.of(parameter(Type.DOUBLE, "Math"), parameter(Type.VECTOR, "Objects")),
                        List.of("Math")),
                List.of(),
                List.of(declare("y", unary(UnaryOperator.EXP, name("Math")))),
                List.of(value("y", Type.DOUBLE), derivative("Math", "y", Type.DOUBLE)));
        assertEquals(1.0, compile(program).at(0.0, new double[0]).number("dMath"));
        LoopProgram plain = program(
                signature("F", List.of(parameter(Type.DOUBLE, "x")), List.of("x")),
                List.of(),
                List.of(declare("y", unary(UnaryOperator.EXP, name("x")))),
                List.of(value("y", Type.DOUBLE), derivative("x", "y", Type.DOUBLE)));
        WrittenClass file = GradientWriter.write(plain, Documentation.NONE, Set.of("Math"));
        Map<String, String> neighbour = Map.of("org.example.Math", "package org.example; class Math {}");
        assertEquals(1.0, Compiled.of(file, neighbour).at(0.0).number("dx"));
    }

    @Test
    void enumsAndVarargsStayWhatTheyAre() {
        Signature.Parameter mode = new Signature.Parameter("mode", Type.INT, "org.example.Model.Mode", false);
        Signature.Parameter x = new Signature.Parameter("x", Type.VECTOR, "", true);
        Expression isTwice = compare(
                new Expression.Ordinal("", "mode"),
                Comparison.EQUAL,
                new Expression.Ordinal("org.example.Model.Mode", "TWICE"));
        LoopProgram program = program(
                signature("F", List.of(mode, x), List.of("x")),
                List.of(),
                List.of(
                        declare("factor", new Expression.ConditionalExpression(isTwice, literal(2.0), literal(1.0))),
                        buffer("dx", length(name("x")), false),
                        declare("sum", literal(0.0)),
                        loop(
                                "i",
                                length(name("x")),
                                assign("sum", BinaryOperator.ADD, multiply(name("factor"), at("x", "i"))),
                                Loops.store(name("dx"), "i", name("factor")))),
                List.of(value("sum", Type.DOUBLE), derivative("x", "dx", Type.VECTOR)));
        WrittenClass file = GradientWriter.write(program, Documentation.NONE);
        String model = "package org.example; final class Model { enum Mode { ONCE, TWICE } }";
        String user = "package org.example; final class User {"
                + " static double use() { return new F().evaluate(Model.Mode.TWICE, 1, 2, 3); } }";
        Compiled compiled = Compiled.of(file, Map.of("org.example.Model", model, "org.example.User", user));
        assertTrue(file.text().contains("double evaluate(Mode mode, double... x) {"));
        assertTrue(file.text().contains("double factor = mode.ordinal() == Mode.TWICE.ordinal() ? 2.0 : 1.0;"));
        NullPointerException thrown = assertThrows(
                NullPointerException.class, () -> compiled.create().call("evaluate", null, new double[] {1}));
        assertEquals("mode", thrown.getMessage());
        assertEquals(12.0, compiled.neighbour("User").call("use"));
    }

    @Test
    void companionsAreEvaluatedInTurn() {
        LoopProgram square = program(
                signature("SquareGradient", List.of(parameter(Type.DOUBLE, "x")), List.of("x")),
                List.of(),
                List.of(declare("y", multiply(name("x"), name("x"))), declare("dx", multiply(literal(2.0), name("x")))),
                List.of(value("y", Type.DOUBLE), derivative("x", "dx", Type.DOUBLE)));
        Companion companion = new Companion(
                "org.example", "SquareGradient", "M.square", List.of(Type.DOUBLE), Type.DOUBLE, List.of("dx"));
        LoopStatement evaluate =
                new LoopStatement.Evaluate("square", companion, List.of(name("square")), "y", List.of("slope"));
        LoopProgram caller = new LoopProgram(
                signature("F", List.of(parameter(Type.DOUBLE, "square")), List.of("square")),
                List.of(),
                List.of(evaluate, declare("d", binary(BinaryOperator.MULTIPLY, literal(3.0), name("slope")))),
                List.of(),
                List.of(new LoopProgram.CompanionField("square", companion)),
                List.of(value("y", Type.DOUBLE), derivative("square", "d", Type.DOUBLE)));
        String text = GradientWriter.write(square, Documentation.NONE).text();
        WrittenClass file = GradientWriter.write(caller, Documentation.NONE);
        Compiled.Instance gradient =
                Compiled.of(file, Map.of("org.example.SquareGradient", text)).at(5.0);
        assertTrue(file.text().contains("double y = this.square.evaluate(square);"));
        assertEquals(25.0, gradient.number("value"));
        assertEquals(30.0, gradient.number("dsquare"));
    }

    @Test
    void theUnnamedPackageWorks() {
        Signature signature = new Signature(
                "", "F", false, "M", "f", List.of(parameter(Type.DOUBLE, "x")), Type.DOUBLE, List.of("x"));
        LoopProgram program = program(
                signature,
                List.of(),
                List.of(declare("one", literal(1.0))),
                List.of(value("x", Type.DOUBLE), derivative("x", "one", Type.DOUBLE)));
        Compiled.Instance gradient = compile(program).at(7.0);
        assertEquals(7.0, gradient.number("value"));
        assertEquals(1.0, gradient.number("dx"));
    }

    private static Signature signature(String className, List<Signature.Parameter> parameters, List<String> wrt) {
        return new Signature("org.example", className, false, "M", "f", parameters, Type.DOUBLE, wrt);
    }

    private static Compiled compile(LoopProgram program) {
        return Compiled.of(GradientWriter.write(program, Documentation.NONE));
    }
}
