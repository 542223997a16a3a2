package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.notation.MarkupText;
import org.fluxion.processor.notation.MathMl;

/** An element of HTML that is being written. Text and attributes are escaped here and nowhere else; the result is XML as well. */
final class Element {
    /** What stands in the middle of text, or in code: a line end behind it would show. */
    private static final Set<String> INLINE = Set.of("a", "code", "em", "span", "strong");

    private static final Set<String> EMPTY = Set.of("meta");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Part> content = new ArrayList<>();

    /** Text or an element; written once, into the text of the whole page. */
    private interface Part {
        void write(StringBuilder page);
    }

    private Element(String name) {
        this.name = name;
    }

    /** An element with nothing in it. */
    static Element of(String name) {
        return new Element(name);
    }

    /** An element with text in it. */
    static Element of(String name, String text) {
        return of(name).text(text);
    }

    /** A link to a place of the same page, or to another page. */
    static Element link(String target, String text) {
        return of("a", text).with("href", target);
    }

    Element with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(MarkupText.escaped(value))
                .append('"');
        return this;
    }

    Element text(String text) {
        return markup(MarkupText.escaped(text));
    }

    Element add(Element child) {
        content.add(child::write);
        return this;
    }

    Element addAll(List<Element> children) {
        children.forEach(this::add);
        return this;
    }

    /** A formula in the middle of text. */
    Element formula(Layout layout) {
        return markup(MathMl.inline(layout));
    }

    /** A formula on a line of its own. */
    Element display(Layout layout) {
        return markup(MathMl.block(layout));
    }

    /** The style sheet; in it, nothing is escaped. */
    Element style(String css) {
        return markup(css);
    }

    private Element markup(String written) {
        content.add(page -> page.append(written));
        return this;
    }

    /** The element as text. */
    String markup() {
        StringBuilder page = new StringBuilder();
        write(page);
        return page.toString();
    }

    private void write(StringBuilder page) {
        page.append('<').append(name).append(attributes);
        if (EMPTY.contains(name)) {
            page.append("/>");
        } else {
            page.append('>');
            content.forEach(part -> part.write(page));
            page.append("</").append(name).append('>');
        }
        if (!INLINE.contains(name)) {
            page.append('\n');
        }
    }
}
