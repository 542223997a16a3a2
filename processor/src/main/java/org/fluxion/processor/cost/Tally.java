package org.fluxion.processor.cost;

import java.util.EnumMap;
import java.util.Map;
import org.fluxion.processor.ir.EvaluationCounts;

/** The work of some statements. What statements do by themselves is counted as the evaluator counts it. */
final class Tally {
    private final EvaluationCounts single = new EvaluationCounts();
    private final Map<Work, Size> sizes = new EnumMap<>(Work.class);

    /** Counts what a statement does once. */
    EvaluationCounts single() {
        return single;
    }

    void add(Work work, Size size) {
        if (!size.value().isZero()) {
            sizes.merge(work, size, Size::plus);
        }
    }

    void add(Tally other) {
        for (Work work : Work.values()) {
            add(work, other.of(work));
        }
    }

    Size of(Work work) {
        Size once = Size.of(once(work));
        Size size = sizes.get(work);
        return size == null ? once : size.plus(once);
    }

    private long once(Work work) {
        return switch (work) {
            case ADDITIONS -> single.additions();
            case MULTIPLICATIONS -> single.multiplications();
            case DIVISIONS -> single.divisions();
            case FUNCTIONS -> single.functions();
            case READS -> single.reads();
            case WRITES -> single.writes();
            case ITERATIONS -> single.iterations();
        };
    }

    Tally times(Size count) {
        Tally product = new Tally();
        for (Work work : Work.values()) {
            product.add(work, of(work).times(count));
        }
        return product;
    }

    /** What either of two does at most, kind by kind. */
    Tally maximum(Tally other) {
        Tally larger = new Tally();
        for (Work work : Work.values()) {
            larger.add(work, of(work).maximum(other.of(work)));
        }
        return larger;
    }

    /** Whether the other one does no more of anything. */
    boolean dominates(Tally other) {
        for (Work work : Work.values()) {
            Polynomial value = of(work).value();
            if (!value.maximum(other.of(work).value()).equals(value)) {
                return false;
            }
        }
        return true;
    }

    boolean isExact() {
        return sizes.values().stream().allMatch(Size::isExact);
    }
}
