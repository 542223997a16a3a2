package org.fluxion.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    private static final String TEXT = "final class G {\n  double x;\n}\n";

    @TempDir
    private Path directory;

    @Test
    void updateWritesWhatComparisonThenAccepts() throws IOException {
        Path nested = directory.resolve("SomeTest");
        new Golden(nested, true).assertMatches("G", TEXT);
        assertEquals(TEXT, Files.readString(nested.resolve("G.java")));
        new Golden(nested, false).assertMatches("G", TEXT);
    }

    @Test
    void missingFileFailsAndNamesTheSwitch() {
        String message = failure(TEXT);
        assertTrue(message.contains("G.java is missing"), message);
        assertTrue(message.contains("-Dgolden.update=true"), message);
        assertFalse(Files.exists(directory.resolve("G.java")));
    }

    @Test
    void differenceNamesTheFirstLine() throws IOException {
        Files.writeString(directory.resolve("G.java"), TEXT);
        String message = failure(TEXT.replace("double x", "double y"));
        assertTrue(message.contains("differs first in line 2"), message);
        assertTrue(message.contains("  expected:   double x;\n  generated:   double y;"), message);
    }

    @Test
    void aMissingLastNewlineIsADifference() throws IOException {
        Files.writeString(directory.resolve("G.java"), TEXT);
        String message = failure(TEXT.stripTrailing());
        assertTrue(message.contains("differs first in line 4"), message);
        assertTrue(message.contains("(end of file)"), message);
    }

    @Test
    void filesStandInAFolderNamedAfterTheTest() {
        Path expected = Path.of("src", "test", "resources", "golden", "GoldenTest");
        assertTrue(Golden.of(GoldenTest.class).directory().endsWith(expected));
    }

    private String failure(String text) {
        Golden golden = new Golden(directory, false);
        return assertThrows(AssertionError.class, () -> golden.assertMatches("G", text))
                .getMessage();
    }
}
