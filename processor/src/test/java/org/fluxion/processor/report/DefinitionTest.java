package org.fluxion.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    private static final Term.Symbol VECTOR = new Term.Symbol("v", 1);
    private static final Term.Symbol INDEX = new Term.Symbol("i", 0);
    private static final Term.Symbol OTHER = new Term.Symbol("k", 0);

    @Test
    void knowsWhatDefinitionsBeforeItMention() {
        Definition element = new Definition("e", List.of(INDEX), new Term.Element(VECTOR, INDEX));
        Definition sum = new Definition("s", List.of(), new Term.Infix(InfixOperator.ADD, reference(element), OTHER));

        assertEquals(Set.of(VECTOR, INDEX, OTHER), sum.mentioned());
        assertEquals(Set.of(INDEX), sum.elementIndices());
    }

    @Test
    void wordsIntroduceSymbolsForThemselvesAlone() {
        Term.Phrase phrase =
                new Term.Phrase(List.of("s from ", " on"), List.of(INDEX), 0, Precedence.OPEN, List.of(INDEX));

        assertEquals(Set.of(), new Definition("p", List.of(), phrase).mentioned());
        Term outside = new Term.Infix(InfixOperator.ADD, phrase, INDEX);
        assertEquals(Set.of(INDEX), new Definition("q", List.of(), outside).mentioned());
    }

    /** A method of thousands of statements is a chain as long as that; recursion along it would overflow the stack. */
    @Test
    void followsLongChains() {
        Definition last = new Definition("t", List.of(), new Term.Element(VECTOR, INDEX));
        for (int k = 0; k < 50_000; k++) {
            Term body = new Term.Infix(InfixOperator.MULTIPLY, reference(last), reference(last));
            last = new Definition("t", List.of(), body);
        }

        assertEquals(Set.of(INDEX), last.elementIndices());
        assertEquals(Set.of(VECTOR, INDEX), last.mentioned());
    }

    private static Term reference(Definition definition) {
        return new Term.Named(definition, List.copyOf(definition.indices()), 0);
    }
}
