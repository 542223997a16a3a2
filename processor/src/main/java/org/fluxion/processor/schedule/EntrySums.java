package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * An entry of an array that a loop adds to, and does nothing else with, stays in a local as long as the loop runs.
 *
 * <pre>
 * for (int j = 0; j &lt; m; j++) {        double sum = v[i];
 *     v[i] += e;                   ->   for (int j = 0; j &lt; m; j++) { sum += e; }
 * }                                     v[i] = sum;
 * </pre>
 *
 * <p>HotSpot cannot do that: for all it knows, the loop may read the entry from what is the same array under another name, and so the
 * number goes to memory and back in each iteration. The loop may run zero times; hence the entry must be surely there ({@link OwnArrays}).
 */
final class EntrySums {
    private final OwnArrays arrays;
    private final Names names;

    private EntrySums(OwnArrays arrays, Names names) {
        this.arrays = arrays;
        this.names = names;
    }

    /** The statements with such entries in locals. */
    static List<LoopStatement> inLocals(List<LoopStatement> body, Names names) {
        return new EntrySums(OwnArrays.in(body), names).rewrite(body, List.of());
    }

    /**
     * Rewrites statements.
     *
     * @param around the counted loops around them
     */
    private List<LoopStatement> rewrite(List<LoopStatement> statements, List<LoopStatement.For> around) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            boolean isLoop = statement instanceof LoopStatement.For || statement instanceof LoopStatement.While;
            LoopStatement current = statement;
            List<LoopStatement> stores = new ArrayList<>();
            if (isLoop) {
                for (LoopStatement.Store entry : entries(statement, around)) {
                    String sum = names.fresh(nameOf(entry) + "Entry");
                    Expression element = new Expression.Element(entry.array(), entry.index());
                    rewritten.add(new LoopStatement.Declare(Type.DOUBLE, sum, element));
                    stores.add(new LoopStatement.Store(entry.array(), entry.index(), false, new Expression.Name(sum)));
                    current = adding(current, entry, sum);
                }
            }
            rewritten.add(Statements.withBodies(current, around, this::rewrite));
            rewritten.addAll(stores);
        }
        return rewritten;
    }

    /** One statement for each entry that the loop only adds to. */
    private List<LoopStatement.Store> entries(LoopStatement loop, List<LoopStatement.For> around) {
        List<LoopStatement.Store> adds = additions(loop);
        Set<String> candidates = new LinkedHashSet<>();
        adds.forEach(add -> candidates.add(nameOf(add)));
        Occurrences all = Occurrences.in(List.of(loop));
        List<LoopStatement.Store> entries = new ArrayList<>();
        for (String array : candidates) {
            List<LoopStatement.Store> own =
                    adds.stream().filter(add -> nameOf(add).equals(array)).toList();
            LoopStatement.Store first = own.get(0);
            boolean isOne = own.stream().allMatch(add -> add.index().equals(first.index()));
            boolean isAll = own.size() == all.uses(array) && !all.declared().contains(array);
            if (isOne && isAll && isThere(first, around)) {
                entries.add(first);
            }
        }
        return entries;
    }

    private boolean isThere(LoopStatement.Store entry, List<LoopStatement.For> around) {
        String array = nameOf(entry);
        return Type.VECTOR.equals(arrays.type(array))
                && arrays.isAlone(array)
                && arrays.isThere(array, entry.index(), around);
    }

    private static List<LoopStatement.Store> additions(LoopStatement loop) {
        List<LoopStatement.Store> adds = new ArrayList<>();
        Statements.forEach(List.of(loop), statement -> {
            if (statement instanceof LoopStatement.Store store
                    && store.isAdd()
                    && store.array() instanceof Expression.Name) {
                adds.add(store);
            }
        });
        return adds;
    }

    private static String nameOf(LoopStatement.Store store) {
        return ((Expression.Name) store.array()).name();
    }

    private static LoopStatement adding(LoopStatement statement, LoopStatement.Store entry, String sum) {
        if (statement instanceof LoopStatement.Compound compound) {
            return compound.withBodies(body ->
                    body.stream().map(inner -> adding(inner, entry, sum)).toList());
        }
        return statement instanceof LoopStatement.Store store && store.array().equals(entry.array())
                ? new LoopStatement.Assign(sum, BinaryOperator.ADD, store.value())
                : statement;
    }
}
