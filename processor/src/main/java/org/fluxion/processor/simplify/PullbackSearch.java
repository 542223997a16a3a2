package org.fluxion.processor.simplify;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Looks for an adjoint that all samples pull back to an array by the same linear map. */
final class PullbackSearch {
    private final Accumulation accumulation;
    private final Variables variables;
    private final FreeVariables free = new FreeVariables();

    PullbackSearch(Accumulation accumulation, Variables variables) {
        this.accumulation = accumulation;
        this.variables = variables;
    }

    /** The loop over samples with the first such adjoint in its body, whose pullback is the longest, pulled back behind it. */
    Optional<Deferral> find() {
        if (accumulation.isNested()
                && !accumulation.isFromOutside(accumulation.adding().size())) {
            return Optional.empty();
        }
        return accumulation.adding().body().statements().stream()
                .flatMap(statement -> SampleAdjoint.of(statement, accumulation))
                .flatMap(adjoint -> deferral(adjoint).stream())
                .findFirst();
    }

    private Optional<Deferral> deferral(SampleAdjoint adjoint) {
        Variable total = variables.fresh(adjoint.value().name() + "Total", adjoint.totalType());
        Block pullback = DeadCode.sweep(adjoint.replacedBy(total, accumulation.body(), variables));
        Set<Variable> reads = free.of(pullback);
        boolean isDeferrable = reads.contains(total)
                && Collections.disjoint(reads, accumulation.perSample())
                && depth(pullback) > total.type().rank()
                && Linearity.holds(pullback, accumulation.accumulator(), total);
        if (!isDeferrable) {
            return Optional.empty();
        }
        Deferral deferral = new TotalBuilder(accumulation, adjoint, variables).build(total, pullback);
        int depth = total.type().rank() + (accumulation.isNested() ? 2 : 1);
        boolean saves =
                statementsDeeperThan(depth, deferral.loop()) < statementsDeeperThan(depth, accumulation.samples());
        return saves ? Optional.of(deferral) : Optional.empty();
    }

    /** How many loops stand in one another. */
    private static int depth(Block block) {
        return block.statements().stream()
                .flatMap(statement -> statement.operation().blocks().stream()
                        .map(nested -> depth(nested) + (statement.operation() instanceof Repetition ? 1 : 0)))
                .max(Integer::compare)
                .orElse(0);
    }

    private static int statementsDeeperThan(int depth, Statement statement) {
        int inner = statement.operation() instanceof Repetition ? depth - 1 : depth;
        int own = depth < 0 ? 1 : 0;
        return own
                + statement.operation().blocks().stream()
                        .flatMap(block -> block.statements().stream())
                        .mapToInt(nested -> statementsDeeperThan(inner, nested))
                        .sum();
    }
}
