package org.fluxion.processor.report;

import java.util.List;
import org.fluxion.processor.ir.Origin;

/**
 * What is known of one loop of the source.
 *
 * @param origin the loop
 * @param kind how its iterations depend on each other
 * @param stored what its reverse needs stored, one text for each array, such as {@code 8 n bytes (xHistory)}
 * @param hasTangents whether its derivatives run along with it
 */
public record LoopVerdict(Origin origin, Kind kind, List<String> stored, boolean hasTangents) {
    /** From harmless to general. */
    public enum Kind {
        INDEPENDENT("independent loop", "no iteration needs another"),
        REDUCTION("reduction", "its iterations only add to sums, maxima or minima"),
        RECURRENCE("recurrence", "each iteration needs the last"),
        GENERAL("general loop", "how often it runs is known when it ends");

        private final String label;
        private final String reason;

        Kind(String label, String reason) {
            this.label = label;
            this.reason = reason;
        }

        public String label() {
            return label;
        }

        /** Half a sentence for who does not know the word. */
        public String reason() {
            return reason;
        }
    }

    public LoopVerdict {
        stored = List.copyOf(stored);
    }

    /** {@code nothing}, and what makes that possible where it needs saying, or what is stored. */
    public String storage() {
        if (!stored.isEmpty()) {
            return String.join(" and ", stored);
        }
        return hasTangents ? "nothing: tangents run along" : "nothing";
    }
}
