package org.fluxion.processor.simplify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Variable;

/** For each value that a later loop carries, those of an earlier loop that start the same and have not been refuted; the first is assumed. */
final class CarriedPairs {
    /** Copies keep their names: if none of the first few is it, none is. */
    private static final int MAX_CANDIDATES = 4;

    private final Loop first;
    private final Loop second;
    private final List<Deque<Integer>> candidates = new ArrayList<>();

    CarriedPairs(List<Variable> initials, Loop first, Loop second, SameValues known) {
        this.first = first;
        this.second = second;
        for (int k = 0; k < second.carriedCount(); k++) {
            candidates.add(
                    startingAs(second.initials().get(k), second.carried().get(k).name(), initials, known));
        }
    }

    private Deque<Integer> startingAs(Variable initial, String name, List<Variable> initials, SameValues known) {
        return IntStream.range(0, first.carriedCount())
                .filter(j -> known.isSame(initial, initials.get(j)))
                .boxed()
                .sorted(Comparator.comparing(j -> !first.carried().get(j).name().equals(name)))
                .limit(MAX_CANDIDATES)
                .collect(ArrayDeque::new, Deque::add, Deque::addAll);
    }

    /** The position of the earlier carried value that the later one is assumed to be, or -1. */
    int position(int carried) {
        Deque<Integer> left = candidates.get(carried);
        return left.isEmpty() ? -1 : left.peek();
    }

    void assume(SameValues inside) {
        for (int k = 0; k < second.carriedCount(); k++) {
            if (position(k) >= 0) {
                inside.learn(second.carried().get(k), first.carried().get(position(k)));
            }
        }
    }

    /**
     * Takes back what does not hold at the end of an iteration.
     *
     * @return whether anything did not
     */
    boolean refute(SameValues inside) {
        boolean isRefuted = false;
        for (int k = 0; k < second.carriedCount(); k++) {
            int position = position(k);
            if (position >= 0
                    && !inside.isSame(second.next().get(k), first.next().get(position))) {
                candidates.get(k).remove();
                isRefuted = true;
            }
        }
        return isRefuted;
    }
}
