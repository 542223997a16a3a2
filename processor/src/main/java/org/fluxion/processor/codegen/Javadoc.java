package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Text as Javadoc: plain text escaped, prose broken into lines. */
final class Javadoc {
    private static final int WIDTH = 100;

    private Javadoc() {}

    /** The documentation of a class: what it is, then the mathematics, then how to use it. */
    static CodeBlock ofClass(String introductionMarkup, Documentation documentation, String usageMarkup) {
        CodeBlock.Builder javadoc = CodeBlock.builder().add("$L\n", wrap(introductionMarkup));
        if (!documentation.summary().isBlank()) {
            javadoc.add(paragraph(escape(documentation.summary())));
        }
        if (!documentation.formulas().isEmpty()) {
            javadoc.add("\n<pre>\n");
            documentation.formulas().forEach(formula -> javadoc.add("$L\n", escape(formula)));
            javadoc.add("</pre>\n");
        }
        addList("Rules used:", documentation.rules(), javadoc);
        addList("Loops:", documentation.loops(), javadoc);
        if (!documentation.cost().isBlank()) {
            javadoc.add(paragraph(escape(documentation.cost())));
        }
        documentation.notes().forEach(note -> javadoc.add(paragraph(escape(note))));
        return javadoc.add(paragraph(usageMarkup)).build();
    }

    private static void addList(String heading, List<String> items, CodeBlock.Builder javadoc) {
        if (!items.isEmpty()) {
            javadoc.add("\n<p>$L\n\n<ul>\n", heading);
            items.forEach(item -> javadoc.add("$L\n", wrap("<li>" + escape(item))));
            javadoc.add("</ul>\n");
        }
    }

    static CodeBlock paragraph(String markup) {
        return CodeBlock.of("\n$L\n", wrap("<p>" + markup));
    }

    /** Prose in lines of limited width. */
    static String wrap(String markup) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : List.of(markup.strip().split("\\s+"))) {
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
