package org.fluxion.processor.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What things are called in one formula. */
final class Labels {
    private static final List<String> INDICES = List.of("i", "j", "k", "l", "m", "n", "p", "q");

    private final Set<String> symbols = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Definition, String> definitions = new HashMap<>();

    Labels(Collection<String> reserved) {
        taken.addAll(reserved);
    }

    /** The index of a loop inside loops with the given indices. Loops beside each other may share one. */
    Term.Symbol index(String name, Collection<Term.Symbol> around) {
        Predicate<String> excluded = excluded(around);
        String label = name.isEmpty()
                ? INDICES.stream()
                        .filter(candidate -> !excluded.test(candidate))
                        .findFirst()
                        .orElseGet(() -> numbered("i", excluded))
                : numbered(name, excluded);
        symbols.add(label);
        return new Term.Symbol(label, 0);
    }

    /** A value that a recurrence carries. What is defined as its last value may be called the same. */
    Term.Symbol carried(String name, int rank, Collection<Term.Symbol> around) {
        Predicate<String> excluded = excluded(around);
        return new Term.Symbol(numbered(name.isEmpty() ? "s" : name, excluded), rank);
    }

    /** The label of a definition: always the same one, nobody else's. */
    String definition(Definition definition) {
        return definitions.computeIfAbsent(definition, unseen -> {
            String label =
                    numbered(definition.name(), candidate -> taken.contains(candidate) || symbols.contains(candidate));
            taken.add(label);
            return label;
        });
    }

    private Predicate<String> excluded(Collection<Term.Symbol> around) {
        return candidate -> taken.contains(candidate)
                || around.stream().anyMatch(symbol -> symbol.label().equals(candidate));
    }

    private static String numbered(String name, Predicate<String> excluded) {
        String label = name;
        for (int number = 2; excluded.test(label); number++) {
            label = name + number;
        }
        return label;
    }
}
