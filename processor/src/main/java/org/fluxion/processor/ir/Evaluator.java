package org.fluxion.processor.ir;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Interprets Programs: the oracle for every stage and for the generated code. Scalars are Double, Long, Integer and Boolean, arrays are
 * Java's; all operations give what Java gives, its exceptions among them. Arguments are never written to; results may share rows with
 * them and with each other.
 */
public final class Evaluator implements Operation.Visitor<List<Object>> {
    private final Map<Variable, Object> values = new HashMap<>();
    private final Callee callee;
    private final EvaluationCounts counts;

    /** Evaluates what a {@link Call} calls. */
    @FunctionalInterface
    public interface Callee {
        /** The value of the method, then the derivative by each parameter that has an accessor. */
        List<Object> call(Companion companion, List<Object> arguments);
    }

    private Evaluator(Callee callee, EvaluationCounts counts) {
        this.callee = callee;
        this.counts = counts;
    }

    /**
     * The results of a Program without calls.
     *
     * @throws UnsupportedOperationException at a {@link Call}
     */
    public static List<Object> evaluate(Program program, List<?> arguments) {
        return evaluate(program, arguments, (companion, given) -> {
            throw new UnsupportedOperationException("a call of " + companion.method());
        });
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
        Evaluator evaluator = new Evaluator(callee, counts);
        evaluator.bindParameters(program, arguments);
        return evaluator.run(program.body());
    }

    private void bindParameters(Program program, List<?> arguments) {
        List<Variable> parameters = program.parameters();
        if (parameters.size() != arguments.size()) {
            throw new IllegalArgumentException(
                    program.name() + " has " + parameters.size() + " parameters, not " + arguments.size());
        }
        for (int k = 0; k < parameters.size(); k++) {
            Variable parameter = parameters.get(k);
            Object argument = Objects.requireNonNull(arguments.get(k), parameter.name());
            values.put(parameter, ArrayValues.classOf(parameter.type()).cast(argument));
        }
    }

    /** Runs a block whose parameters are bound. */
    private List<Object> run(Block block) {
        for (Statement statement : block.statements()) {
            bind(statement.targets(), statement.operation().accept(this));
        }
        return all(block.results());
    }

    private void bind(List<Variable> variables, List<Object> results) {
        for (int k = 0; k < variables.size(); k++) {
            values.put(variables.get(k), results.get(k));
        }
    }

    private Object value(Variable variable) {
        Object value = values.get(variable);
        if (value == null && !values.containsKey(variable)) {
            throw new IllegalStateException("no value for " + variable);
        }
        return value;
    }

    private int integer(Variable variable) {
        return (Integer) value(variable);
    }

    private boolean isTrue(Variable variable) {
        return (Boolean) value(variable);
    }

    /** The array; a null row is as bad here as it is in Java. */
    private Object array(Variable variable) {
        return Objects.requireNonNull(value(variable), variable::toString);
    }

    private List<Object> all(List<Variable> variables) {
        List<Object> all = new ArrayList<>();
        variables.forEach(variable -> all.add(value(variable)));
        return all;
    }

    private List<Integer> integers(List<Variable> variables) {
        return variables.stream().map(this::integer).toList();
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
        return one(ScalarArithmetic.unary(operation.operator(), value(operation.operand())));
    }

    @Override
    public List<Object> visitBinary(Binary operation) {
        counts.count(operation.operator(), operation.left().type());
        return one(ScalarArithmetic.binary(operation.operator(), value(operation.left()), value(operation.right())));
    }

    @Override
    public List<Object> visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        counts.countFused();
        return one(Math.fma((Double) value(operation.left()), (Double) value(operation.right()), (Double)
                value(operation.addend())));
    }

    @Override
    public List<Object> visitCompare(Compare operation) {
        return one(ScalarArithmetic.compare(operation.comparison(), value(operation.left()), value(operation.right())));
    }

    @Override
    public List<Object> visitConvert(Convert operation) {
        return one(ScalarArithmetic.convert(
                value(operation.operand()), operation.type().element()));
    }

    @Override
    public List<Object> visitStop(Stop operation) {
        return one(value(operation.operand()));
    }

    @Override
    public List<Object> visitIndex(Index operation) {
        if (operation.array().type().rank() == 1) {
            counts.countRead();
        }
        return one(ArrayValues.get(array(operation.array()), integer(operation.index())));
    }

    @Override
    public List<Object> visitLength(Length operation) {
        return one(Array.getLength(array(operation.array())));
    }

    @Override
    public List<Object> visitZeros(Zeros operation) {
        int[] sizes = operation.sizes().stream().mapToInt(this::integer).toArray();
        return one(ArrayValues.zeros(operation.element(), sizes));
    }

    @Override
    public List<Object> visitZerosLike(ZerosLike operation) {
        return one(ArrayValues.zerosLike(array(operation.array())));
    }

    @Override
    public List<Object> visitArrayOf(ArrayOf operation) {
        return one(collect(operation.row(), all(operation.elements())));
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
        Object value = value(operation.value());
        if (operation.value().type().isScalar()) {
            counts.countWrites(1);
        }
        return one(ArrayValues.update(array(operation.array()), integers(operation.indices()), value));
    }

    @Override
    public List<Object> visitAddAt(AddAt operation) {
        Object array = array(operation.array());
        Object value = value(operation.value());
        List<Integer> indices = integers(operation.indices());
        counts.countAddedElements(ArrayValues.size(value));
        return one(ArrayValues.update(array, indices, ArrayValues.add(ArrayValues.at(array, indices), value)));
    }

    @Override
    public List<Object> visitIf(If operation) {
        return run(isTrue(operation.condition()) ? operation.thenBlock() : operation.elseBlock());
    }

    @Override
    public List<Object> visitLoop(Loop operation) {
        int size = integer(operation.size());
        List<Object> carried = all(operation.initials());
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
        List<Object> carried = all(operation.initials());
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
        return (Boolean) run(operation.condition()).get(0);
    }

    private void bindIteration(Block block, int index, List<Object> carried) {
        values.put(block.parameters().get(0), index);
        bind(block.parameters().subList(1, block.parameters().size()), carried);
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
        if (!isTrue(operation.condition())) {
            Object[] details = all(operation.details()).toArray();
            throw new IllegalArgumentException(String.format(Locale.ROOT, operation.message(), details));
        }
        return List.of();
    }

    @Override
    public List<Object> visitCall(Call operation) {
        List<Object> results = callee.call(operation.companion(), all(operation.arguments()));
        int expected = operation.resultTypes().size();
        if (results.size() != expected) {
            throw new IllegalStateException(
                    operation.companion().method() + " gave " + results.size() + " results, not " + expected);
        }
        return results;
    }
}
