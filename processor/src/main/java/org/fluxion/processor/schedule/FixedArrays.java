package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Signature;

/** The arrays at hand in front of a statement that keep their elements, unless they are buffers and the statement writes them. */
final class FixedArrays {
    private final Set<String> arguments;
    private final Set<String> rows;
    /** By the name of a buffer, its length; null where nobody knows. */
    private final Map<String, Expression> buffers;

    private final Set<String> replaced;

    private FixedArrays(
            Set<String> arguments, Set<String> rows, Map<String, Expression> buffers, Set<String> replaced) {
        this.arguments = arguments;
        this.rows = rows;
        this.buffers = buffers;
        this.replaced = replaced;
    }

    /** What is at hand before the first statement of a program. */
    static FixedArrays before(LoopProgram program) {
        Set<String> arguments = program.signature().parameters().stream()
                .filter(parameter -> !parameter.isEnum() && parameter.type().isArray())
                .map(Signature.Parameter::name)
                .collect(Collectors.toSet());
        return new FixedArrays(arguments, new HashSet<>(), new HashMap<>(), Statements.assigned(program.body()));
    }

    FixedArrays copy() {
        return new FixedArrays(arguments, new HashSet<>(rows), new HashMap<>(buffers), replaced);
    }

    /** Takes notice of a declaration. */
    void add(LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local
                && local.type().isArray()
                && local.value() instanceof Expression.Element row
                && row.array() instanceof Expression.Name array
                && isArgument(array.name())) {
            rows.add(local.name());
        }
        if (statement instanceof LoopStatement.Buffer buffer
                && buffer.home() == null
                && !replaced.contains(buffer.name())) {
            buffers.put(buffer.name(), length(buffer));
        }
    }

    private Expression length(LoopStatement.Buffer buffer) {
        Expression length =
                buffer.like() == null ? buffer.sizes().get(0) : new Expression.LengthExpression(buffer.like());
        boolean isFixed = length instanceof Expression.LengthExpression array
                && array.array() instanceof Expression.Name name
                && isArgument(name.name());
        return buffer.rank() == 1 && isFixed ? length : null;
    }

    /** Whether it is an argument or a row of one, which nothing writes. */
    boolean isArgument(String array) {
        return arguments.contains(array) || rows.contains(array);
    }

    /** Whether it is a row of an argument. */
    boolean isRow(String array) {
        return rows.contains(array);
    }

    /** Whether a number is known to be the length of a buffer. */
    boolean isLengthOf(String buffer, Expression n) {
        return n.equals(buffers.get(buffer));
    }

    /** Whether it is a buffer that has but one name. */
    boolean isBuffer(String array) {
        return buffers.containsKey(array);
    }
}
