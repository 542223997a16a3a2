package org.fluxion.processor.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The methods say what the paper says: checked without the processor, so that a failure is the table's own. */
class PaperCasesTest {

    private static final PaperTable TABLE = PaperTable.read();
    private static final Compilation COMPILATION = TABLE.compile(InMemoryCompiler.plain());

    @Test
    void everyEntryHasOneMethodAndNothingElseDoes() {
        Set<String> ids = TABLE.entries().stream().map(PaperEntry::id).collect(Collectors.toSet());
        assertEquals(70, ids.size());
        assertEquals(ids, TABLE.cases().keySet());
        Set<List<String>> methods = TABLE.cases().values().stream()
                .map(entry -> List.of(entry.type(), entry.method()))
                .collect(Collectors.toSet());
        assertEquals(70, methods.size(), "methods of their own");
    }

    @Test
    void parametersAreTheInputsOfTheEntry() {
        for (PaperEntry entry : TABLE.entries()) {
            List<String> parameters = TABLE.caseOf(entry).parameters();
            assertEquals(List.copyOf(entry.test().inputs().keySet()), parameters, entry.id());
            Stream<String> declared = Stream.of(COMPILATION
                            .load(TABLE.caseOf(entry).qualifiedType())
                            .getDeclaredMethods())
                    .filter(method ->
                            method.getName().equals(TABLE.caseOf(entry).method()))
                    .flatMap(method -> Stream.of(method.getParameters()))
                    .map(parameter -> parameter.getName());
            assertEquals(parameters, declared.toList(), entry.id());
        }
    }

    @TestFactory
    Stream<DynamicNode> methodAgreesWithThePaper() {
        return TABLE.tests((entry, point) -> {
            PaperCase paperCase = TABLE.caseOf(entry);
            Differences differences = Differences.of(
                    COMPILATION.load(paperCase.qualifiedType()), paperCase.method(), paperCase.arguments(point));
            Agreement.of(point.valueExact(), paperCase.powers())
                    .check("value", PaperTable.numbers(point.value()), differences.value());
            if (point.smooth()) {
                entry.wrt()
                        .forEach(parameter ->
                                differences.assertAgree(parameter, entry.derivativeBy(parameter, point.derivative())));
            }
        });
    }
}
