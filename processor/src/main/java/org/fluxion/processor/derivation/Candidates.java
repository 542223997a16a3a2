package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * Finds the values that a derivation should name: what the user has called by a name; else what the chain rule needs, the operand of a
 * function that is not linear, and the result of one that has a kink; and every vector that a function of vectors makes.
 */
final class Candidates {
    private final Activity activity;
    private final Predicate<String> isLocal;
    private final Reads reads;
    private final List<Found> found = new ArrayList<>();
    private final Variable result;

    /**
     * A value that should have a name.
     *
     * @param variable the value
     * @param statement what computes it
     * @param loops the loops around it, outermost first
     * @param isRectified whether a maximum or minimum is taken of it
     */
    record Found(Variable variable, Statement statement, List<Statement> loops, boolean isRectified) {
        Found {
            loops = List.copyOf(loops);
        }
    }

    private Candidates(Program function, Activity activity, Predicate<String> isLocal) {
        this.activity = activity;
        this.isLocal = isLocal;
        this.reads = new Reads(function, activity);
        this.result = function.body().result();
    }

    /**
     * The values in the order of their computation.
     *
     * @param function lifted, its loops as in the source
     * @param activity which of its variables depend on what is differentiated by
     * @param isLocal whether the user calls a local variable so
     */
    static List<Found> in(Program function, Activity activity, Predicate<String> isLocal) {
        Candidates candidates = new Candidates(function, activity, isLocal);
        candidates.search(function.body(), List.of(), Set.of());
        return List.copyOf(candidates.found);
    }

    /** Accumulators are no values of one iteration, nor is what is made from them. */
    private void search(Block block, List<Statement> loops, Set<Variable> outerAccumulated) {
        Set<Variable> accumulated = new HashSet<>(outerAccumulated);
        for (Statement statement : block.statements()) {
            if (Uses.free(statement.operation()).stream().anyMatch(accumulated::contains)) {
                accumulated.addAll(statement.targets());
                continue;
            }
            if (statement.operation() instanceof Loop loop && loop.isParallel()) {
                List<Statement> inner = new ArrayList<>(loops);
                inner.add(statement);
                Set<Variable> carried = new HashSet<>(accumulated);
                carried.addAll(loop.carried());
                search(loop.body(), inner, carried);
            }
            statement.targets().stream()
                    .filter(target -> isNamed(target, statement, loops.size()))
                    .forEach(target -> found.add(new Found(target, statement, loops, reads.isRectified(target))));
        }
    }

    private boolean isNamed(Variable target, Statement statement, int depth) {
        Type type = target.type();
        return activity.isActive(target)
                && !target.equals(result)
                && type.rank() <= 1
                && type.rank() + depth <= Type.MAX_RANK
                && !reads.isSuperseded(target)
                && !reads.isPart(statement.operation())
                && reads.isRead(target)
                && (isLocal.test(target.name()) || (type.isScalar() ? isStep(target, statement) : isVector(statement)));
    }

    /** An element of a vector has no name of its own: the vector has one. */
    private boolean isStep(Variable target, Statement statement) {
        return (reads.isCurved(target) || reads.isKinked(target))
                && !reads.isNegation(statement.operation())
                && !reads.isElement(target);
    }

    /** A vector that is collected in a loop or chosen by a branch is whole. */
    private static boolean isVector(Statement statement) {
        return !statement.operation().blocks().isEmpty();
    }
}
