package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** What is known of integers, arrays and conditions at a place of a Program. */
final class Knowledge {
    private final FactorNames names;
    private final Integers integers;
    private final Shapes shapes = new Shapes();
    private final Map<Variable, Compare> comparisons = new HashMap<>();
    private int loopDepth;
    private int branchDepth;

    Knowledge(FactorNames names) {
        this.names = names;
        this.integers = new Integers(names);
    }

    void enterLoop() {
        loopDepth++;
    }

    void leaveLoop() {
        loopDepth--;
    }

    boolean isInLoop() {
        return loopDepth > 0;
    }

    void enterBranch() {
        branchDepth++;
    }

    void leaveBranch() {
        branchDepth--;
    }

    void learnParameter(Variable parameter) {
        if (parameter.type().isArray()) {
            List<Size> shape = new ArrayList<>();
            for (int depth = 0; depth < parameter.type().rank(); depth++) {
                shape.add(Size.exactly(names.length(parameter, depth)));
            }
            shapes.learn(parameter, shape);
        } else if (isInteger(parameter)) {
            integers.learn(parameter, Size.exactly(names.parameter(parameter)));
        }
    }

    private static boolean isInteger(Variable variable) {
        return variable.type().equals(Type.INT) || variable.type().equals(Type.LONG);
    }

    void learn(Variable integer, Size size) {
        integers.learn(integer, size);
    }

    void learn(Variable target, Binary operation) {
        if (isInteger(target)) {
            integers.learn(target, operation);
        }
    }

    void learn(Variable condition, Compare comparison) {
        comparisons.put(condition, comparison);
    }

    void learnShape(Variable array, List<Size> shape) {
        if (array.type().isArray()) {
            shapes.learn(array, shape);
        }
    }

    /** Both are the same value. */
    void learnCopy(Variable target, Variable source) {
        integers.find(source).ifPresent(size -> integers.learn(target, size));
        learnShape(target, shape(source));
    }

    /** The integer as the size of something. */
    Size size(Variable integer) {
        return integers.size(integer, isInLoop());
    }

    List<Size> shape(Variable value) {
        return shapes.of(value, () -> new Size(names.unknown(value), !isInLoop()));
    }

    /** A check that holds wherever the method is called makes two sizes one. */
    void learnRequirement(Variable condition) {
        Compare comparison = comparisons.get(condition);
        if (branchDepth > 0 || comparison == null || comparison.comparison() != Comparison.EQUAL) {
            return;
        }
        Optional<Factor> left =
                integers.find(comparison.left()).flatMap(size -> size.value().onlyFactor());
        Optional<Factor> right =
                integers.find(comparison.right()).flatMap(size -> size.value().onlyFactor());
        if (left.isPresent() && right.isPresent()) {
            names.equate(left.get(), right.get());
        }
    }

    /** In an iteration carried arrays are as long as before the first one. */
    void learnCarried(List<Variable> parameters, List<Variable> initials) {
        for (int k = 0; k < initials.size(); k++) {
            learnShape(parameters.get(k + 1), shape(initials.get(k)));
        }
    }

    /** Whether an iteration gives back longer or shorter arrays than it was given; they are unknown from now on. */
    boolean forgetChanging(Repetition loop) {
        boolean hasChanging = false;
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            if (!shape(loop.next().get(k)).equals(shape(carried))) {
                hasChanging = true;
                for (var block : loop.blocks()) {
                    Variable parameter = block.parameters().get(k + 1);
                    learnShape(parameter, unknown(parameter));
                }
            }
        }
        return hasChanging;
    }

    private List<Size> unknown(Variable array) {
        List<Size> shape = new ArrayList<>();
        for (int k = 0; k < array.type().rank(); k++) {
            shape.add(new Size(names.unknown(array), false));
        }
        return shape;
    }

    /** What a loop carried is as long behind it as in it; what it collected has an element for each iteration. */
    void learnResults(List<Variable> targets, Repetition loop, Size size) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            learnShape(targets.get(k), shape(loop.carried().get(k)));
        }
        for (int k = 0; k < loop.collected().size(); k++) {
            List<Size> shape = new ArrayList<>(List.of(size));
            shape(loop.collected().get(k)).forEach(length -> shape.add(length.count()));
            learnShape(targets.get(loop.carriedCount() + k), shape);
        }
    }

    void learnResults(List<Variable> targets, If branch) {
        for (int k = 0; k < targets.size(); k++) {
            Variable one = branch.thenBlock().results().get(k);
            Variable other = branch.elseBlock().results().get(k);
            learnShape(targets.get(k), Shapes.maximum(shape(one), shape(other)));
            Optional<Size> left = integers.find(one);
            Optional<Size> right = integers.find(other);
            if (left.isPresent() && right.isPresent()) {
                integers.learn(targets.get(k), left.get().maximum(right.get()));
            }
        }
    }

    /** Whether a comparison has this result wherever no size is 0. */
    boolean isUsually(Variable condition, boolean result) {
        Compare comparison = comparisons.get(condition);
        if (comparison == null) {
            return false;
        }
        Optional<Size> left = integers.find(comparison.left());
        Optional<Size> right = integers.find(comparison.right());
        return left.isPresent()
                && right.isPresent()
                && left.get().isExact()
                && right.get().isExact()
                && isUsually(
                        comparison.comparison(),
                        left.get().value().minus(right.get().value()),
                        result);
    }

    private static boolean isUsually(Comparison comparison, Polynomial difference, boolean result) {
        boolean isPositive = difference.isSumOnly() && !difference.isZero() && !difference.hasIndices();
        Polynomial opposite = difference.times(Polynomial.of(-1));
        boolean isNegative = opposite.isSumOnly() && !opposite.isZero() && !opposite.hasIndices();
        boolean isTrue = switch (comparison) {
            case EQUAL -> false;
            case NOT_EQUAL -> isPositive || isNegative;
            case LESS, LESS_OR_EQUAL -> isNegative;
            case GREATER, GREATER_OR_EQUAL -> isPositive;
        };
        return (isPositive || isNegative) && isTrue == result;
    }
}
