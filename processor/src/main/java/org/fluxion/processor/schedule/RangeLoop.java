package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * A loop of which each iteration adds a multiple of one range to another and does nothing else but work out where they are: read for
 * {@link PairedRanges}.
 *
 * @param statement the loop
 * @param places the ints that say where, with their values by the loop's index
 * @param scales the array with the number for each iteration
 * @param update what an iteration does
 * @param steps what the ints that run along with the loop are changed by
 * @param skip by how many elements the range of the next iteration is shorter, at its beginning
 * @param isOneTarget whether successive iterations add to the same range, and not several times the same range
 */
record RangeLoop(
        LoopStatement.For statement,
        List<LoopStatement.Declare> places,
        Expression scales,
        RangeUpdate update,
        List<LoopStatement.Assign> steps,
        int skip,
        boolean isOneTarget) {

    /**
     * The loop as such a one, if it is.
     *
     * @param isInt whether a local that is changed by the loop is an int
     */
    static Optional<RangeLoop> of(LoopStatement.For loop, Predicate<String> isInt) {
        boolean isCounted = !loop.isDownward()
                && loop.first().equals(new Expression.Literal(0))
                && !(loop.bound() instanceof Expression.Literal);
        return isCounted ? new Reader(loop, isInt).read() : Optional.empty();
    }

    /** Reads one loop. */
    private static final class Reader {
        private final LoopStatement.For loop;
        private final Predicate<String> isInt;
        private final FixedNumbers fixed;
        private final List<LoopStatement.Declare> places = new ArrayList<>();
        private final Map<String, Expression> definitions = new HashMap<>();
        private final List<LoopStatement.Assign> steps = new ArrayList<>();
        private LoopStatement.Declare scale;
        private RangeUpdate update;

        Reader(LoopStatement.For loop, Predicate<String> isInt) {
            this.loop = loop;
            this.isInt = isInt;
            this.fixed = FixedNumbers.in(loop);
        }

        Optional<RangeLoop> read() {
            boolean isUnderstood = loop.body().stream().allMatch(this::isRead);
            if (!isUnderstood || scale == null || update == null) {
                return Optional.empty();
            }
            for (int skip = 0; skip <= 1; skip++) {
                boolean isOneTarget = grows(update.to(), skip);
                if (grows(update.n(), -skip) && (isOneTarget || grows(update.from(), skip))) {
                    Expression scales = ((Expression.Element) scale.value()).array();
                    return Optional.of(new RangeLoop(loop, places, scales, update, steps, skip, isOneTarget));
                }
            }
            return Optional.empty();
        }

        private boolean grows(Expression expression, int step) {
            return IndexForm.of(definition(expression), loop.index(), fixed::contain)
                    .filter(form -> form.growsBy(step))
                    .isPresent();
        }

        private Expression definition(Expression expression) {
            return Substitution.ofNames(definitions).of(expression);
        }

        private boolean isRead(LoopStatement statement) {
            if (statement instanceof LoopStatement.Declare local && local.value() != null && update == null) {
                return local.type().equals(Type.INT) ? isPlace(local) : isScale(local);
            }
            if (statement instanceof LoopStatement.Run run && update == null) {
                update = RangeUpdate.of(run.call()).orElse(null);
                return update != null && scale != null && update.scale().equals(new Expression.Name(scale.name()));
            }
            return statement instanceof LoopStatement.Assign step && update != null && isStep(step);
        }

        /** Whether it is a number made of others, which can be worked out earlier. */
        private boolean isPlace(LoopStatement.Declare local) {
            places.add(local);
            definitions.put(local.name(), definition(local.value()));
            return FixedNumbers.areIn(local.value());
        }

        private boolean isScale(LoopStatement.Declare local) {
            boolean isFirst = scale == null;
            scale = local;
            return isFirst
                    && local.type().equals(Type.DOUBLE)
                    && local.value() instanceof Expression.Element element
                    && element.array() instanceof Expression.Name
                    && element.index().equals(new Expression.Name(loop.index()));
        }

        private boolean isStep(LoopStatement.Assign step) {
            steps.add(step);
            boolean isFirst = steps.stream()
                            .filter(other -> other.name().equals(step.name()))
                            .count()
                    == 1;
            return isFirst
                    && isInt.test(step.name())
                    && step.operator() == BinaryOperator.ADD
                    && !definitions.containsKey(step.name())
                    && IndexForm.of(step.value(), loop.index(), fixed::contain).isPresent();
        }
    }
}
