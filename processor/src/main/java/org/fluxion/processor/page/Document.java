package org.fluxion.processor.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all HTML documents have around their content. */
final class Document {
    private static final String STYLE = style();

    private Document() {}

    /** Reads the style sheet, without what is there for its authors only. */
    private static String style() {
        try (InputStream css = Document.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/\\n?", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a document.
     *
     * @param title for the window
     * @param parts what the body consists of; one of them has the name {@code content}
     */
    static String write(String title, Element... parts) {
        Element body = Element.of("body")
                .add(Element.link("#content", "Skip to the content").with("class", "skip"));
        for (Element part : parts) {
            body.add(part);
        }
        return "<!DOCTYPE html>\n"
                + Element.of("html")
                        .with("lang", "en")
                        .add(head(title))
                        .add(body)
                        .markup();
    }

    private static Element head(String title) {
        return Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(meta("viewport", "width=device-width, initial-scale=1"))
                .add(meta("color-scheme", "light dark"))
                .add(Element.of("title", title))
                .add(Element.of("style").style("\n" + STYLE));
    }

    private static Element meta(String name, String content) {
        return Element.of("meta").with("name", name).with("content", content);
    }
}
