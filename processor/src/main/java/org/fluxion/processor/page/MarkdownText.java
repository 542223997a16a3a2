package org.fluxion.processor.page;

import java.util.Collections;
import java.util.List;
import org.fluxion.processor.notation.Latex;
import org.fluxion.processor.notation.Layout;

/**
 * Pieces of Markdown. Formulas stand in the two forms whose content no Markdown processor touches: between dollar signs with backticks, and in
 * blocks called math. Between plain dollar signs, braces and line ends of LaTeX are taken for Markdown's own.
 */
final class MarkdownText {
    private MarkdownText() {}

    /** Words, with all that is Markdown's own escaped. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|$~&!])", "\\\\$1").replace('\n', ' ');
    }

    /** Code in the middle of text. */
    static String code(String text) {
        return code(text, "`");
    }

    /** A longer fence than the longest in the text. */
    private static String code(String text, String fence) {
        if (text.contains(fence)) {
            return code(text, fence + "`");
        }
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + padding + text + padding + fence;
    }

    /** Lines of Java. */
    static String listing(List<String> lines) {
        String fence = "```";
        String text = String.join("\n", lines);
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "java\n" + text + "\n" + fence + "\n";
    }

    /** A formula in the middle of text. */
    static String formula(Layout layout) {
        return "$`" + Latex.write(layout).strip() + "`$";
    }

    /** A formula on lines of its own. */
    static String display(Layout layout) {
        return "```math\n" + Latex.write(layout).strip() + "\n```\n";
    }

    /** A table; its cells are Markdown already. */
    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(head)).append(row(Collections.nCopies(head.size(), "---")));
        rows.forEach(cells -> table.append(row(cells)));
        return table.toString();
    }

    /** A bar ends a cell, even in code and formulas, unless it is escaped. */
    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Code in a cell of a table. */
    static String cellCode(String text) {
        return code(text).replace("|", "\\|");
    }
}
