package org.fluxion.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * The expected texts of generated classes: {@code src/test/resources/golden/<test class>/<generated class>.java},
 * compared character by character.
 *
 * @param directory holds the expected files of one test class
 * @param update whether to write the texts instead of comparing them: {@code mvn verify -Dgolden.update=true}
 */
public record Golden(Path directory, boolean update) {

    private static final String SWITCH = "golden.update";

    /** The expected files of a test class. */
    public static Golden of(Class<?> test) {
        return in("src/test/resources/golden/" + test.getSimpleName());
    }

    /** The expected files in a folder, as seen from the module's. */
    public static Golden in(String folder) {
        Path base = Path.of(System.getProperty("basedir", ""));
        return new Golden(base.resolve(folder), Boolean.getBoolean(SWITCH));
    }

    /** Fails unless the text of a generated class is the expected one. */
    public void assertMatches(String generatedClass, String text) {
        assertFile(generatedClass + ".java", text);
    }

    /** Fails unless a text is that of the file. */
    public void assertFile(String name, String text) {
        Path file = directory.resolve(name);
        try {
            if (update) {
                Files.createDirectories(directory);
                Files.writeString(file, text);
            } else {
                compare(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Assertions.fail("%s is missing; -D%s=true writes it:\n%s".formatted(file, SWITCH, text));
        }
        String expected = Files.readString(file);
        if (!expected.equals(text)) {
            Assertions.assertEquals(expected, text, () -> firstDifference(file, expected, text));
        }
    }

    private static String firstDifference(Path file, String expected, String actual) {
        List<String> left = List.of(expected.split("\n", -1));
        List<String> right = List.of(actual.split("\n", -1));
        int line = 0;
        while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
            line++;
        }
        return "%s differs first in line %d; -D%s=true accepts the new text\n  expected: %s\n  generated: %s\n"
                .formatted(file, line + 1, SWITCH, lineOrEnd(left, line), lineOrEnd(right, line));
    }

    private static String lineOrEnd(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(end of file)";
    }
}
