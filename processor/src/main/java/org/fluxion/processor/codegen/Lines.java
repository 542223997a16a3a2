package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;

/** Statements of Java one after the other, each of them one flat piece for JavaPoet. */
final class Lines {
    private final CodeBlock.Builder code = CodeBlock.builder();

    /** A statement, without its semicolon. */
    Lines statement(Object... pieces) {
        return add("$[", Text.of(pieces), ";\n$]");
    }

    /** A statement that others stand in, up to its brace. */
    Lines open(Object... pieces) {
        return add("", Text.of(pieces), " {\n$>");
    }

    /** The next arm of the statement that is open. */
    Lines next(Object... pieces) {
        return add("$<} ", Text.of(pieces), " {\n$>");
    }

    /** The end of the statement that is open. */
    Lines close() {
        return add("$<", Text.EMPTY, "}\n");
    }

    private Lines add(String before, Text text, String after) {
        code.add(before + text.format() + after, text.arguments().toArray());
        return this;
    }

    CodeBlock block() {
        return code.build();
    }
}
