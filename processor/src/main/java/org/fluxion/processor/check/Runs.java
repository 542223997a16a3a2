package org.fluxion.processor.check;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.EvaluationCounts;
import org.fluxion.processor.ir.EvaluationLimitException;
import org.fluxion.processor.ir.EvaluationWatch;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Program;

/** Evaluates Programs, and knows how much work may still be spent on that. Work is counted, not timed: builds must be repeatable. */
final class Runs {
    /** A point at which one evaluation takes longer than this is too expensive: a derivative needs a hundred. */
    private static final long MOST_STEPS = 20_000;

    private long left;
    private boolean isEndless;

    /**
     * Runs that may do so much together.
     *
     * @param steps as {@link EvaluationCounts#steps} counts them
     */
    Runs(long steps) {
        left = steps;
    }

    boolean areExhausted() {
        return left <= 0;
    }

    /** Whether the last run was given up because it took too long, or because nothing was left for it. */
    boolean wasEndless() {
        return isEndless;
    }

    /** The results; empty where Java would throw an exception, or there is no end to wait for. */
    Optional<List<Object>> of(Program program, List<Object> arguments, Decisions decisions) {
        return of(program, arguments, decisions, decisions);
    }

    /** The results with the rounding errors of a watch that tells its decisions on. */
    Optional<List<Object>> of(Program program, List<Object> arguments, Decisions decisions, EvaluationWatch watch) {
        EvaluationCounts counts = new EvaluationCounts(Math.min(MOST_STEPS, left));
        isEndless = false;
        try {
            return Optional.of(Evaluator.evaluate(program, arguments, counts, watch));
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException
                | ArithmeticException
                | NullPointerException outside) {
            return Optional.empty();
        } catch (EvaluationLimitException limit) {
            isEndless = true;
            return Optional.empty();
        } finally {
            left -= 1 + counts.steps();
        }
    }
}
