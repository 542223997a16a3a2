package org.fluxion.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A method to differentiate, with data of several sizes and everybody who computes its derivative.
 *
 * @param <D> the data
 */
public final class Problem<D> {
    private final String name;
    private final String description;
    private final List<String> sizes;
    private final Function<String, D> data;
    private final List<Entry<D>> entries = new ArrayList<>();
    private boolean lengthy;

    private record Entry<D>(Competitor competitor, List<String> sizes, Function<D, Computation> computation) {}

    /**
     * A problem without competitors.
     *
     * @param name what it is called in tables and on the command line
     * @param description what is computed, in a sentence
     * @param data makes the same numbers whenever it is asked for a size
     */
    public Problem(String name, String description, List<String> sizes, Function<String, D> data) {
        this.name = name;
        this.description = description;
        this.sizes = List.copyOf(sizes);
        this.data = data;
    }

    /** Adds who computes it at all sizes. */
    public Problem<D> with(Competitor competitor, Function<D, Computation> computation) {
        return with(competitor, sizes, computation);
    }

    /** Adds who computes it at some sizes. */
    public Problem<D> with(Competitor competitor, List<String> some, Function<D, Computation> computation) {
        entries.add(new Entry<>(competitor, some, computation));
        return this;
    }

    /** Says that an evaluation takes seconds: it is repeated less often. */
    public Problem<D> lengthy() {
        lengthy = true;
        return this;
    }

    boolean isLengthy() {
        return lengthy;
    }

    /** The name in tables and on the command line. */
    public String name() {
        return name;
    }

    /** What is computed. */
    public String description() {
        return description;
    }

    /** All there is to time. */
    List<Case> cases() {
        return sizes.stream()
                .flatMap(size -> entries.stream()
                        .filter(entry -> entry.sizes().contains(size))
                        .map(entry -> new Case(name, size, entry.competitor())))
                .toList();
    }

    /** The computation, after its results have been compared with Fluxion's. */
    public Computation prepare(String size, Competitor competitor) {
        Computation computation = computation(size, competitor);
        if (competitor != Competitor.FLUXION && competitor.computesTheSame()) {
            computation.requireAgreement(computation(size, Competitor.FLUXION), competitor.tolerance());
        }
        return computation;
    }

    /** Each has data of its own: differences change theirs. */
    private Computation computation(String size, Competitor competitor) {
        return entries.stream()
                .filter(entry -> entry.competitor() == competitor)
                .findFirst()
                .orElseThrow()
                .computation()
                .apply(data.apply(size));
    }
}
