package org.fluxion.processor.derivation;

import java.util.List;

/** Finds the statements that compute a derivative in the text of a generated class. */
final class Evaluation {
    private static final String NAME = " evaluate(";
    private static final String INDENT = "    ";

    private Evaluation() {}

    /**
     * The method {@code evaluate}.
     *
     * @param file the name of the class's file
     * @param text the class
     */
    static Listing of(String file, String text) {
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && !isHead(lines.get(first))) {
            first++;
        }
        int last = first;
        while (last < lines.size() && !lines.get(last).equals(INDENT + "}")) {
            last++;
        }
        List<String> method = lines.subList(first, Math.min(last + 1, lines.size()));
        return new Listing(
                file, first + 1, method.stream().map(Evaluation::outdented).toList());
    }

    private static boolean isHead(String line) {
        return line.startsWith(INDENT) && !line.startsWith(INDENT + " ") && line.contains(NAME) && !line.contains(";");
    }

    private static String outdented(String line) {
        return line.startsWith(INDENT) ? line.substring(INDENT.length()) : line;
    }
}
