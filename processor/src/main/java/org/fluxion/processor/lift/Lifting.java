package org.fluxion.processor.lift;

import java.util.List;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.simplify.Pass;
import org.fluxion.processor.simplify.Simplifier;

/** The passes that recognise loops, in order, run with the simplifier between them until they find nothing more. */
public final class Lifting {
    private static final int MAX_ROUNDS = 10;

    private static final List<Pass> PASSES = List.of(
            new ArrayLiterals(),
            new RunningIndices(),
            new InductionVariables(),
            new TriangularIndices(),
            new CountedLoops(),
            new RecogniseAddAt(),
            new AccumulatorRoles(),
            new Selections(),
            new MirroredLoops(),
            new RowWrites(),
            new FreshScratch(),
            new ElementWrites());

    private Lifting() {}

    /** The Program with every loop that can be proved a map or a reduction in that form. */
    public static Program lift(Program program, Simplifier simplifier) {
        Program current = simplifier.cleanUp(program);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Program before = current;
            for (Pass pass : PASSES) {
                current = simplifier.apply(pass, current);
            }
            current = simplifier.cleanUp(current);
            if (current.equals(before)) {
                return current;
            }
        }
        return current;
    }
}
