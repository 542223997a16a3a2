package org.fluxion.processor.cost;

/**
 * The index of a loop while its body is counted; no cost keeps it.
 *
 * @param number different for different loops
 * @param last its largest value
 */
record LoopIndex(int number, Polynomial last) implements Factor {
    @Override
    public String name() {
        return "index" + number;
    }

    @Override
    public String meaning() {
        return "";
    }

    @Override
    public int precedence() {
        return 20;
    }
}
