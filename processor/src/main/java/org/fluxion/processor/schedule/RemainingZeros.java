package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fluxion.processor.ir.ElementType;

/**
 * Of an array that starts from zeros only those elements are cleared that the statements behind do not set.
 *
 * <pre>
 * Arrays.fill(dp, 0);        Buffers.clear(dp, 2);
 * dp[0] = e;            -&gt;   dp[0] = e;
 * dp[1] = f;                 dp[1] = f;
 * </pre>
 *
 * <p>A loop over a handful of elements costs as much as a dozen of operations, and the derivative by a few parameters is such an array.
 */
final class RemainingZeros {
    /** For one element among the first ones that is not set, as many must be that are. */
    private static final int SET_FOR_EACH_ZERO = 4;

    private RemainingZeros() {}

    /** The statements that clear no more than they must. */
    static List<LoopStatement> in(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (int k = 0; k < statements.size(); k++) {
            LoopStatement statement = statements.get(k);
            if (statement instanceof LoopStatement.Buffer buffer && isZeroedVector(buffer)) {
                rewritten.addAll(cleared(buffer, setBehind(buffer, statements.subList(k + 1, statements.size()))));
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(RemainingZeros::in));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    private static boolean isZeroedVector(LoopStatement.Buffer buffer) {
        return buffer.isZeroed() && buffer.rank() == 1 && buffer.element() == ElementType.DOUBLE;
    }

    private static List<LoopStatement> cleared(LoopStatement.Buffer buffer, NavigableSet<Integer> set) {
        int first = set.isEmpty() ? 0 : set.last() + 1;
        int zeros = first - set.size();
        if (set.isEmpty() || zeros * SET_FOR_EACH_ZERO > set.size()) {
            return List.of(buffer);
        }
        List<LoopStatement> cleared = new ArrayList<>(List.of(buffer.unclear()));
        Expression name = new Expression.Name(buffer.name());
        if (!buffer.sizes().equals(List.of(new Expression.Literal(first)))) {
            List<Expression> arguments = List.of(name, new Expression.Literal(first));
            cleared.add(new LoopStatement.Run(new Expression.KernelCall("Buffers", "clear", arguments)));
        }
        for (int k = 0; k < first; k++) {
            if (!set.contains(k)) {
                Expression zero = new Expression.Literal(0.0);
                cleared.add(new LoopStatement.Store(name, new Expression.Literal(k), false, zero));
            }
        }
        return cleared;
    }

    /** The elements that are surely set before anything else is done with the array. */
    private static NavigableSet<Integer> setBehind(LoopStatement.Buffer buffer, List<LoopStatement> behind) {
        NavigableSet<Integer> set = new TreeSet<>();
        for (LoopStatement statement : behind) {
            Optional<Integer> place = place(statement, buffer);
            if (place.isEmpty() && concerns(statement, buffer)) {
                return set;
            }
            place.ifPresent(set::add);
        }
        return set;
    }

    /** Which element of the array the statement sets, where it does nothing else with it. */
    private static Optional<Integer> place(LoopStatement statement, LoopStatement.Buffer buffer) {
        return statement instanceof LoopStatement.Store store
                        && !store.isAdd()
                        && store.array().equals(new Expression.Name(buffer.name()))
                        && store.index() instanceof Expression.Literal literal
                        && literal.value() instanceof Integer place
                        && place >= 0
                        && !mentions(Occurrences.in(store.value()), buffer)
                ? Optional.of(place)
                : Optional.empty();
    }

    /** Whether the statement may do something with the array, or not be the last before the next one. */
    private static boolean concerns(LoopStatement statement, LoopStatement.Buffer buffer) {
        if (statement instanceof LoopStatement.Invoke || statement instanceof LoopStatement.PutBack) {
            return true;
        }
        if (statement instanceof LoopStatement.Buffer other && isSibling(other, buffer)) {
            return mentions(Occurrences.in(List.of(withoutHome(other))), buffer);
        }
        Occurrences occurrences = Occurrences.in(List.of(statement));
        return occurrences.jumpsOut() || mentions(occurrences, buffer);
    }

    /** Whether both arrays are rows of one array, but not the same row. */
    private static boolean isSibling(LoopStatement.Buffer other, LoopStatement.Buffer buffer) {
        return other.home() instanceof Expression.Element otherRow
                && buffer.home() instanceof Expression.Element row
                && otherRow.array().equals(row.array())
                && otherRow.index() instanceof Expression.Literal otherPlace
                && row.index() instanceof Expression.Literal place
                && !otherPlace.equals(place);
    }

    private static LoopStatement withoutHome(LoopStatement.Buffer buffer) {
        return new LoopStatement.Buffer(
                buffer.name(), buffer.element(), buffer.sizes(), buffer.like(), buffer.rank(), buffer.isZeroed());
    }

    /** Whether the array occurs, or the one that it is a row of. */
    private static boolean mentions(Occurrences occurrences, LoopStatement.Buffer buffer) {
        Set<String> names =
                buffer.home() == null ? Set.of() : Occurrences.in(buffer.home()).used();
        return occurs(occurrences, buffer.name()) || names.stream().anyMatch(name -> occurs(occurrences, name));
    }

    private static boolean occurs(Occurrences occurrences, String name) {
        return occurrences.uses(name) > 0 || occurrences.declared().contains(name);
    }
}
