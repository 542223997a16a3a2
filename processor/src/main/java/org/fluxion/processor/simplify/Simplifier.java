package org.fluxion.processor.simplify;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;

/** The catalogue of rules and passes, in order, run until nothing changes. */
public final class Simplifier {
    /** More rounds than any Program has needed; reaching it means that two rewrites undo each other. */
    private static final int MAX_ROUNDS = 30;

    private static final List<Rule> RULES = List.of(
            new FoldConstants(),
            new ArithmeticIdentities(),
            new ConstantsFirst(),
            new IntegerIdentities(),
            new KnownShapes());

    /** What is always right to do, before and after differentiation. */
    private static final List<Pass> CLEANUP = List.of(
            new LocalRewrites(RULES),
            new UnenteredLoops(),
            new OverwrittenElements(),
            new InvariantCarried(),
            new CommonSubexpressions(),
            new CongruentCarried(),
            new CarriedLengths(),
            new RequiredLengths(),
            new DeadCode(),
            new ShareZeros());

    /** What brings work together: before it, a loop or branch of the source is still one of the Program. */
    private static final List<Pass> PRIMAL_RESTRUCTURING = restructuring(FuseLoops.beforeDifferentiation());

    private static final List<Pass> DERIVATIVE_RESTRUCTURING = restructuring(FuseLoops.afterDifferentiation());

    /** Without fusion, which takes away the arrays that a reader knows by name. */
    private static final List<Pass> READABLE_RESTRUCTURING =
            List.of(new MergeBranches(), new HoistInvariants(), new SinkIntoBranches());

    private static List<Pass> restructuring(Pass fusion) {
        return List.of(fusion, new MergeBranches(), new HoistInvariants(), new SinkIntoBranches());
    }

    private final Variables variables;
    private final UnaryOperator<Program> afterEachPass;
    private final PassMemory memory;

    private Set<Construct> constructs = Set.of();
    /** The Program that the constructs are of. */
    private Program searched;

    /**
     * A simplifier.
     *
     * @param variables the source of fresh variables
     * @param afterEachPass called with every pass's result, to verify it; gives it back
     */
    public Simplifier(Variables variables, UnaryOperator<Program> afterEachPass) {
        this(variables, afterEachPass, new PassMemory());
    }

    Simplifier(Variables variables, UnaryOperator<Program> afterEachPass, PassMemory memory) {
        this.variables = variables;
        this.afterEachPass = afterEachPass;
        this.memory = memory;
    }

    /** Identities, common subexpressions and dead code. */
    public Program cleanUp(Program program) {
        return untilStable(program, CLEANUP);
    }

    /** All of that, and fusion, for a method that will be differentiated. */
    public Program optimizePrimal(Program program) {
        return optimize(program, PRIMAL_RESTRUCTURING);
    }

    /** All of that, and fusion, for a method with its derivative. */
    public Program optimizeDerivative(Program program) {
        return optimize(program, DERIVATIVE_RESTRUCTURING);
    }

    /** The same for a derivative that is not to be run but read: its loops stay apart. */
    public Program optimizeForReading(Program program) {
        return optimize(program, READABLE_RESTRUCTURING);
    }

    private Program optimize(Program program, List<Pass> restructuring) {
        Program current = cleanUp(program);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Program before = current;
            for (Pass pass : restructuring) {
                current = apply(pass, current);
            }
            current = cleanUp(current);
            if (current.equals(before)) {
                return current;
            }
        }
        return current;
    }

    private Program untilStable(Program program, List<Pass> passes) {
        Program current = program;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Program before = current;
            for (Pass pass : passes) {
                current = apply(pass, current);
            }
            if (current.equals(before)) {
                return current;
            }
        }
        return current;
    }

    /** Runs a pass, unless it is known to find nothing in the Program or the Program has nothing for it. */
    public Program apply(Pass pass, Program program) {
        if (memory.isSettled(pass, program) || !constructs(program).containsAll(pass.needs())) {
            return program;
        }
        Program result = afterEachPass.apply(pass.run(program, variables));
        memory.ran(pass, program, result);
        return result;
    }

    @SuppressWarnings("ReferenceEquality") // Equal Programs may differ in names, which passes choose by.
    private Set<Construct> constructs(Program program) {
        if (program != searched) {
            searched = program;
            constructs = Construct.in(program);
        }
        return constructs;
    }
}
