package org.fluxion.processor.notation;

/** Text as it may stand in HTML and in XML. */
public final class MarkupText {
    private static final int REPLACEMENT = 0xFFFD;

    private MarkupText() {}

    /** The text with all that is markup escaped, for between tags and for values of attributes in double quotes. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        int length = text.length();
        for (int at = 0; at < length; at = text.offsetByCodePoints(at, 1)) {
            append(escaped, text.codePointAt(at));
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isCharacter(character) ? character : REPLACEMENT);
        }
    }

    /** What XML 1.0 has; a form feed, which may stand in Java, is none. */
    private static boolean isCharacter(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character < 0xD800)
                || (character > 0xDFFF && character < 0xFFFE)
                || character > 0xFFFF;
    }
}
