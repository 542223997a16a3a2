package org.fluxion.processor.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Which lengths are the same because the Program requires them to be. With that, a loop over the length of {@code w} is known to
 * cover all of {@code x}, and needs no bounds in the formula.
 */
final class Sizes {
    private final Map<String, String> parents = new HashMap<>();

    /** From now on the two sizes count as the same. */
    void equate(Term left, Term right) {
        parents.put(root(key(left)), root(key(right)));
    }

    /** Whether an index below the size runs over all of some array that the body reads at that index. */
    boolean isSpanned(Term.Symbol index, Term size, Term body) {
        String sizeRoot = root(key(size));
        return Occurrences.hasElement(
                body,
                index,
                element -> root(key(new Term.Length(element.array()))).equals(sizeRoot));
    }

    private String root(String key) {
        String current = key;
        while (parents.containsKey(current) && !parents.get(current).equals(current)) {
            current = parents.get(current);
        }
        return current;
    }

    /** All rows of an array have one key: a requirement on them holds for each row. */
    private static String key(Term size) {
        if (!(size instanceof Term.Length length)) {
            return TermPrinter.draft(size);
        }
        Term array = length.array();
        int depth = 0;
        while (array instanceof Term.Element element) {
            array = element.array();
            depth++;
        }
        String label = array instanceof Term.Named named ? named.definition().name() : TermPrinter.draft(array);
        int level = array instanceof Term.Named named ? depth + named.indices().size() : depth;
        return "length " + label + " " + level;
    }
}
