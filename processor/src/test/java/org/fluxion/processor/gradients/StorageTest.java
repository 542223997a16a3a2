package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which generated classes keep a tape: exactly those of methods whose reverse needs one. */
class StorageTest {
    /** A history of a carried value, what was overwritten in an array, and where. */
    private static final Pattern TAPE =
            Pattern.compile("private [a-z]+(\\[\\])+ (\\w+(History|Overwritten)|place|taken)\\d*;");

    private static final Map<String, Set<String>> WITH_TAPE = Map.of(
            "/gradients/Searches.java",
            Set.of("SearchesLargestTwoGradient", "SearchesLookedAtOnTheWayGradient"),
            "/references/GaussianMixture.java",
            Set.of(),
            "/references/LeastSquares.java",
            Set.of("LeastSquaresPowersGradient"),
            "/references/LogSumExp.java",
            Set.of(),
            "/references/BundleAdjustment.java",
            Set.of());

    @TestFactory
    Stream<DynamicTest> onlyWhatTheReverseNeedsIsStored() {
        return WITH_TAPE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertEquals(new TreeSet<>(entry.getValue()), taping(entry.getKey()))));
    }

    private static Set<String> taping(String resource) {
        Map<String, String> sources = InMemoryCompiler.differentiating()
                .compile(List.of(Source.resource(resource)))
                .requireClean()
                .generatedSources();
        assertFalse(sources.isEmpty());
        return sources.entrySet().stream()
                .filter(source -> TAPE.matcher(source.getValue()).find())
                .map(source -> source.getKey().substring(source.getKey().lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
