package org.fluxion.processor.cost;

/**
 * A number that is computed on the way from more than sizes.
 *
 * @param name what the source calls it, or {@code n1} and so on
 */
public record UnknownNumber(String name) implements Factor {
    @Override
    public String meaning() {
        return name + " is known only when it runs";
    }

    @Override
    public int precedence() {
        return 10;
    }
}
