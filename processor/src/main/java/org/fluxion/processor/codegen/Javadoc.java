package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Text as Javadoc: plain text escaped, prose broken into lines. */
final class Javadoc {
    private static final int WIDTH = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Javadoc() {}

    /** The documentation of a class: what it is, then the mathematics, then how to use it. */
    static CodeBlock ofClass(String introductionMarkup, Documentation documentation, String usageMarkup) {
        StringBuilder javadoc = new StringBuilder(wrap(introductionMarkup)).append('\n');
        if (!documentation.summary().isBlank()) {
            javadoc.append(paragraph(escape(documentation.summary())));
        }
        if (!documentation.formulas().isEmpty()) {
            javadoc.append("\n<pre>\n");
            documentation
                    .formulas()
                    .forEach(formula -> javadoc.append(escape(formula)).append('\n'));
            javadoc.append("</pre>\n");
        }
        addList("Rules used:", documentation.rules(), javadoc);
        addList("Loops:", documentation.loops(), javadoc);
        if (!documentation.cost().isBlank()) {
            javadoc.append(paragraph(escape(documentation.cost())));
        }
        documentation.notes().forEach(note -> javadoc.append(paragraph(escape(note))));
        return CodeBlock.of("$L", javadoc.append(paragraph(usageMarkup)).toString());
    }

    private static void addList(String heading, List<String> items, StringBuilder javadoc) {
        if (!items.isEmpty()) {
            javadoc.append("\n<p>").append(heading).append("\n\n<ul>\n");
            items.forEach(item -> javadoc.append(wrap("<li>" + escape(item))).append('\n'));
            javadoc.append("</ul>\n");
        }
    }

    private static String paragraph(String markup) {
        return "\n" + wrap("<p>" + markup) + "\n";
    }

    /** Prose in lines of limited width. */
    static String wrap(String markup) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : List.of(SPACES.split(markup.strip()))) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    /**
     * Text that neither ends the comment, nor is taken for a tag or HTML, nor for a unicode escape, which Java reads
     * even in comments.
     */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("/*", "/&#42;");
    }
}
