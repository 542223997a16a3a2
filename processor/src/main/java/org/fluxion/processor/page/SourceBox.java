package org.fluxion.processor.page;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.derivation.Listing;

/** A listing with the numbers of its lines, each line a place that links can name. */
final class SourceBox {
    private final Listing listing;
    private final String prefix;

    /**
     * Makes a box.
     *
     * @param prefix of the names of its places, which the line's number follows
     */
    SourceBox(Listing listing, String prefix) {
        this.listing = listing;
        this.prefix = prefix;
    }

    /** The listing; nothing if it has no lines. */
    List<Element> elements() {
        if (listing.lines().isEmpty()) {
            return List.of();
        }
        Element code = Element.of("code");
        JavaText java = new JavaText();
        List<String> lines = Unindented.lines(listing);
        for (int k = 0; k < lines.size(); k++) {
            code.add(line(listing.firstLine() + k, java, lines.get(k)));
        }
        Element box = FormulaBox.focusable(Element.of("pre"), listing.file()).add(code);
        Element caption = Element.of("figcaption").add(Element.of("code", listing.file()));
        return List.of(
                Element.of("figure").with("class", "listing").add(caption).add(box));
    }

    private Element line(int number, JavaText java, String text) {
        Element line = Element.of("span")
                .with("class", "line")
                .with("id", prefix + number)
                .add(Element.of("span", Integer.toString(number)).with("class", "number"));
        java.addLine(line, text);
        return line.text("\n");
    }

    /** A link to a line; a line that the listing does not show is only named. */
    Optional<Element> link(Optional<Integer> line) {
        return line.map(number -> contains(number)
                ? Element.link("#" + prefix + number, "line " + number)
                : Element.of("span", "line " + number));
    }

    private boolean contains(int number) {
        return number >= listing.firstLine()
                && number < listing.firstLine() + listing.lines().size();
    }
}
