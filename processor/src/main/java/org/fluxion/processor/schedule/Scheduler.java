package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** The entrance to this package. */
public final class Scheduler {
    private final Signature signature;
    private final Names names = new Names();
    private final Fields fields = new Fields();

    private final Set<LoopPass> passes;

    private Scheduler(Signature signature, Set<LoopPass> passes) {
        this.signature = signature;
        this.passes = passes;
        signature.parameters().forEach(parameter -> names.reserve(parameter.name()));
    }

    /**
     * Schedules a derivative.
     *
     * @param checks the Program that only checks sizes; it has no results
     * @param derivative the value and the derivatives, without checks
     * @param strict whether reductions keep Java's order of evaluation, so that no kernel may take them
     * @param passes what is done to the loops for speed
     */
    public static LoopProgram schedule(
            Signature signature, Program checks, Program derivative, boolean strict, Set<LoopPass> passes) {
        Scheduler scheduler = new Scheduler(signature, passes);
        LoopProgram program = SpareLocals.removed(scheduler.schedule(checks, derivative, strict));
        return signature.isParallel() ? SharedLoops.mark(program, scheduler.names) : program;
    }

    private LoopProgram schedule(Program checks, Program derivative, boolean strict) {
        Emitter emitter = new Emitter(signature, derivative, names, fields, strict);
        emitter.nameOutputs();
        List<LoopStatement> checking = new ArrayList<>();
        // A field of the checks must not be one of the results, which still stand when a check fails.
        boolean haveFields = Fields.areNeededBy(checks.body());
        new Emitter(signature, checks, haveFields ? names : new Names(names), fields, strict).emitBody(checking);
        List<LoopStatement> body = new ArrayList<>();
        emitter.emitBody(body);
        List<LoopProgram.Result> results = results(derivative, emitter, body);
        body = tuned(body);
        LoopProgram program =
                new LoopProgram(signature, checking, body, fields.buffers(), fields.companions(), results);
        if (haveFields || !MethodSplitting.isNeeded(program)) {
            return program;
        }
        // Locals that parts of a split method share become fields, too.
        List<LoopStatement> distinct = new ArrayList<>();
        new Emitter(signature, checks, names, fields, strict).emitBody(distinct);
        return new LoopProgram(signature, distinct, body, fields.buffers(), fields.companions(), results);
    }

    private List<LoopStatement> tuned(List<LoopStatement> body) {
        List<LoopStatement> current = body;
        if (passes.contains(LoopPass.SUMS)) {
            current = EntrySums.inLocals(current, names);
        }
        // Each share has buffers of its own, which it fetches itself.
        if (passes.contains(LoopPass.BUFFERS) && !signature.isParallel()) {
            current = HeldBuffers.in(current);
        }
        if (passes.contains(LoopPass.ZEROS)) {
            current = RemainingZeros.in(current);
        }
        if (passes.contains(LoopPass.RANGES)) {
            current = RangeUpdates.byKernel(current, signature);
        }
        return current;
    }

    private List<LoopProgram.Result> results(Program derivative, Emitter emitter, List<LoopStatement> body) {
        List<LoopProgram.Result> results = new ArrayList<>();
        Set<String> locals = new HashSet<>();
        for (int k = 0; k < derivative.outputs().size(); k++) {
            String output = derivative.outputs().get(k);
            Variable variable = derivative.body().results().get(k);
            String local = variable.type().isScalar()
                    ? emitter.scalarResult(variable, output, body)
                    : emitter.arrayResult(variable, output, locals, body);
            locals.add(local);
            results.add(result(output, k == 0, local, variable.type()));
        }
        return results;
    }

    private LoopProgram.Result result(String output, boolean isValue, String local, Type type) {
        if (isValue) {
            return new LoopProgram.Result(LoopProgram.Kind.VALUE, "", local, type);
        }
        for (String parameter : signature.wrt()) {
            if (output.equals("d" + parameter) && !type.equals(diagonalType(parameter))) {
                return new LoopProgram.Result(LoopProgram.Kind.DERIVATIVE, parameter, local, type);
            }
            if (output.equals("d" + parameter + "Diagonal") && type.equals(diagonalType(parameter))) {
                return new LoopProgram.Result(LoopProgram.Kind.DIAGONAL, parameter, local, type);
            }
        }
        throw new IllegalStateException("output " + output + " belongs to no parameter");
    }

    /** The type that only a diagonal has: one rank below the Jacobian by a vector. */
    private Type diagonalType(String parameter) {
        return signature.isJacobian() && signature.derivativeType(parameter).rank() == 2 ? Type.VECTOR : null;
    }
}
