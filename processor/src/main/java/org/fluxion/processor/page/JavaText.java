package org.fluxion.processor.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of Java one after another, with keywords and comments set apart as they are in print. */
final class JavaText {
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//.*|/\\*.*?(?:\\*/|$))"
            + "|\"(?:\\\\.|[^\"\\\\])*+\"?|'(?:\\\\.|[^'\\\\])*+'?"
            + "|[\\p{L}_$][\\p{L}\\d_$]*+");

    /** Among them some that are keywords in some places only. */
    private static final Set<String> KEYWORDS =
            Set.of(("abstract assert boolean break byte case catch char class continue "
                            + "default do double else enum extends false final finally float for if implements import instanceof int "
                            + "interface long native new null package private protected public record return short static strictfp "
                            + "super switch synchronized this throw throws transient true try var void volatile while yield")
                    .split(" "));

    private static final String COMMENT_END = "*/";

    private boolean inComment;

    /** Adds the next line to an element. */
    void addLine(Element code, String line) {
        int start = 0;
        if (inComment) {
            int end = line.indexOf(COMMENT_END);
            inComment = end < 0;
            start = inComment ? line.length() : end + COMMENT_END.length();
            add(code, "comment", line.substring(0, start));
        }
        Matcher token = TOKEN.matcher(line);
        while (token.find(start)) {
            code.text(line.substring(start, token.start()));
            addToken(code, token);
            start = token.end();
        }
        code.text(line.substring(start));
    }

    private void addToken(Element code, Matcher token) {
        String comment = token.group("comment");
        if (comment != null) {
            add(code, "comment", comment);
            inComment = comment.startsWith("/*") && (comment.length() < 4 || !comment.endsWith(COMMENT_END));
        } else if (KEYWORDS.contains(token.group())) {
            add(code, "keyword", token.group());
        } else {
            code.text(token.group());
        }
    }

    private static void add(Element code, String style, String text) {
        if (!text.isEmpty()) {
            code.add(Element.of("span", text).with("class", style));
        }
    }
}
