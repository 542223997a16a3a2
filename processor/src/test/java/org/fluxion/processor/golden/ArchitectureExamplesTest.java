package org.fluxion.processor.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The Java that ARCHITECTURE.md shows is the gallery's, or what is generated for it today. */
class ArchitectureExamplesTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int LEAST = 4;

    private static List<String> shown() throws IOException {
        Matcher blocks = JAVA_BLOCK.matcher(Files.readString(Path.of("..", "ARCHITECTURE.md")));
        List<String> shown = new ArrayList<>();
        while (blocks.find()) {
            shown.add(blocks.group(1));
        }
        return shown;
    }

    private static List<String> written() throws IOException {
        Path golden = Path.of("src", "test", "resources", "golden");
        try (Stream<Path> files = Files.walk(golden)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(withoutIndentation(Files.readString(file)));
            }
            return texts;
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceFirst("^public ", ""))
                .collect(Collectors.joining("\n"));
    }

    @TestFactory
    Stream<DynamicTest> examplesAreWhatIsWritten() throws IOException {
        List<String> written = written();
        List<String> shown = shown();
        assertTrue(shown.size() >= LEAST, () -> "only " + shown.size() + " examples");
        return shown.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.lines().findFirst().orElseThrow(), () -> assertShown(example, written)));
    }

    private static void assertShown(String example, List<String> written) {
        String wanted = withoutIndentation(example);
        assertTrue(written.stream().anyMatch(text -> text.contains(wanted)), () -> "no longer written:\n" + example);
    }
}
