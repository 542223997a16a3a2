package org.fluxion.processor.diagnostics;

/** Source text as it stands in messages. */
public final class Quote {
    private static final int LONGEST = 400;
    private static final int LONGEST_SOURCE = 72;

    private Quote() {}

    /** Source on one line, cut where the reader has recognised it. */
    public static String source(Object tree) {
        String line = tree.toString().strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SOURCE ? line : line.substring(0, LONGEST_SOURCE - 3) + "...";
    }

    static String shorten(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
