package org.fluxion.processor.paper;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The entries of the paper, each with its method. */
final class PaperTable {

    private final List<PaperEntry> entries;
    private final Map<String, PaperCase> cases;

    private PaperTable(List<PaperEntry> entries, Map<String, PaperCase> cases) {
        this.entries = entries;
        this.cases = cases;
    }

    /** Reads both tables; an id that occurs twice is an error. */
    static PaperTable read() {
        Map<String, PaperCase> cases = Stream.of(read("/paper/cases.json", PaperCase[].class))
                .collect(Collectors.toMap(PaperCase::id, Function.identity()));
        return new PaperTable(List.of(read("/paper/paper-conformance.json", PaperEntry[].class)), cases);
    }

    List<PaperEntry> entries() {
        return entries;
    }

    Map<String, PaperCase> cases() {
        return cases;
    }

    PaperCase caseOf(PaperEntry entry) {
        return Objects.requireNonNull(cases.get(entry.id()), () -> "no method for " + entry.id());
    }

    /** Compiles all methods in one run. */
    Compilation compile(InMemoryCompiler compiler) {
        List<Source> sources = cases.values().stream()
                .map(PaperCase::type)
                .distinct()
                .sorted()
                .map(type -> Source.resource("/paper/cases/" + type + ".java"))
                .toList();
        return compiler.withOptions("-Xlint:all").compile(sources).requireClean();
    }

    /** A test for each point, in a container for each entry. */
    Stream<DynamicNode> tests(BiConsumer<PaperEntry, PaperEntry.Point> test) {
        return entries.stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.id(),
                        entry.points().stream()
                                .map(point -> DynamicTest.dynamicTest(point.name(), () -> test.accept(entry, point)))));
    }

    /** A JSON number as {@code Double}, a list as {@code double[]}, a list of lists as {@code double[][]}. */
    static Object numbers(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return json.getAsDouble();
        }
        JsonArray list = json.getAsJsonArray();
        if (list.get(0).isJsonPrimitive()) {
            return elements(list).mapToDouble(JsonElement::getAsDouble).toArray();
        }
        return elements(list).map(PaperTable::numbers).toArray(double[][]::new);
    }

    private static Stream<JsonElement> elements(JsonArray list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static <T> T read(String resource, Class<T> type) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PaperTable.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
