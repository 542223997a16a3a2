package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/** Writes a loop over ranges as one over pairs of them, and the last iteration where their number is odd. */
final class RangePairEmitter {
    private static final int PAIR = 2;

    private final RangeLoop loop;
    private final Names names;
    private final Predicate<String> isUsedLater;
    private final GroupedLoop frame;
    /** What stands for the names of the loop in the first iteration of a pair, and in the last one. */
    private final Substitution first;

    /** The same for the second iteration of a pair. Few places are left in it, so those are written out where they are needed. */
    private final Map<String, Expression> second = new HashMap<>();

    /**
     * An emitter for one loop.
     *
     * @param isUsedLater whether something else than the loop knows a local
     */
    RangePairEmitter(RangeLoop loop, Names names, Predicate<String> isUsedLater) {
        this.loop = loop;
        this.names = names;
        this.isUsedLater = isUsedLater;
        frame = new GroupedLoop(loop.statement(), names, PAIR);
        first = Substitution.ofNames(Map.of(loop.statement().index(), frame.first()));
        second.put(loop.statement().index(), sum(frame.first(), new Expression.Literal(1)));
    }

    List<LoopStatement> emit() {
        List<LoopStatement> body = new ArrayList<>();
        loop.places().forEach(place -> body.add(ofFirst(place)));
        loop.steps().forEach(step -> body.add(moved(step)));
        loop.places().forEach(place -> second.put(place.name(), ofSecond(place.value())));
        body.add(new LoopStatement.Run(call()));
        loop.steps().forEach(step -> body.add(movedOn(step)));
        body.add(frame.next());
        return frame.with(List.of(new LoopStatement.While(frame.hasGroup(), body)), last());
    }

    private Expression ofSecond(Expression expression) {
        return Substitution.ofNames(second).of(expression);
    }

    private LoopStatement ofFirst(LoopStatement.Declare local) {
        return new LoopStatement.Declare(local.type(), local.name(), first.of(local.value()));
    }

    /** Where a place that runs along is in the second iteration. */
    private LoopStatement moved(LoopStatement.Assign step) {
        String name = names.fresh(step.name().replaceFirst("(?<=.)[0-9]+$", ""));
        second.put(step.name(), new Expression.Name(name));
        return new LoopStatement.Declare(Type.INT, name, sum(new Expression.Name(step.name()), first.of(step.value())));
    }

    /** Where it is in the first iteration of the next loop. */
    private LoopStatement movedOn(LoopStatement.Assign step) {
        return new LoopStatement.Assign(step.name(), null, sum(second.get(step.name()), ofSecond(step.value())));
    }

    private static Expression sum(Expression left, Expression right) {
        return new Expression.BinaryExpression(BinaryOperator.ADD, left, right, Type.INT);
    }

    private Expression.KernelCall call() {
        RangeUpdate update = loop.update();
        List<Expression> arguments =
                new ArrayList<>(List.of(new Expression.Name(update.target()), first.of(update.to())));
        if (!loop.isOneTarget()) {
            arguments.add(ofSecond(update.to()));
        }
        arguments.addAll(
                List.of(loop.scales(), frame.first(), new Expression.Name(update.source()), first.of(update.from())));
        if (loop.isOneTarget()) {
            arguments.add(ofSecond(update.from()));
        }
        arguments.addAll(List.of(first.of(update.n()), new Expression.Literal(loop.skip())));
        String kernel = loop.isOneTarget() ? "addTwoScaledRanges" : "addScaledRangeToTwo";
        return new Expression.KernelCall("Kernels", kernel, arguments);
    }

    /** What is left of an odd number. */
    private List<LoopStatement> last() {
        List<LoopStatement> last = new ArrayList<>();
        loop.places().forEach(place -> last.add(ofFirst(place)));
        last.add(loop.update()
                .at(new Expression.Element(loop.scales(), frame.first()), first)
                .call());
        loop.steps().stream()
                .filter(step -> isUsedLater.test(step.name()))
                .map(step -> new LoopStatement.Assign(step.name(), step.operator(), first.of(step.value())))
                .forEach(last::add);
        return last;
    }
}
