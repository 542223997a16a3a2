package org.fluxion.processor.page;

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
    private final StringBuilder content = new StringBuilder();

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
        content.append(MarkupText.escaped(text));
        return this;
    }

    Element add(Element child) {
        content.append(child.markup());
        return this;
    }

    Element addAll(List<Element> children) {
        children.forEach(this::add);
        return this;
    }

    /** A formula in the middle of text. */
    Element formula(Layout layout) {
        content.append(MathMl.inline(layout));
        return this;
    }

    /** A formula on a line of its own. */
    Element display(Layout layout) {
        content.append(MathMl.block(layout));
        return this;
    }

    /** The style sheet; in it, nothing is escaped. */
    Element style(String css) {
        content.append(css);
        return this;
    }

    String markup() {
        String open = "<" + name + attributes;
        String whole = EMPTY.contains(name) ? open + "/>" : open + ">" + content + "</" + name + ">";
        return INLINE.contains(name) ? whole : whole + "\n";
    }
}
