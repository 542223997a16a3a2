package org.fluxion.processor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Java source file held in memory.
 *
 * @param className the qualified name of its top-level class
 * @param text the whole file
 */
public record Source(String className, String text) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("(?m)^[^\\s*/].*?\\b(?:class|interface|enum|record)\\s+(\\w+)");

    /** A file whose class is the first one declared at the start of a line of its text. */
    public static Source of(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no class at the start of a line:\n" + text);
        }
        Matcher name = PACKAGE.matcher(text);
        return new Source((name.find() ? name.group(1) + "." : "") + type.group(1), text);
    }

    /** A file among the test resources, such as {@code /paper/cases/ScalarRules.java}. */
    public static Source resource(String path) {
        try (InputStream in = Source.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + path);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file would stand in a source tree: diagnostics name it so. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }
}
