package org.fluxion.processor.schedule;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Type;

/**
 * What is known of the arrays of the gradient object that start to live in the statements: their types, their lengths, and which of them
 * have no other name. What a statement does under another name it does to another array; arguments are no arrays of the object, since
 * its results are valid until the next evaluation only.
 */
final class OwnArrays {
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Expression> lengths = new HashMap<>();

    /** Names of arrays that have another one, or may come to have one, and those that several statements declare. */
    private final Set<String> shared = new HashSet<>();

    /** Names that do not have one value as long as they are in scope, or stand for several variables. */
    private final Set<String> changing = new HashSet<>();

    private final Set<String> scalars = new HashSet<>();

    private OwnArrays() {}

    static OwnArrays in(List<LoopStatement> body) {
        OwnArrays arrays = new OwnArrays();
        Statements.forEach(body, arrays::learn);
        return arrays;
    }

    /** The type of an array of the object that keeps its place; null for any other name. */
    Type type(String name) {
        return changing.contains(name) ? null : types.get(name);
    }

    /** Whether no other name stands for the array, or for one that it is a row of. */
    boolean isAlone(String name) {
        return types.containsKey(name) && !shared.contains(name);
    }

    /** Whether the element is surely there: its index counts one of the loops, which runs as far as the array is long. */
    boolean isThere(String array, Expression index, List<LoopStatement.For> around) {
        if (!lengths.containsKey(array) || changing.contains(array)) {
            return false;
        }
        Expression length = resolved(lengths.get(array));
        return isFixed(length)
                && around.stream()
                        .anyMatch(loop -> new Expression.Name(loop.index()).equals(index)
                                && loop.first().equals(new Expression.Literal(0))
                                && resolved(loop.bound()).equals(length));
    }

    /** Whether an array of the object has surely at least n elements wherever it is in scope. */
    boolean isAsLong(String array, Expression n) {
        if (!lengths.containsKey(array) || changing.contains(array)) {
            return false;
        }
        Expression length = resolved(lengths.get(array));
        return isFixed(length) && length.equals(resolved(n));
    }

    /** The length of an array of the object as what it was made with. */
    private Expression resolved(Expression length) {
        Expression current = length;
        while (current instanceof Expression.LengthExpression of
                && of.array() instanceof Expression.Name array
                && lengths.containsKey(array.name())
                && !changing.contains(array.name())) {
            current = lengths.get(array.name());
        }
        return current;
    }

    /** Whether the expression has the same value wherever its names are in scope. */
    private boolean isFixed(Expression length) {
        Occurrences occurrences = Occurrences.in(length);
        return !occurrences.readElements() && Collections.disjoint(occurrences.used(), changing);
    }

    private void learn(LoopStatement statement) {
        if (statement instanceof LoopStatement.Buffer buffer) {
            learn(buffer);
        } else if (statement instanceof LoopStatement.Tape tape) {
            share(tape.home());
        } else if (statement instanceof LoopStatement.Declare local) {
            learn(local);
        } else if (statement instanceof LoopStatement.Assign assigned) {
            changing.add(assigned.name());
            share(scalars.contains(assigned.name()) ? null : assigned.value());
        } else if (statement instanceof LoopStatement.For loop) {
            changing.add(loop.index());
        }
    }

    private void learn(LoopStatement.Buffer buffer) {
        share(buffer.home());
        Expression length = buffer.sizes().isEmpty()
                ? new Expression.LengthExpression(buffer.like())
                : buffer.sizes().get(0);
        boolean isSecond = types.put(buffer.name(), buffer.type()) != null;
        if (isSecond || buffer.home() != null) {
            shared.add(buffer.name());
            changing.add(buffer.name());
        }
        lengths.put(buffer.name(), length);
    }

    private void learn(LoopStatement.Declare local) {
        if (local.type().isScalar()) {
            scalars.add(local.name());
        } else {
            share(local.value());
        }
    }

    private void share(Expression array) {
        if (array != null) {
            shared.addAll(Occurrences.in(array).used());
        }
    }
}
