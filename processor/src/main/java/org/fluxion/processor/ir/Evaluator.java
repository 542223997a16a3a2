package org.fluxion.processor.ir;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Interprets Programs: the oracle for every stage and for the generated code. Scalars are Double, Long, Integer and Boolean, arrays are
 * Java's; all operations give what Java gives, its exceptions among them. Arguments are never written to; results may share rows with
 * them and with each other.
 */
public final class Evaluator implements Operation.Visitor<List<Object>> {
    private final Bindings values = new Bindings();
    private final Callee callee;
    private final EvaluationCounts counts;
    private final EvaluationWatch watch;

    /** Evaluates what a {@link Call} calls. */
    @FunctionalInterface
    public interface Callee {
        /** The value of the method, then the derivative by each parameter that has an accessor. */
        List<Object> call(Companion companion, List<Object> arguments);
    }

    private Evaluator(Callee callee, EvaluationCounts counts, EvaluationWatch watch) {
        this.callee = callee;
        this.counts = counts;
        this.watch = watch;
    }

    /**
     * The results of a Program without calls.
     *
     * @throws UnsupportedOperationException at a {@link Call}
     */
    public static List<Object> evaluate(Program program, List<?> arguments) {
        return evaluate(program, arguments, Evaluator::refuse);
    }

    private static List<Object> refuse(Companion companion, List<Object> arguments) {
        throw new UnsupportedOperationException("a call of " + companion.method());
    }

    /** The results of a Program without calls, under the eyes of a watch that may change them. */
    public static List<Object> evaluate(
            Program program, List<?> arguments, EvaluationCounts counts, EvaluationWatch watch) {
        return evaluate(program, arguments, Evaluator::refuse, counts, watch);
    }

    /** The results of a Program that calls other methods. */
    public static List<Object> evaluate(Program program, List<?> arguments, Callee callee) {
        return evaluate(program, arguments, callee, new EvaluationCounts());
    }

    /**
     * The results of a Program; its work is added to the counts.
     *
     * @param arguments one for each parameter, of its type
     * @throws IllegalArgumentException if the number of arguments is wrong, or a {@link Require} does not hold
     * @throws ClassCastException if an argument has another type than its parameter
     * @throws NullPointerException with the parameter's name if an argument is null
     */
    public static List<Object> evaluate(Program program, List<?> arguments, Callee callee, EvaluationCounts counts) {
        return evaluate(program, arguments, callee, counts, Unwatched.INSTANCE);
    }

    private static List<Object> evaluate(
            Program program, List<?> arguments, Callee callee, EvaluationCounts counts, EvaluationWatch watch) {
        Evaluator evaluator = new Evaluator(callee, counts, watch);
        evaluator.values.bindParameters(program, arguments);
        return evaluator.run(program.body());
    }

    /** Runs a block whose parameters are bound. */
    private List<Object> run(Block block) {
        for (Statement statement : block.statements()) {
            counts.countStatement();
            values.bind(statement.targets(), statement.operation().accept(this));
        }
        return values.all(block.results());
    }

    private static List<Object> one(Object result) {
        return Collections.singletonList(result);
    }

    @Override
    public List<Object> visitConstant(Constant operation) {
        return one(operation.value());
    }

    @Override
    public List<Object> visitEnumConstant(EnumConstant operation) {
        return one(operation.ordinal());
    }

    @Override
    public List<Object> visitUnary(Unary operation) {
        counts.count(operation.operator());
        Object operand = values.value(operation.operand());
        Object result = ScalarArithmetic.unary(operation.operator(), operand);
        return one(watch.unary(operation.operator(), operand, result));
    }

    @Override
    public List<Object> visitBinary(Binary operation) {
        counts.count(operation.operator(), operation.left().type());
        Object left = values.value(operation.left());
        Object right = values.value(operation.right());
        Object result = ScalarArithmetic.binary(operation.operator(), left, right);
        return one(watch.binary(operation.operator(), left, right, result));
    }

    @Override
    public List<Object> visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        counts.countFused();
        double left = (Double) values.value(operation.left());
        double right = (Double) values.value(operation.right());
        return one(watch.fused(Math.fma(left, right, (Double) values.value(operation.addend()))));
    }

    @Override
    public List<Object> visitCompare(Compare operation) {
        return one(ScalarArithmetic.compare(
                operation.comparison(), values.value(operation.left()), values.value(operation.right())));
    }

    @Override
    public List<Object> visitConvert(Convert operation) {
        Object operand = values.value(operation.operand());
        Object result = ScalarArithmetic.convert(operand, operation.type().element());
        return one(watch.converted(operand, result));
    }

    @Override
    public List<Object> visitStop(Stop operation) {
        return one(watch.stopped(values.value(operation.operand())));
    }

    @Override
    public List<Object> visitIndex(Index operation) {
        if (operation.array().type().rank() == 1) {
            counts.countRead();
        }
        return one(ArrayValues.get(values.array(operation.array()), values.integer(operation.index())));
    }

    @Override
    public List<Object> visitLength(Length operation) {
        return one(Array.getLength(values.array(operation.array())));
    }

    @Override
    public List<Object> visitZeros(Zeros operation) {
        int[] sizes = operation.sizes().stream().mapToInt(values::integer).toArray();
        counts.countArray(Arrays.stream(sizes).asDoubleStream().reduce(1, (product, size) -> product * size));
        return one(ArrayValues.zeros(operation.element(), sizes));
    }

    @Override
    public List<Object> visitZerosLike(ZerosLike operation) {
        Object array = values.array(operation.array());
        counts.countArray((double) ArrayValues.size(array));
        return one(ArrayValues.zerosLike(array));
    }

    @Override
    public List<Object> visitArrayOf(ArrayOf operation) {
        return one(collect(operation.row(), values.all(operation.elements())));
    }

    private Object collect(Type row, List<Object> elements) {
        Object result = ArrayValues.allocate(row.arrayOf(), elements.size());
        for (int k = 0; k < elements.size(); k++) {
            ArrayValues.set(result, k, elements.get(k));
        }
        if (row.isScalar()) {
            counts.countWrites(elements.size());
        }
        return result;
    }

    @Override
    public List<Object> visitUpdate(Update operation) {
        Object value = values.value(operation.value());
        if (operation.value().type().isScalar()) {
            counts.countWrites(1);
        }
        return one(updated(operation.array(), operation.indices(), value));
    }

    @Override
    public List<Object> visitAddAt(AddAt operation) {
        Object value = values.value(operation.value());
        Object old = ArrayValues.at(values.array(operation.array()), values.integers(operation.indices()));
        counts.countAddedElements(ArrayValues.size(value));
        Object sum = ArrayValues.add(old, value);
        if (sum instanceof Double) {
            sum = watch.binary(BinaryOperator.ADD, old, value, sum);
        }
        return one(updated(operation.array(), operation.indices(), sum));
    }

    private Object updated(Variable array, List<Variable> indices, Object value) {
        Object old = values.array(array);
        counts.countArray(Array.getLength(old));
        return ArrayValues.update(old, values.integers(indices), value);
    }

    @Override
    public List<Object> visitIf(If operation) {
        boolean isTaken = values.isTrue(operation.condition());
        watch.branched(isTaken);
        return run(isTaken ? operation.thenBlock() : operation.elseBlock());
    }

    @Override
    public List<Object> visitLoop(Loop operation) {
        int size = values.integer(operation.size());
        List<Object> carried = values.all(operation.initials());
        List<List<Object>> collected = new ArrayList<>();
        operation.collected().forEach(element -> collected.add(new ArrayList<>()));
        for (int i = 0; i < size; i++) {
            counts.countIteration();
            carried = iterate(operation.body(), i, carried, collected);
        }
        return collected(operation.collected(), carried, collected);
    }

    @Override
    public List<Object> visitWhile(While operation) {
        List<Object> carried = values.all(operation.initials());
        List<List<Object>> collected = new ArrayList<>();
        operation.collected().forEach(element -> collected.add(new ArrayList<>()));
        int index = 0;
        while (goesOn(operation, index, carried)) {
            carried = iterate(operation.body(), index, carried, collected);
            index++;
        }
        List<Object> results = collected(operation.collected(), carried, collected);
        results.add(index);
        return results;
    }

    private boolean goesOn(While operation, int index, List<Object> carried) {
        counts.countIteration();
        bindIteration(operation.condition(), index, carried);
        boolean goesOn = (Boolean) run(operation.condition()).get(0);
        watch.branched(goesOn);
        return goesOn;
    }

    private void bindIteration(Block block, int index, List<Object> carried) {
        values.put(block.parameters().get(0), index);
        values.bind(block.parameters().subList(1, block.parameters().size()), carried);
    }

    /** Runs one iteration; returns the next carried values. */
    private List<Object> iterate(Block body, int index, List<Object> carried, List<List<Object>> collected) {
        bindIteration(body, index, carried);
        List<Object> results = run(body);
        for (int k = 0; k < collected.size(); k++) {
            collected.get(k).add(results.get(carried.size() + k));
        }
        return results.subList(0, carried.size());
    }

    private List<Object> collected(List<Variable> elements, List<Object> carried, List<List<Object>> collected) {
        List<Object> all = new ArrayList<>(carried);
        for (int k = 0; k < collected.size(); k++) {
            all.add(collect(elements.get(k).type(), collected.get(k)));
        }
        return all;
    }

    @Override
    public List<Object> visitRequire(Require operation) {
        if (!values.isTrue(operation.condition())) {
            Object[] details = values.all(operation.details()).toArray();
            throw new IllegalArgumentException(String.format(Locale.ROOT, operation.message(), details));
        }
        return List.of();
    }

    @Override
    public List<Object> visitCall(Call operation) {
        List<Object> results = callee.call(operation.companion(), values.all(operation.arguments()));
        int expected = operation.resultTypes().size();
        if (results.size() != expected) {
            throw new IllegalStateException(
                    operation.companion().method() + " gave " + results.size() + " results, not " + expected);
        }
        return results;
    }
}
