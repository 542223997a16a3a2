package org.fluxion.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;

/**
 * The entrance to this package: a Program and its derivative are evaluated at points that are made up. Nothing is said of a Program
 * that calls other gradients, which cannot be evaluated here, or that rounds to {@code float}, whose differences are steps; and nothing
 * where the method throws an exception, takes too long, has no finite value, or where the derivative is infinite or NaN.
 */
public final class SelfCheck {
    private static final int GOOD_POINTS = 4;
    private static final int MOST_POINTS = 24;

    /** Steps of evaluation for one method: a tenth of a second. */
    private static final long WORK = 1_000_000;

    private SelfCheck() {}

    /**
     * Compares a derivative Program with differences of its Program.
     *
     * @param primal the method as the front end has read it
     * @param derivative its derivative: the value, then one result for each name in {@code wrt}
     * @param wrt the names of the parameters that it is differentiated by
     * @param seed decides the points
     */
    public static Findings of(Program primal, Program derivative, List<String> wrt, long seed) {
        Findings findings = Findings.NONE;
        if (!canBeChecked(primal.body())) {
            return findings;
        }
        SplittableRandom random = new SplittableRandom(seed);
        Runs runs = new Runs(WORK);
        Points points = new Points(primal.parameters(), positions(primal, wrt), random);
        for (int k = 0; k < MOST_POINTS && goesOn(findings, runs); k++) {
            Optional<Primal> around = Primal.at(runs, primal, points.next(), random);
            if (around.isPresent()) {
                findings = findings.with(new PointCheck(runs, around.get(), derivative, random).findings());
            }
        }
        return findings;
    }

    private static boolean goesOn(Findings findings, Runs runs) {
        return findings.disagreement().isEmpty() && findings.points() < GOOD_POINTS && !runs.areExhausted();
    }

    private static List<Integer> positions(Program program, List<String> wrt) {
        List<String> names = program.parameters().stream().map(Variable::name).toList();
        return wrt.stream().map(names::indexOf).toList();
    }

    private static boolean canBeChecked(Block block) {
        return block.statements().stream()
                .allMatch(statement -> canBeChecked(statement.operation())
                        && statement.operation().blocks().stream().allMatch(SelfCheck::canBeChecked));
    }

    private static boolean canBeChecked(Operation operation) {
        boolean isWrite = operation instanceof Update || operation instanceof AddAt || operation instanceof ArrayOf;
        boolean writesFloats = isWrite && operation.resultTypes().get(0).element() == ElementType.FLOAT;
        boolean castsToFloat =
                operation instanceof Convert convert && convert.type().element() == ElementType.FLOAT;
        return !(operation instanceof Call) && !writesFloats && !castsToFloat;
    }
}
