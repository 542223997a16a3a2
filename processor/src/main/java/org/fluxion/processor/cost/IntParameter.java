package org.fluxion.processor.cost;

/**
 * A parameter that is an integer.
 *
 * @param name as in the source
 */
public record IntParameter(String name) implements Factor {
    @Override
    public String meaning() {
        return "";
    }

    @Override
    public int precedence() {
        return 10;
    }
}
