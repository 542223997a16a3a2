package org.fluxion.processor.codegen;

import java.util.HashSet;
import java.util.Set;

/**
 * The classes of a package that a class written into it could take for others of the same simple name. JavaPoet copies the names it
 * is told to avoid for each class that it writes, which for a package of a thousand classes costs more than the writing; so it is
 * told those alone that the text mentions.
 */
final class HidingNeighbours {
    private final String text;
    private int at;

    private HidingNeighbours(String text) {
        this.text = text;
    }

    /** Those of the names that the text mentions outside of comments and strings. */
    static Set<String> in(String text, Set<String> names) {
        HidingNeighbours reader = new HidingNeighbours(text);
        Set<String> found = new HashSet<>();
        while (!names.isEmpty() && reader.at < text.length()) {
            String word = reader.next();
            if (names.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Goes past a word, a comment, a string or another character; what it was if it was a word, else the empty text. */
    private String next() {
        int start = at;
        char first = text.charAt(start);
        if (first == '/' && text.startsWith("/*", start)) {
            goBehind("*/", start + 2);
        } else if (first == '/' && text.startsWith("//", start)) {
            goBehind("\n", start + 2);
        } else if (first == '"') {
            skipString();
        } else if (Character.isJavaIdentifierStart(text.codePointAt(start))) {
            skipWord();
            return text.substring(start, at);
        } else {
            at += Character.charCount(text.codePointAt(start));
        }
        return "";
    }

    private void goBehind(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipWord() {
        while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }
}
