package org.fluxion.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fluxion.processor.DifferentiableProcessorTest;
import org.fluxion.processor.ExplainTest;
import org.fluxion.processor.GeneratorThreadsTest;
import org.fluxion.processor.ReportTest;
import org.fluxion.processor.RoundsTest;
import org.fluxion.processor.SourcesOnDiskTest;
import org.junit.jupiter.api.Test;

/** Every entry of the catalogue is documented, and provoked by some test. */
class CatalogueTest {
    private static final Path GUIDE = Path.of("../docs/diagnostics.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (\\S+)$.*?(?=^##|\\z)");

    /** Entries that no source alone provokes, with the tests that do. */
    private static final Map<Code, Class<?>> ELSEWHERE = Map.ofEntries(
            Map.entry(Code.UNRESOLVED_TYPE, RoundsTest.class),
            Map.entry(Code.STATEMENT, DifferentiableProcessorTest.class),
            Map.entry(Code.DUMP, DifferentiableProcessorTest.class),
            Map.entry(Code.NOT_JAVAC, DifferentiableProcessorTest.class),
            Map.entry(Code.NO_BODY, SourcesOnDiskTest.class),
            Map.entry(Code.INVALID_OPTION, DifferentiableProcessorTest.class),
            Map.entry(Code.INTERNAL, DifferentiableProcessorTest.class),
            Map.entry(Code.SELF_CHECK, DifferentiableProcessorTest.class),
            Map.entry(Code.WRITE_FAILED, DifferentiableProcessorTest.class),
            Map.entry(Code.REPORT_FAILED, ReportTest.class),
            Map.entry(Code.NO_PAGES, GeneratorThreadsTest.class),
            Map.entry(Code.EXPLAIN, ExplainTest.class));

    @Test
    void idsAreUniqueAndWellFormed() {
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(
                List.of(),
                ids.stream().filter(id -> !id.matches("FLX(-[A-Z]+)+")).toList());
    }

    @Test
    void everyEntryFormats() {
        for (Code code : Code.values()) {
            Object[] arguments = new Object[code.arity()];
            Arrays.setAll(arguments, i -> "argument" + i);
            String message = Problem.at(Place.NONE, code, arguments).message();
            assertFalse(message.contains("%"), message);
            for (Object argument : arguments) {
                assertTrue(message.contains(argument.toString()), message);
            }
        }
    }

    @Test
    void everyEntryIsProvoked() {
        Set<String> marked = MarkedSource.all().stream()
                .flatMap(source -> MarkedSource.ids(source.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = Arrays.stream(Code.values())
                .filter(code -> !ELSEWHERE.containsKey(code))
                .map(Code::id)
                .filter(id -> !marked.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theGuideHasOneSectionForEachEntryAndQuotesIt() throws IOException {
        Map<String, String> sections = sections();
        Set<String> ids = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids, sections.keySet());
        for (Code code : Code.values()) {
            String section = sections.get(code.id());
            assertTrue(section.contains(opening(code)), () -> code.id() + " does not begin with: " + opening(code));
            assertTrue(section.contains("**Instead:** " + filled(code.hint())), () -> code.id() + " lacks its hint");
        }
    }

    private static String opening(Code code) {
        String severity = code.severity().name();
        return "**" + severity.charAt(0) + severity.substring(1).toLowerCase(Locale.ROOT) + ".** " + filled(code.text())
                + ".";
    }

    private static String filled(String template) {
        return template.replaceAll("%(\\d\\$)?s", "…").replace("%%", "%").replace('\n', ' ');
    }

    /** The sections by id. A second one of the same id fails. */
    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(
                        section -> section.group(1),
                        section -> section.group(),
                        (first, second) -> {
                            throw new AssertionError("two sections: " + first + second);
                        },
                        TreeMap::new));
    }
}
