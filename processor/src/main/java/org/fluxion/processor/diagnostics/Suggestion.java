package org.fluxion.processor.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name that was probably meant. */
public final class Suggestion {
    /** More edits than this and the resemblance is chance. */
    private static final int MOST_EDITS = 2;

    private Suggestion() {}

    /** A hint that names the likeliest of the candidates, or lists them all. */
    public static String among(String written, List<String> candidates) {
        if (candidates.isEmpty()) {
            return "there is none to choose from";
        }
        return closest(written, candidates)
                .map(name -> "perhaps `" + name + "` is meant")
                .orElseGet(() -> "choose from `" + String.join("`, `", candidates) + "`");
    }

    private static Optional<String> closest(String written, List<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(written, candidate) <= Math.min(MOST_EDITS, candidate.length() - 1))
                .min(Comparator.comparingInt(candidate -> distance(written, candidate)));
    }

    /** Levenshtein's distance, ignoring case. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < left.length(); i++) {
            advance(row, Character.toLowerCase(left.charAt(i)), right);
        }
        return row[right.length()];
    }

    private static void advance(int[] row, char letter, String right) {
        int diagonal = row[0];
        row[0]++;
        for (int j = 0; j < right.length(); j++) {
            int replaced = diagonal + (letter == Character.toLowerCase(right.charAt(j)) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = Math.min(replaced, 1 + Math.min(row[j], row[j + 1]));
        }
    }
}
