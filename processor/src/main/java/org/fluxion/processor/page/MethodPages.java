package org.fluxion.processor.page;

import org.fluxion.processor.derivation.Derivation;

/**
 * The pages of one method.
 *
 * @param derivation what they tell
 * @param html as an HTML document
 * @param markdown as Markdown
 */
public record MethodPages(Derivation derivation, String html, String markdown) {
    /** The pages that tell a derivation. */
    public static MethodPages of(Derivation derivation) {
        return new MethodPages(derivation, HtmlPage.write(derivation), MarkdownPage.write(derivation));
    }
}
