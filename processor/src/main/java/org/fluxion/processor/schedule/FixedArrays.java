package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

    /**
     * What is at hand before the first statement.
     *
     * @param parameters those that are arrays of doubles
     * @param replaced the locals that some statement gives another array
     */
    static FixedArrays of(Set<String> parameters, Set<String> replaced) {
        return new FixedArrays(parameters, new HashSet<>(), new HashMap<>(), replaced);
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
