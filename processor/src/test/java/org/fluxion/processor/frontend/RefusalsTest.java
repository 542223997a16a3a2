package org.fluxion.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language does not have is refused at the token that shows it, and nothing else is said about the method. */
class RefusalsTest {
    private static final Pattern MARKER = Pattern.compile("/\\*(FLX-[A-Z-]+)\\*/");
    private static final Pattern ID = Pattern.compile("^\\[(FLX-[A-Z-]+)]");

    @ParameterizedTest
    @ValueSource(strings = {"NameCases", "StatementCases", "ExpressionCases"})
    void refusesAtTheMarkers(String name) {
        Source source = Source.resource("/frontend/refusals/" + name + ".java");
        List<String> expected = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            Matcher marker = MARKER.matcher(lines.get(k));
            while (marker.find()) {
                expected.add((k + 1) + ":" + (marker.end() + 1) + " " + marker.group(1));
            }
        }
        assertFalse(expected.isEmpty());
        assertEquals(String.join("\n", expected), String.join("\n", reported(source)));
    }

    private static List<String> reported(Source source) {
        return InMemoryCompiler.differentiating().compile(List.of(source)).errors().stream()
                .map(error -> error.line() + ":" + error.column() + " " + id(error.message()))
                .toList();
    }

    private static String id(String message) {
        Matcher id = ID.matcher(message);
        return id.find() ? id.group(1) : message;
    }
}
