package org.fluxion.processor.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every entry of the paper has a derivation, and its main step cites the rule that the paper derives it with. */
class PaperCitationsTest {
    private static final PaperTable TABLE = PaperTable.read();
    private static final Pattern RULE =
            Pattern.compile("<strong>([^<]+)</strong> <span class=\"section\">\\(section ([0-9.]+)\\)</span>\\W \\S");
    private static final Pattern LISTS = Pattern.compile("<li>|<div class=\"conclusion\">");

    @TempDir
    static Path pages;

    @BeforeAll
    static void writePages() {
        TABLE.compile(InMemoryCompiler.differentiating().withOptions("-Afluxion.report=" + pages));
    }

    @Test
    void theTableHasEveryEntryOnce() {
        List<String> ids = MainRule.ALL.stream().map(MainRule::id).toList();
        assertEquals(TABLE.entries().stream().map(PaperEntry::id).toList(), ids);
    }

    @Test
    void rulesAreOfTheEntrysSection() {
        Set<String> others = TABLE.entries().stream()
                .filter(entry -> !isOfSection(entry))
                .map(PaperEntry::id)
                .collect(Collectors.toSet());
        assertEquals(MainRule.OF_OTHER_SECTIONS.keySet(), others);
    }

    /** The rules of section 6 stand in both of its parts. */
    private static boolean isOfSection(PaperEntry entry) {
        String section = mainRule(entry).rule().section();
        return entry.section().equals(section)
                || (section.equals("6") && entry.section().startsWith("6."))
                // Section 6.2 folds the bias into the dot product of section 5.
                || (section.equals("5") && entry.id().equals("P-AUG-AFFINE"));
    }

    private static MainRule mainRule(PaperEntry entry) {
        return MainRule.ALL.stream()
                .filter(rule -> rule.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> pagesCiteTheMainRule() {
        return TABLE.entries().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> check(TABLE.caseOf(entry), mainRule(entry))));
    }

    private static void check(PaperCase paperCase, MainRule main) throws IOException {
        String page = Files.readString(pages.resolve(paperCase.qualifiedGenerated() + ".html"));
        assertTrue(Files.exists(pages.resolve(paperCase.qualifiedGenerated() + ".md")), "the page in Markdown");
        List<List<String>> lists = citations(step(page, main.step()));
        String cited = citation(main.rule().label(), main.rule().section());
        assertTrue(
                lists.stream().anyMatch(list -> main.isFirst() ? list.get(0).equals(cited) : list.contains(cited)),
                () -> "step " + main.step() + " should cite " + cited + " but cites " + lists);
    }

    private static String step(String page, String name) {
        int start = page.indexOf("id=\"step-" + name + "\"");
        assertTrue(start >= 0, () -> "no step " + name);
        return page.substring(start, page.indexOf("</article>", start));
    }

    /** What each list of rules cites, in order. */
    private static List<List<String>> citations(String step) {
        return LISTS.splitAsStream(step)
                .map(list -> RULE.matcher(list)
                        .results()
                        .map(rule -> citation(rule.group(1), rule.group(2)))
                        .toList())
                .filter(list -> !list.isEmpty())
                .toList();
    }

    private static String citation(String label, String section) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + " (" + section + ")";
    }

    @Test
    void everyReasonIsSaid() throws IOException {
        for (PaperCase paperCase : TABLE.cases().values()) {
            String page = Files.readString(pages.resolve(paperCase.qualifiedGenerated() + ".html"));
            long rules = page.split("<p class=\"rule\">", -1).length - 1L;
            assertTrue(rules > 0, paperCase.id());
            assertEquals(rules, RULE.matcher(page).results().count(), paperCase.id());
        }
    }

    @Test
    void updatesAreOnThePagesThatHaveThem() throws IOException {
        for (String id : List.of("P-UPDATE-W", "P-UPDATE-B")) {
            String page = Files.readString(pages.resolve(TABLE.cases().get(id).qualifiedGenerated() + ".md"));
            String parameter = id.equals("P-UPDATE-W") ? "\\mathbf{w}" : "b";
            assertTrue(page.contains("(section 6)"), id);
            assertTrue(page.contains(parameter + "\\leftarrow " + parameter + "-η\\,\\frac{\\partial"), id);
        }
    }
}
