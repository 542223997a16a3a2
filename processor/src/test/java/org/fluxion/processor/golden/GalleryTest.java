package org.fluxion.processor.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Golden;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pins the text of generated classes: whoever changes it reads it first, and accepts it with {@code -Dgolden.update=true}. */
class GalleryTest {
    private static final int LEAST = 10;

    /** The gallery, compiled without a warning. */
    private static Compilation compile() {
        return InMemoryCompiler.differentiating()
                .withOptions("-Xlint:all,-processing", "-Werror", "-Afluxion.verify=true", "-Afluxion.check=true")
                .compile(List.of(Source.resource("/golden/Gallery.java")))
                .requireClean();
    }

    @TestFactory
    Stream<DynamicTest> generatedClassesReadAsExpected() {
        Golden golden = Golden.of(GalleryTest.class);
        Map<String, String> sources = compile().generatedSources();
        assertTrue(sources.size() >= LEAST, () -> "only " + sources.keySet());
        return sources.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> golden.assertMatches(simpleName(entry.getKey()), entry.getValue())));
    }

    @Test
    void generatingAgainGivesTheSameText() {
        Map<String, String> first = compile().generatedSources();
        Map<String, String> second = compile().generatedSources();
        assertTrue(first.equals(second), "two runs of the processor differ");
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
