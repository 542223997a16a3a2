package org.fluxion.processor.ir;

import java.util.List;

/**
 * A function from arrays and scalars to arrays and scalars.
 *
 * @param name the name of the method it comes from
 * @param body its parameters, statements and results
 * @param outputs the name of each result: {@code value}, then {@code dw}, {@code db} and so on in a derivative
 */
public record Program(String name, Block body, List<String> outputs) {
    public Program {
        outputs = List.copyOf(outputs);
        if (outputs.size() != body.results().size()) {
            throw new IllegalArgumentException(
                    outputs.size() + " names for " + body.results().size() + " results");
        }
    }

    public List<Variable> parameters() {
        return body.parameters();
    }

    /** The Program with another body; itself where it is the same. */
    @SuppressWarnings("ReferenceEquality") // Equal bodies may differ in names.
    public Program withBody(Block replacement) {
        return replacement == body ? this : new Program(name, replacement, outputs);
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
