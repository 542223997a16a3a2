package org.fluxion.processor.schedule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/** The arguments that are vectors, and which of their elements are surely there. */
final class ArgumentVectors {
    private final Set<String> names;

    private ArgumentVectors(Set<String> names) {
        this.names = names;
    }

    static ArgumentVectors of(Signature signature) {
        return new ArgumentVectors(signature.parameters().stream()
                .filter(parameter -> !parameter.isEnum() && parameter.type().equals(Type.VECTOR))
                .map(Signature.Parameter::name)
                .collect(Collectors.toSet()));
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Whether the element surely is there: its index counts one of the loops, which runs as far as the vector is long. */
    boolean isThere(String vector, Expression index, List<LoopStatement.For> around) {
        Expression length = new Expression.LengthExpression(new Expression.Name(vector));
        return contains(vector)
                && around.stream()
                        .anyMatch(loop -> loop.first().equals(new Expression.Literal(0))
                                && loop.bound().equals(length)
                                && index.equals(new Expression.Name(loop.index())));
    }
}
