package org.fluxion.processor.codegen;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes of a package that a class written into it could take for others of the same simple name. JavaPoet copies the names it
 * is told to avoid for each class that it writes, which for a package of a thousand classes costs more than the writing; so it is
 * told those alone that the text mentions.
 */
final class HidingNeighbours {
    /** A comment, a string, or a word outside of both. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*+|\"(?:[^\"\\\\]|\\\\.)*+\"|(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)");

    private HidingNeighbours() {}

    /** Those of the names that the text mentions outside of comments and strings. */
    static Set<String> in(String text, Set<String> names) {
        return TOKEN.matcher(text)
                .results()
                .map(token -> token.group(1))
                .filter(word -> word != null && names.contains(word))
                .collect(Collectors.toSet());
    }
}
