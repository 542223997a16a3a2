package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.notation.Layout;

/** Derives one iteration of each recurrence as {@link Steps} derives a function. */
final class Iterations {
    private final Values outer;
    private final MethodSource source;
    private final Variables variables;
    private final Differentiator differentiator;
    private final Function<Origin, Optional<String>> heads;

    Iterations(
            Values outer,
            MethodSource source,
            Variables variables,
            Differentiator differentiator,
            Function<Origin, Optional<String>> heads) {
        this.outer = outer;
        this.source = source;
        this.variables = variables;
        this.differentiator = differentiator;
        this.heads = heads;
    }

    /** An iteration of each recurrence. */
    List<Iteration> all(List<Recurrences.Single> recurrences) {
        List<Iteration> all = new ArrayList<>();
        for (Recurrences.Single single : recurrences) {
            heads.apply(single.origin()).ifPresent(head -> all.add(derive(single, head, all.size() + 1)));
        }
        return all;
    }

    private Iteration derive(Recurrences.Single single, String head, int number) {
        Values values = values(single);
        Pieces pieces = new Pieces(values, variables, differentiator);
        Steps steps = new Steps(
                values,
                pieces,
                differentiator,
                source::line,
                seeds(values, single),
                (value, readers) -> Optional.empty());
        String anchor = "iteration-" + number;
        return new Iteration(
                anchor,
                head,
                source.line(single.origin()),
                steps.intermediates().stream()
                        .map(value -> value.within(anchor))
                        .toList(),
                inOrder(steps.steps(), single, anchor, Recurrences.invariant(outer, single)));
    }

    /** The values of an iteration: by those that it starts from and those that stay the same. */
    Values values(Recurrences.Single single) {
        Set<String> names = new HashSet<>(source.locals());
        names.addAll(single.next());
        List<String> wrt = new ArrayList<>(single.carried());
        wrt.addAll(Recurrences.invariant(outer, single));
        return Values.of(cut(single), wrt, names);
    }

    /** First what an iteration hands back to the one before it, then what it adds to the derivatives by what stays the same. */
    private static List<Step> inOrder(
            List<Step> all, Recurrences.Single single, String anchor, List<String> invariant) {
        List<Step> handed = new ArrayList<>();
        List<Step> added = new ArrayList<>();
        for (Step step : all) {
            if (isOf(step, invariant)) {
                added.add(step.of(Layout.row(Passages.ADDED, step.derivative())).within(anchor));
            } else if (!isOf(step, single.next())) {
                handed.add(step.within(anchor));
            }
        }
        handed.addAll(added);
        return handed;
    }

    /** What comes before the loop is a parameter where it has a name, as far as the iteration reads it. */
    private Program cut(Recurrences.Single single) {
        Value result = new Value(single.function().body().result(), List.of(), Origin.NONE);
        return Pieces.ofWhatIsRead(
                differentiator.simplified(Slices.of(single.function(), variables, result, outer.intermediates())));
    }

    /** How the derivatives are written that the next iteration knows. */
    private static Map<String, Layout> seeds(Values values, Recurrences.Single single) {
        Map<String, Layout> seeds = new HashMap<>();
        for (String next : single.next()) {
            seeds.put(Recurrences.Single.seed(next), Names.derivative(values.result(), next));
        }
        return seeds;
    }

    private static boolean isOf(Step step, List<String> labels) {
        return labels.stream().anyMatch(label -> step.anchor().equals("step-" + label));
    }
}
