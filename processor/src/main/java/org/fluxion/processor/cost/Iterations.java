package org.fluxion.processor.cost;

/**
 * How often the body of a loop runs that ends when a condition says so.
 *
 * @param number which of these loops it is, from 1
 */
public record Iterations(int number) implements Factor {
    @Override
    public String name() {
        return number == 1 ? "iterations" : "iterations" + number;
    }

    @Override
    public String meaning() {
        return name() + " is how often a loop that ends by a condition runs";
    }

    @Override
    public int precedence() {
        return 0;
    }
}
