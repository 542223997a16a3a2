package org.fluxion.processor.page;

import java.util.List;
import org.fluxion.processor.derivation.Listing;

/** Listings without the indentation that all of their lines have: a method is shown without its class. */
final class Unindented {
    private Unindented() {}

    /** The lines, as many as before. */
    static List<String> lines(Listing listing) {
        int indentation = listing.lines().stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Unindented::indentation)
                .min()
                .orElse(0);
        return listing.lines().stream()
                .map(line -> line.substring(Math.min(indentation, indentation(line))))
                .toList();
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
