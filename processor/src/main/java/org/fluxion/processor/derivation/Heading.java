package org.fluxion.processor.derivation;

import java.util.List;

/**
 * What is derived.
 *
 * @param method the method with its class, for example {@code Neuron.loss}
 * @param generatedClass the qualified name of the class that computes the derivative
 * @param parameters the names of the parameters that the derivative is by
 */
public record Heading(String method, String generatedClass, List<String> parameters) {
    public Heading {
        parameters = List.copyOf(parameters);
    }
}
