package org.fluxion.processor.page;

import java.util.List;

/** A table with a caption, a head, and the first cell of each row as its heading. */
final class Table {
    private final Element body = Element.of("tbody");
    private final String caption;
    private final List<String> head;

    Table(String caption, String... head) {
        this.caption = caption;
        this.head = List.of(head);
    }

    /** Adds a row. The cells are {@code th} and {@code td} elements made by {@link #heading()} and {@link #cell()}. */
    Table row(List<Element> cells) {
        body.add(Element.of("tr").addAll(cells));
        return this;
    }

    static Element heading() {
        return Element.of("th").with("scope", "row");
    }

    static Element cell() {
        return Element.of("td");
    }

    static Element cell(String text) {
        return cell().text(text);
    }

    /** The table in a box that can be scrolled. */
    Element element() {
        Element columns = Element.of("tr");
        head.forEach(title -> columns.add(Element.of("th", title).with("scope", "col")));
        Element table = Element.of("table")
                .add(Element.of("caption", caption))
                .add(Element.of("thead").add(columns))
                .add(body);
        return FormulaBox.focusable(Element.of("div").with("class", "scroll"), caption)
                .add(table);
    }
}
