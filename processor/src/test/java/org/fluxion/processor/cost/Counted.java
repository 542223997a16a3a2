package org.fluxion.processor.cost;

import java.util.List;
import java.util.Set;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.KeptValues;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.simplify.SizeChecks;

/**
 * A method, differentiated as the processor does it, and what both are said to take.
 *
 * @param checks the checks of sizes
 * @param function the function without them
 * @param derivative its value and derivatives
 */
record Counted(Program checks, Program function, Program derivative, MethodCost cost) {
    private static final int FIRST_VARIABLE = 1_000_000;

    static Counted of(Program primal, Recurrences recurrences) {
        Variables variables = new Variables(FIRST_VARIABLE);
        Simplifier simplifier = new Simplifier(variables, program -> program);
        Program fused = simplifier.optimizePrimal(Lifting.lift(primal, simplifier));
        Program checks = new Simplifier(variables, program -> program).cleanUp(SizeChecks.only(fused, variables));
        Program function = simplifier.optimizePrimal(Lifting.lift(SizeChecks.removed(fused), simplifier));
        DerivationLog log = new DerivationLog();
        Program derivative = Differentiation.differentiate(function, wrt(primal), variables, log, recurrences);
        Program optimized = simplifier.optimizeDerivative(Lifting.lift(derivative, simplifier));
        Program kept = simplifier.cleanUp(new KeptValues(log::addTape).run(optimized, variables));
        Set<Variable> tapes = log.tapes().keySet();
        return new Counted(checks, function, kept, MethodCost.of(checks, function, kept, tapes));
    }

    private static List<String> wrt(Program primal) {
        return primal.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .map(Variable::name)
                .toList();
    }
}
