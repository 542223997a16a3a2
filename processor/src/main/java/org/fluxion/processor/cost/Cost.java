package org.fluxion.processor.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a Program takes, for arguments of nearly any sizes.
 *
 * @param counts of each kind of work
 * @param bounded the kinds of which there may be less
 * @param storedBytes the memory of the arrays that are recorded for the reverse
 * @param conditions what must not be negative, or the counts may be too small
 * @param remarks why there may be less, and what is left out
 */
public record Cost(
        Map<Work, Polynomial> counts,
        Set<Work> bounded,
        Polynomial storedBytes,
        Set<Polynomial> conditions,
        Set<Remark> remarks) {
    public Cost {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        bounded = Set.copyOf(bounded);
        conditions = Collections.unmodifiableSet(new LinkedHashSet<>(conditions));
        remarks = remarks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(remarks));
    }

    /** How much of one kind. */
    public Polynomial of(Work work) {
        return counts.get(work);
    }

    /** Whether it is that much, and not at most that much. */
    public boolean isExact(Work work) {
        return !bounded.contains(work);
    }

    /** Whether all counts are. */
    public boolean isExact() {
        return bounded.isEmpty();
    }

    /** What the names of sizes mean that do not say so themselves, each in half a sentence. */
    public List<String> meanings() {
        return Stream.concat(counts.values().stream(), Stream.of(storedBytes))
                .flatMap(Polynomial::factors)
                .map(Factor::meaning)
                .filter(meaning -> !meaning.isEmpty())
                .distinct()
                .toList();
    }

    /** What is assumed of the sizes, such as {@code n ≥ 4}, except that no array is empty. */
    public List<String> assumptions() {
        return conditions.stream()
                .filter(condition -> !isLengthLessOne(condition))
                .map(condition -> condition.positive() + " ≥ " + condition.negative())
                .toList();
    }

    private static boolean isLengthLessOne(Polynomial condition) {
        return condition
                .plus(Polynomial.ONE)
                .onlyFactor()
                .filter(factor -> factor instanceof ArrayLength)
                .isPresent();
    }
}
