package org.fluxion.processor.frontend.library;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * One call that is being expanded.
 *
 * @param arguments the values
 * @param texts how the user wrote them
 * @param builder receives the statements
 */
record Invocation(List<Variable> arguments, List<String> texts, BlockBuilder builder) {
    Invocation {
        arguments = List.copyOf(arguments);
        texts = List.copyOf(texts);
    }

    Variable argument(int position) {
        return arguments.get(position);
    }

    /** The source text of an argument, for a message that is a format: with its percent signs (remainders) escaped. */
    String text(int position) {
        return texts.get(position).replace("%", "%%");
    }

    /** The same call on arguments that are widened to the given types. */
    Invocation convertedTo(List<Type> types) {
        List<Variable> converted = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            Variable argument = arguments.get(k);
            Type type = types.get(k);
            converted.add(argument.type().equals(type) ? argument : builder.emit(new Convert(argument, type)));
        }
        return new Invocation(converted, texts, builder);
    }
}
