package org.fluxion.processor.check;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.simplify.SizeChecks;

/**
 * Methods of one source, differentiated as the processor does it.
 *
 * @param source the methods
 */
record Derived(LoweredSource source) {
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final long SEED = 7;

    /** Annotates methods that stand in a class of their own. */
    static Derived of(String methods) {
        return new Derived(LoweredSource.ofMethods(methods.replace("double f", "@Differentiable static double f")
                .replace("double[] f", "@Differentiable static double[] f")
                .replace("double g", "@Differentiable static double g")
                .replace("double[] g", "@Differentiable static double[] g")));
    }

    Program primal(String method) {
        return source.program(method);
    }

    List<String> wrt(String method) {
        return primal(method).parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .map(Variable::name)
                .toList();
    }

    Program derivative(String method) {
        Variables variables = new Variables(FIRST_VARIABLE);
        Simplifier simplifier = new Simplifier(variables, Derived::verified);
        UnaryOperator<Program> lift = program -> Lifting.lift(program, simplifier);
        Program checked = SizeChecks.removed(simplifier.optimizePrimal(lift.apply(primal(method))));
        Program function = simplifier.optimizePrimal(lift.apply(checked));
        Program derivative = Differentiation.differentiate(
                function, wrt(method), variables, new DerivationLog(), Recurrences.WITH_TANGENTS);
        return simplifier.optimizeDerivative(lift.apply(derivative));
    }

    private static Program verified(Program program) {
        Verifier.verify(program);
        return program;
    }

    /** What the check finds where {@code f} is said to have the derivative that {@code g} has. */
    static Findings findings(String methods) {
        Derived derived = of(methods);
        boolean isPair = derived.source.methods().contains("g");
        return derived.findings("f", derived.derivative(isPair ? "g" : "f"));
    }

    /** What the check finds where a method is said to have some derivative. */
    Findings findings(String method, Program derivative) {
        return SelfCheck.of(primal(method), derivative, wrt(method), SEED);
    }
}
