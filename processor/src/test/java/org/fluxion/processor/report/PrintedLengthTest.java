package org.fluxion.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.fluxion.processor.ir.Role;
import org.junit.jupiter.api.Test;

class PrintedLengthTest {
    private static final Term X = new Term.Symbol("x", 0);
    private static final Term VECTOR = new Term.Symbol("vec", 1);
    private static final Term.Symbol INDEX = new Term.Symbol("i", 0);
    private static final Term.Literal LITERAL = Term.Literal.number("0.25");

    private final Random random = new Random(7);

    @Test
    void isExactWhereThereAreNoParentheses() {
        Term term = new Term.Infix(InfixOperator.ADD, X, new Term.Element(VECTOR, INDEX));

        assertEquals(new PrintedLength(9, 11), PrintedLength.of(term));
        assertEquals("x + vec_i", TermPrinter.draft(term));
    }

    @Test
    void isBetweenItsBounds() {
        int decided = 0;
        for (int round = 0; round < 3000; round++) {
            Term term = random(4);
            PrintedLength length = PrintedLength.of(term);
            String printed = TermPrinter.draft(term);
            assertTrue(length.least() <= printed.length() && printed.length() <= length.most(), printed + " " + length);
            decided += length.isAtMost(40) || length.isOver(40) ? 1 : 0;
        }
        assertTrue(decided > 1000, "decides " + decided);
    }

    private Term random(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 14)) {
            case 0 -> X;
            case 1 -> LITERAL;
            case 2 -> new Term.Element(VECTOR, random.nextBoolean() ? INDEX : X);
            case 3 -> new Term.Element(VECTOR, random(depth - 1));
            case 4 -> new Term.Negation(random(depth - 1));
            case 5 -> new Term.Function("max", List.of(random(depth - 1), random(depth - 1)));
            case 6 -> new Term.Function(random.nextBoolean() ? "sqrt" : "exp", List.of(random(depth - 1)));
            case 7 -> new Term.Power(random(depth - 1), Term.Literal.number("2"));
            case 8 -> new Term.Reduce(Role.SUM, INDEX, new Term.Length(VECTOR), random(depth - 1));
            case 9 -> new Term.Cases(random(depth - 1), random(depth - 1), random(depth - 1));
            case 10 -> named(depth);
            default -> infix(depth);
        };
    }

    private Term infix(int depth) {
        InfixOperator[] operators = InfixOperator.values();
        return new Term.Infix(operators[random.nextInt(operators.length)], random(depth - 1), random(depth - 1));
    }

    private Term named(int depth) {
        List<Term.Symbol> indices = random.nextBoolean() ? List.of() : List.of(INDEX);
        Definition definition = new Definition("error", indices, random(depth - 1));
        return new Term.Named(definition, List.copyOf(indices), 0);
    }
}
