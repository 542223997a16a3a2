package org.fluxion.processor.report;

import java.util.Map;
import java.util.Set;
import org.fluxion.processor.notation.Layout;

/**
 * Which values of a formula a reader knows by name.
 *
 * @param kept the names of the variables that stand in formulas by their names, however short their meaning is
 * @param known those of them whose meaning has been given already, so that it is not repeated below the formula
 * @param symbols how parameters are drawn whose names are no names of a formula
 * @param showsConstants whether a value that is held constant is said to be; its derivative would be missed otherwise
 */
public record Naming(Set<String> kept, Set<String> known, Map<String, Layout> symbols, boolean showsConstants) {
    /** What a formula that stands alone needs: names where they make it easier to read. */
    public static final Naming AS_NEEDED = new Naming(Set.of(), Set.of(), Map.of(), false);

    public Naming {
        kept = Set.copyOf(kept);
        known = Set.copyOf(known);
        symbols = Map.copyOf(symbols);
    }
}
