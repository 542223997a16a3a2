package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Java, as a format of JavaPoet's and what its placeholders stand for. Pieces are put together here to one flat format:
 * JavaPoet takes as long for a name of one letter in a block of its own as for a whole line, and goes through all blocks twice.
 *
 * @param format the text, a placeholder for each class in it, from which JavaPoet makes imports
 * @param arguments what stands for the placeholders, in order
 */
record Text(String format, List<Object> arguments) {
    static final Text EMPTY = new Text("", List.of());
    static final Text SPACE = new Text(" ", List.of());
    /** A space, or a new line where the line would become too long. */
    static final Text BREAK = new Text("$W", List.of());

    /**
     * Pieces one after the other.
     *
     * @param pieces strings of Java as they are, texts, and classes by their names
     */
    static Text of(Object... pieces) {
        StringBuilder format = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        for (Object piece : pieces) {
            append(piece, format, arguments);
        }
        return new Text(format.toString(), arguments);
    }

    private static void append(Object piece, StringBuilder format, List<Object> arguments) {
        if (piece instanceof Text text) {
            format.append(text.format);
            arguments.addAll(text.arguments);
        } else if (piece instanceof String java) {
            format.append(escaped(java));
        } else if (piece instanceof TypeName type && type.isPrimitive()) {
            format.append(type);
        } else {
            format.append("$T");
            arguments.add(piece);
        }
    }

    /** A name may contain the sign that begins a placeholder. */
    private static String escaped(String java) {
        return java.indexOf('$') < 0 ? java : java.replace("$", "$$");
    }

    /** A literal of a string. */
    static Text quoted(String value) {
        return new Text("$S", List.of(value));
    }

    /** Texts with something between them. */
    static Text joined(List<Text> texts, Object... separator) {
        StringBuilder format = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        Text between = of(separator);
        for (int i = 0; i < texts.size(); i++) {
            append(i == 0 ? EMPTY : between, format, arguments);
            append(texts.get(i), format, arguments);
        }
        return new Text(format.toString(), arguments);
    }

    /**
     * Whether the text surely has at most so many characters on one line. Classes count with their full names; a string may be written
     * on several lines, and after a dollar sign a W is no space.
     */
    boolean isWithin(int width) {
        int length = format.length();
        for (Object argument : arguments) {
            length += argument.toString().length();
        }
        return length <= width && !format.contains("$S") && !format.contains("$$");
    }

    /** The text with a space wherever a line might end. */
    Text unbroken() {
        return new Text(format.replace(BREAK.format, " "), arguments);
    }

    /** The same for JavaPoet. */
    CodeBlock block() {
        return CodeBlock.of(format, arguments.toArray());
    }

    /** As JavaPoet writes it. */
    @Override
    public String toString() {
        return block().toString();
    }
}
