package org.fluxion.processor.ir;

import java.util.List;

/**
 * The generated class of another differentiable method, known by its naming convention alone.
 *
 * @param packageName the package of the class, empty for the unnamed one
 * @param className its simple name, for example {@code NeuronLossGradient}
 * @param method the method it differentiates, as text for messages, for example {@code Neuron.loss}
 * @param parameters the types of the method's parameters
 * @param result the method's result: a double or a vector of doubles
 * @param accessors for each parameter the name of the accessor of the derivative by it, empty where there is none
 */
public record Companion(
        String packageName,
        String className,
        String method,
        List<Type> parameters,
        Type result,
        List<String> accessors) {
    public Companion {
        parameters = List.copyOf(parameters);
        accessors = List.copyOf(accessors);
    }

    /** The type that the derivative by the given parameter has: numerator layout for a vector result. */
    public Type derivativeType(int parameter) {
        return new Type(
                ElementType.DOUBLE, result.rank() + parameters.get(parameter).rank());
    }
}
