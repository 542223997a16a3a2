package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of Java one after the other, in as few pieces for JavaPoet as they can be: what fits on its line whatever its classes are
 * called there is plain text, and only of what may not is JavaPoet asked to look for the places to break it.
 */
final class Lines {
    /** Where JavaPoet breaks lines. */
    private static final int WIDTH = 100;

    private static final int INDENT = 4;
    /** Of a statement in a method of a nested class. */
    private static final int OUTER_DEPTH = 3;

    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private int depth = OUTER_DEPTH;

    /** A statement, without its semicolon. */
    Lines statement(Object... pieces) {
        Text text = Text.of(pieces);
        int width = WIDTH - INDENT * depth - ";".length();
        return text.isWithin(width) ? add("", text.unbroken(), ";\n") : add("$[", text, ";\n$]");
    }

    /** A statement that others stand in, up to its brace. */
    Lines open(Object... pieces) {
        depth++;
        return add("", Text.of(pieces), " {\n$>");
    }

    /** The next arm of the statement that is open. */
    Lines next(Object... pieces) {
        return add("$<} ", Text.of(pieces), " {\n$>");
    }

    /** The end of the statement that is open. */
    Lines close() {
        depth--;
        return add("$<", Text.EMPTY, "}\n");
    }

    private Lines add(String before, Text text, String after) {
        format.append(before).append(text.format()).append(after);
        arguments.addAll(text.arguments());
        return this;
    }

    CodeBlock block() {
        return CodeBlock.of(format.toString(), arguments.toArray());
    }
}
