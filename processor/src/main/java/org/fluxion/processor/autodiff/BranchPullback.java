package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fluxion.processor.autodiff.Adjoints.Adjoint;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a branch is a branch on the same condition: only the arm that was taken contributes. An operand that one arm alone
 * reaches gets a guarded adjoint, so that all that is made from it stays under the condition too and a NaN of the arm not taken cannot
 * leak.
 */
final class BranchPullback {
    private final ReverseSweep sweep;
    private final Variable condition;
    private final ReverseSweep taken;
    private final ReverseSweep untaken;
    private final List<Variable> thenResults = new ArrayList<>();
    private final List<Variable> elseResults = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    /** An adjoint that leaves the branch as its result {@code value}, and its guard as result {@code guard} or one known already. */
    private record Merge(Variable primal, int value, int guard, Optional<Variable> knownGuard) {}

    private BranchPullback(ReverseSweep sweep, Variable condition) {
        this.sweep = sweep;
        this.condition = condition;
        taken = sweep.nested();
        untaken = sweep.nested();
        taken.adjoints().assume(condition, true);
        untaken.adjoints().assume(condition, false);
    }

    /** The pullback of an {@link If} statement: each arm is computed again and pulled back. */
    static void pull(ReverseSweep sweep, Statement statement, If operation) {
        sweep.rules().add(PaperRule.PIECEWISE);
        branch(
                sweep,
                operation.condition(),
                arm -> pullArm(arm, statement, operation, 0),
                arm -> pullArm(arm, statement, operation, 1));
    }

    private static void pullArm(ReverseSweep arm, Statement statement, If operation, int which) {
        Renaming renaming = new Renaming(arm.out().variables());
        List<Statement> emitted =
                arm.emit(renaming.copyStatements(operation.blocks().get(which).statements()));
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            if (arm.hasAdjoint(target)) {
                Variable result =
                        renaming.apply(operation.blocks().get(which).results().get(k));
                arm.contribute(result, arm.adjoint(target));
            }
        }
        arm.reverse(emitted);
    }

    /** Runs one pullback under a condition and another under its negation, and merges the adjoints they leave. */
    static void branch(
            ReverseSweep sweep, Variable condition, Consumer<ReverseSweep> whenTrue, Consumer<ReverseSweep> whenFalse) {
        BranchPullback branch = new BranchPullback(sweep, condition);
        whenTrue.accept(branch.taken);
        whenFalse.accept(branch.untaken);
        branch.merge();
    }

    private void merge() {
        for (Variable primal : Adjoints.changed(taken.adjoints(), untaken.adjoints())) {
            if (!taken.isLocal(primal) && !untaken.isLocal(primal)) {
                merge(primal);
            }
        }
        if (thenResults.isEmpty()) {
            return;
        }
        If operation =
                new If(condition, taken.out().build(thenResults), untaken.out().build(elseResults));
        List<String> names = new ArrayList<>();
        thenResults.forEach(result -> names.add(""));
        merges.forEach(merge -> names.set(merge.value(), ReverseSweep.name(merge.primal())));
        List<Variable> targets = sweep.out().emitAll(operation, names);
        merges.forEach(merge -> adopt(merge, targets));
    }

    private void merge(Variable primal) {
        Optional<Adjoint> before = sweep.adjoints().of(primal);
        Optional<Adjoint> whenTrue = taken.adjoints().of(primal);
        Optional<Adjoint> whenFalse = untaken.adjoints().of(primal);
        boolean isUntouched = whenTrue.equals(before) && whenFalse.equals(before);
        if (isUntouched || isUntouchedUnderGuard(before, whenTrue, whenFalse)) {
            return;
        }
        if (whenTrue.equals(whenFalse)) {
            // Both arms hand on the same outer variable: the branch does not matter.
            sweep.adjoints().set(primal, whenTrue.orElseThrow());
            return;
        }
        int value = addResult(valueIn(taken, primal), valueIn(untaken, primal));
        merges.add(mergeWithGuard(primal, value, whenTrue, whenFalse));
    }

    private boolean isUntouchedUnderGuard(
            Optional<Adjoint> before, Optional<Adjoint> whenTrue, Optional<Adjoint> whenFalse) {
        return before.isPresent()
                && before.get().guard().filter(condition::equals).isPresent()
                && whenTrue.equals(Optional.of(Adjoint.plain(before.get().value())))
                && whenFalse.isEmpty();
    }

    private Merge mergeWithGuard(Variable primal, int value, Optional<Adjoint> whenTrue, Optional<Adjoint> whenFalse) {
        Optional<Variable> guardTrue = whenTrue.flatMap(Adjoint::guard);
        Optional<Variable> guardFalse = whenFalse.flatMap(Adjoint::guard);
        boolean plainTrue = whenTrue.isPresent() && guardTrue.isEmpty();
        boolean plainFalse = whenFalse.isPresent() && guardFalse.isEmpty();
        if (plainTrue && plainFalse) {
            return new Merge(primal, value, -1, Optional.empty());
        }
        if (plainTrue && whenFalse.isEmpty()) {
            return new Merge(primal, value, -1, Optional.of(condition));
        }
        if (plainFalse && whenTrue.isEmpty()) {
            return new Merge(primal, value, -1, Optional.of(sweep.out().unary(UnaryOperator.NOT, condition)));
        }
        int guard = addResult(guardIn(taken, whenTrue), guardIn(untaken, whenFalse));
        return new Merge(primal, value, guard, Optional.empty());
    }

    private static Variable guardIn(ReverseSweep arm, Optional<Adjoint> adjoint) {
        return adjoint.flatMap(Adjoint::guard).orElseGet(() -> arm.out().constant(adjoint.isPresent()));
    }

    private static Variable valueIn(ReverseSweep arm, Variable primal) {
        return arm.adjointOrZero(primal);
    }

    private int addResult(Variable whenTrue, Variable whenFalse) {
        thenResults.add(whenTrue);
        elseResults.add(whenFalse);
        return thenResults.size() - 1;
    }

    private void adopt(Merge merge, List<Variable> targets) {
        Optional<Variable> guard = merge.guard() >= 0 ? Optional.of(targets.get(merge.guard())) : merge.knownGuard();
        sweep.adjoints().set(merge.primal(), new Adjoint(targets.get(merge.value()), guard));
    }
}
