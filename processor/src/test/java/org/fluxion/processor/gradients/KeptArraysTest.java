package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Of which arrays every iteration's own is kept for the reverse. */
class KeptArraysTest {
    private static final String PREFIX = "org.fluxion.gradients.Kept";
    private static final Pattern KEPT = Pattern.compile("private double(?:\\[\\]){2} (\\w+Kept)\\d*;");
    private static final Compilation KEPT_SOURCES = InMemoryCompiler.differentiating()
            .compile(List.of(Source.resource("/gradients/Kept.java")))
            .requireClean();

    @Test
    void whatCostsMoreThanItsSizeIsKept() {
        Map<String, String> kept = new TreeMap<>();
        KEPT_SOURCES.generatedSources().forEach((name, source) -> {
            TreeSet<String> names = new TreeSet<>();
            Matcher fields = KEPT.matcher(source);
            while (fields.find()) {
                names.add(fields.group(1));
            }
            if (!names.isEmpty()) {
                kept.put(name.substring(PREFIX.length()), String.join(" ", names));
            }
        });
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("BesideAProductGradient", "cKept hKept"),
                        Map.entry("TriangularGradient", "pKept"),
                        Map.entry("SweepsGradient", "vKept"),
                        Map.entry("ExponentialsGradient", "hKept"),
                        Map.entry("RaggedGradient", "hKept"),
                        Map.entry("OverwrittenGradient", "hKept"),
                        Map.entry("ScratchGradient", "hKept"),
                        Map.entry("StepsInTimeGradient", "hKept"),
                        Map.entry("UntilItIsSmallGradient", "hKept"),
                        Map.entry("BranchesGradient", "hKept"),
                        Map.entry("FewerThanNoneGradient", "hKept"))),
                kept);
    }

    @Test
    void theDocumentationSaysWhatTheyTake() {
        String words = KEPT_SOURCES.generatedSource(PREFIX + "RaggedGradient").replaceAll("\\s+\\*?\\s*", " ");
        assertTrue(words.contains("its reverse stores 8 w.length (k + 1) bytes (hKept)"), words);
    }

    /** {@code log(a[0])} is left. */
    @Test
    void noIterationsNeedNoRoom() {
        GradientHandle gradient = KEPT_SOURCES.gradient(PREFIX + "FewerThanNoneGradient");
        double[] x = {1, 2};
        double[][] w = {{1, 2}, {3, 4}};
        assertEquals(Math.log(2), gradient.evaluate(x, new double[] {2, 1}, w, -7));
        assertArrayEquals(new double[] {0.5, 0}, (double[]) gradient.derivative("a"));
        assertArrayEquals(new double[2], (double[]) gradient.derivative("x"));
    }
}
