package org.fluxion.processor;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.AdditionsInPlace;
import org.fluxion.processor.simplify.DeferredPullbacks;
import org.fluxion.processor.simplify.ElementLocals;
import org.fluxion.processor.simplify.FirstAdditions;
import org.fluxion.processor.simplify.InvariantReads;
import org.fluxion.processor.simplify.InvariantTables;
import org.fluxion.processor.simplify.KeptValues;
import org.fluxion.processor.simplify.SharedExponentials;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.simplify.SumsOfMultiples;
import org.fluxion.processor.simplify.UnrollLoops;

/** The passes over Programs that only save time, where the user has not left them out. */
final class TuningPasses {
    private final Set<Tuning> without;
    private final Simplifier simplifier;
    private final Variables variables;
    private final UnaryOperator<Program> verified;

    /**
     * The passes.
     *
     * @param without those to leave out
     * @param simplifier cleans up after them
     * @param variables the source of fresh variables
     * @param verified verifies what they make, and gives it back
     */
    TuningPasses(Set<Tuning> without, Simplifier simplifier, Variables variables, UnaryOperator<Program> verified) {
        this.without = without;
        this.simplifier = simplifier;
        this.variables = variables;
        this.verified = verified;
    }

    private boolean isOn(Tuning tuning) {
        return !without.contains(tuning);
    }

    /** The method, before its loops are fused. */
    Program lifted(Program lifted) {
        if (!isOn(Tuning.UNROLL)) {
            return lifted;
        }
        Program unrolled = simplifier.cleanUp(verified.apply(new UnrollLoops().run(lifted, variables)));
        return verified.apply(new ElementLocals().run(unrolled, variables));
    }

    /** The function that will be differentiated. */
    Program function(Program function) {
        if (!isOn(Tuning.TABLES)) {
            return function;
        }
        Program tabled = new InvariantTables().run(function, variables);
        return tabled.equals(function) ? function : simplifier.optimizePrimal(verified.apply(tabled));
    }

    /** How recurrences are differentiated. */
    Recurrences recurrences() {
        return isOn(Tuning.TANGENTS) ? Recurrences.WITH_TANGENTS : Recurrences.ON_TAPE;
    }

    /**
     * The function with its derivative.
     *
     * @param isShared whether threads share loops, each of which would need a copy of an array that is added to
     */
    Program derivative(Program optimized, DerivationLog log, boolean isShared) {
        Program current = optimized;
        if (isOn(Tuning.DEFER)) {
            current = deferred(current);
        }
        if (isOn(Tuning.EXPONENTIALS)) {
            current = simplifier.cleanUp(verified.apply(new SharedExponentials().run(current, variables)));
        }
        if (isOn(Tuning.KEEP)) {
            current = simplifier.cleanUp(new KeptValues(log::addTape).run(current, variables));
        }
        if (isOn(Tuning.MULTIPLES)) {
            current = simplifier.cleanUp(verified.apply(new SumsOfMultiples().run(current, variables)));
        }
        if (isOn(Tuning.READS)) {
            current = simplifier.cleanUp(new InvariantReads().run(current, variables));
        }
        if (isOn(Tuning.FIRST)) {
            current = verified.apply(new FirstAdditions().run(current, variables));
        }
        if (isOn(Tuning.INPLACE) && !isShared) {
            current = verified.apply(new AdditionsInPlace().run(current, variables));
        }
        return current;
    }

    private Program deferred(Program program) {
        Program deferred = new DeferredPullbacks().run(program, variables);
        return deferred.equals(program) ? program : simplifier.optimizeDerivative(verified.apply(deferred));
    }
}
