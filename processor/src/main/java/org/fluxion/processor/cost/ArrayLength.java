package org.fluxion.processor.cost;

/**
 * The length of an array parameter or of its rows, which are taken to be equally long.
 *
 * @param parameter the name of the array
 * @param rank the number of its dimensions
 * @param depth which of them, from 0
 */
public record ArrayLength(String parameter, int rank, int depth) implements Factor {
    private static final String INDICES = "ijkl";
    private static final int LARGEST_RANK = 4;

    @Override
    public String name() {
        String indices = depth == 0 ? "" : "_" + INDICES.substring(0, depth);
        return "|" + parameter + indices + "|";
    }

    @Override
    public String meaning() {
        return "";
    }

    /** The number of rows comes before the length of a row, or of a vector that is probably as long. */
    @Override
    public int precedence() {
        return 1 + LARGEST_RANK - (rank - depth);
    }
}
