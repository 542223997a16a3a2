package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Variable;

/** What is known while a Program is read: the terms of the variables so far and the indices of the loops around. */
final class Scope {
    /** Up to this length, a named value that is read once stays where it is. */
    private static final int LONG_NAMED = 40;

    private static final int LONG_UNNAMED = 75;
    /** Up to this length, a value that is read several times is repeated. */
    private static final int SHORT_NAMED = 8;

    private static final int SHORT_UNNAMED = 24;

    private final Map<Variable, Term> terms = new HashMap<>();
    private final Map<Variable, Accumulation> accumulations = new HashMap<>();
    private final Deque<Term.Symbol> indices = new ArrayDeque<>();
    private final Deque<Term.Symbol> carried = new ArrayDeque<>();
    private final Sizes sizes;
    private final TermPrinter draft;
    private final Demand demand;
    private final Labels labels;
    private final Variable result;
    private final Naming naming;
    private final List<Definition> keptDefinitions = new ArrayList<>();

    Scope(Demand demand, Labels labels, Variable result, Naming naming, Sizes sizes) {
        this.sizes = sizes;
        this.draft = new TermPrinter(sizes, Definition::name);
        this.demand = demand;
        this.labels = labels;
        this.result = result;
        this.naming = naming;
    }

    /** Whether a value that is held constant is said to be. */
    boolean showsConstants() {
        return naming.showsConstants();
    }

    Demand demand() {
        return demand;
    }

    Sizes sizes() {
        return sizes;
    }

    Term term(Variable variable) {
        return terms.get(variable);
    }

    /** Gives a variable its term, or a reference to a line of its own where that reads better. */
    void define(Variable variable, Term term) {
        terms.put(variable, variable.equals(result) ? term : settled(variable, term));
    }

    Optional<Accumulation> accumulation(Variable variable) {
        return Optional.ofNullable(accumulations.get(variable));
    }

    void accumulate(Variable variable, Accumulation accumulation) {
        Variable unnamed = new Variable(variable.id(), "", variable.type());
        accumulations.put(variable, accumulation.with(settledPart(unnamed, accumulation.increment())));
    }

    Term.Symbol enterLoop(Variable index) {
        Term.Symbol symbol = labels.index(index.name(), symbols());
        terms.put(index, symbol);
        indices.addLast(symbol);
        return symbol;
    }

    void enterCarried(Variable variable) {
        Term.Symbol symbol = labels.carried(variable.name(), variable.type().rank(), symbols());
        terms.put(variable, symbol);
        carried.addLast(symbol);
    }

    void leaveLoop(int carriedCount) {
        indices.removeLast();
        for (int k = 0; k < carriedCount; k++) {
            carried.removeLast();
        }
    }

    private List<Term.Symbol> symbols() {
        List<Term.Symbol> all = new ArrayList<>(indices);
        all.addAll(carried);
        return all;
    }

    /** An increment that is placed at an index must be seen to be. */
    private Term settledPart(Variable variable, Term term) {
        return term instanceof Term.Placed placed
                ? new Term.Placed(settledPart(variable, placed.value()), placed.index())
                : settled(variable, term);
    }

    private Term settled(Variable variable, Term term) {
        boolean isKept = naming.kept().contains(variable.name());
        if (isAtomic(term) || (!isKept && isAtMost(limit(variable), term))) {
            return term;
        }
        List<Term.Symbol> dependencies = indices.stream()
                .filter(index -> Occurrences.isFree(index, term))
                .toList();
        String name = variable.isNamed() ? next(variable.name()) : term.rank() == 0 ? "t" : "v";
        Definition definition = isKept ? shared(name, dependencies, term) : new Definition(name, dependencies, term);
        Term named = new Term.Named(definition, List.copyOf(dependencies), term.rank());
        if (term instanceof Term.Build build) {
            sizes.equate(new Term.Length(named), build.size());
        }
        return named;
    }

    private boolean isAtMost(int limit, Term term) {
        PrintedLength length = PrintedLength.of(term);
        return length.isAtMost(limit)
                || (!length.isOver(limit) && draft.print(term).length() <= limit);
    }

    /** What a recurrence carries on, where it is called as what it is made from. */
    private String next(String name) {
        boolean isCarried = carried.stream().anyMatch(symbol -> symbol.label().equals(name));
        return isCarried ? name + "'" : name;
    }

    /** What a reader knows by name is computed again in the reverse: that is no other definition. */
    private Definition shared(String name, List<Term.Symbol> indices, Term term) {
        return keptDefinitions.stream()
                .filter(definition -> definition.name().equals(name) && definition.means(indices, term))
                .findFirst()
                .orElseGet(() -> {
                    Definition definition = new Definition(name, indices, term);
                    keptDefinitions.add(definition);
                    return definition;
                });
    }

    private int limit(Variable variable) {
        boolean isShared = demand.reads(variable) > 1;
        if (variable.isNamed()) {
            return isShared ? SHORT_NAMED : LONG_NAMED;
        }
        return isShared ? SHORT_UNNAMED : LONG_UNNAMED;
    }

    private static boolean isAtomic(Term term) {
        return term instanceof Term.Leaf
                || term instanceof Term.Named
                || term instanceof Term.Length
                || (term instanceof Term.Element element && isAtomic(element.array()));
    }
}
