package org.fluxion.processor;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.derivation.Differentiator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.DeadCode;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.simplify.SizeChecks;

/**
 * The stages that a method goes through, for the pieces of a method that a report explains: without the passes that only save time.
 *
 * @param variables the source of fresh variables
 * @param verified verifies what the stages make, and gives it back
 */
public record PieceDifferentiator(Variables variables, UnaryOperator<Program> verified) implements Differentiator {
    @Override
    public Program simplified(Program function) {
        Simplifier simplifier = simplifier();
        return verified.apply(Lifting.lift(function, simplifier));
    }

    @Override
    public Derivative derivative(Program function, String parameter) {
        Simplifier simplifier = simplifier();
        Program fused = function.body().result().type().isScalar() ? function : fused(function, simplifier);
        DerivationLog log = new DerivationLog();
        Program derivative =
                Differentiation.differentiate(fused, List.of(parameter), variables, log, Recurrences.ON_TAPE);
        Program alone = new DeadCode().run(withoutValue(verified.apply(derivative)), variables);
        Program simplified = simplifier.optimizeForReading(Lifting.lift(alone, simplifier));
        return new Derivative(function, verified.apply(simplified), log.rulesInOrderOfUse());
    }

    private static Program withoutValue(Program derivative) {
        Block body = derivative.body();
        List<Variable> results = body.results().subList(1, body.results().size());
        List<String> outputs =
                derivative.outputs().subList(1, derivative.outputs().size());
        return new Program(derivative.name(), new Block(body.parameters(), body.statements(), results), outputs);
    }

    /** Only in one loop is it seen that an element depends on no other than the one at its place. */
    private static Program fused(Program function, Simplifier simplifier) {
        Program checked = SizeChecks.removed(simplifier.optimizePrimal(function));
        return simplifier.optimizePrimal(Lifting.lift(checked, simplifier));
    }

    /** Verified is what comes of all passes: between two, a dead statement may read what is being added to. */
    private Simplifier simplifier() {
        return new Simplifier(variables, UnaryOperator.identity());
    }
}
