package org.fluxion.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static final Statement.Line RECURSIVE = Statement.line(
            "s += $;", Expression.number("Math.sin($)", Expression.number("f($, $)", variable("s"), variable("t"))));

    private static Expression variable(String name) {
        return Expression.number(name);
    }

    /** A program that is refused for its recursion, and much that has nothing to do with it. */
    private static Program recursive() {
        Block loop = Block.of(
                Statement.line("t = $;", Expression.number("($ * $)", variable("t"), variable("s"))), RECURSIVE);
        Routine main = new Routine(
                "f",
                ValueType.DOUBLE,
                List.of(new Parameter("s", ValueType.DOUBLE), new Parameter("t", ValueType.DOUBLE)),
                Block.of(
                        Statement.line("double v = $;", variable("t")),
                        Statement.Compound.around(loop, "for (int i = 0; i < $; i++) {", "}", Expression.integer("3")),
                        Statement.line("return $;", Expression.number("($ + $)", variable("s"), variable("v")))));
        Routine unused = new Routine(
                "g", ValueType.DOUBLE, List.of(), Block.of(Statement.line("return $;", Expression.number("2.0"))));
        return new Program(7, main, List.of(unused));
    }

    @Test
    void onlyWhatFailsIsLeft() {
        ProgramCheck check = ProgramCheck.of(Features.counted());
        Outcome outcome = check.check(List.of(recursive())).get(0);
        assertEquals(Verdict.UNEXPECTED_REFUSAL, outcome.verdict());
        assertEquals("FLX-RECURSION", outcome.key());
        Failure smallest = new Shrinker(check, 60).smallest(new Failure(recursive(), outcome));
        assertEquals(
                List.of(
                        "@Differentiable",
                        "static double f(double s, double t) {",
                        "s += f(1.0, 1.0);",
                        "return 1.0;",
                        "}",
                        "}"),
                smallest.program().listing().lines().map(String::strip).toList());
    }

    @Test
    void everyStepIsSmaller() {
        Program program = recursive();
        List<Program> simpler = Shrinks.ofStatements(program);
        assertTrue(simpler.stream().allMatch(candidate -> candidate.size() < program.size()));
        assertTrue(Shrinks.ofExpressions(program).stream().allMatch(candidate -> candidate.size() < program.size()));
        assertTrue(simpler.stream().anyMatch(candidate -> candidate.helpers().isEmpty()));
        assertTrue(simpler.stream()
                .anyMatch(candidate -> candidate.main().body().statements().size() == 4));
    }
}
