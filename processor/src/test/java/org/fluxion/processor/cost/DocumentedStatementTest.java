package org.fluxion.processor.cost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The statement that the guide explains is the one that is written today. */
class DocumentedStatementTest {
    private static String words(Path file, String linePrefix) throws IOException {
        return String.join(
                        " ",
                        Files.readAllLines(file).stream()
                                .map(line -> line.strip().startsWith(linePrefix)
                                        ? line.strip().substring(linePrefix.length())
                                        : line)
                                .toList())
                .replaceAll("\\s+", " ");
    }

    @Test
    void theGuideQuotesTheNeuron() throws IOException {
        String guide = words(Path.of("..", "docs", "cost.md"), ">");
        String written =
                words(Path.of("src", "test", "resources", "golden", "GalleryTest", "GalleryLossGradient.java"), "*");
        String statement = written.substring(written.indexOf("<p>Cost") + "<p>".length());
        String quoted = statement.substring(0, statement.indexOf("<p>")).strip();
        assertTrue(guide.contains(quoted), () -> "the guide does not say: " + quoted);
    }
}
