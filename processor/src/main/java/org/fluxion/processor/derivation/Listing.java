package org.fluxion.processor.derivation;

import java.util.List;

/**
 * Lines of a source file.
 *
 * @param file the name of the file, without folders
 * @param firstLine the number of the first of the lines, counted from 1
 * @param lines the text without line ends
 */
public record Listing(String file, int firstLine, List<String> lines) {
    public Listing {
        lines = List.copyOf(lines);
    }
}
