package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Appends statements to one block and hands out their variables. */
public final class BlockBuilder {
    private final Variables variables;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Variable, Variable> standIns = new HashMap<>();
    /** Where the first {@code indexed} statements define what they define. */
    private final Map<Variable, Integer> positions = new HashMap<>();

    private int indexed;
    private Origin origin = Origin.NONE;

    public BlockBuilder(Variables variables) {
        this.variables = variables;
    }

    /** A builder for a block inside this one; its statements get the origin that is current here. */
    public BlockBuilder nested() {
        BlockBuilder builder = new BlockBuilder(variables);
        builder.origin = origin;
        builder.standIns.putAll(standIns);
        return builder;
    }

    public Variables variables() {
        return variables;
    }

    /** The origin of the statements that follow. */
    public BlockBuilder at(Origin position) {
        origin = position;
        return this;
    }

    public Origin origin() {
        return origin;
    }

    /** From now on what is appended here, and in blocks begun inside of this one, reads another variable of the same value. */
    public void standIn(Variable variable, Variable other) {
        standIns.replaceAll((from, to) -> to.equals(variable) ? other : to);
        standIns.put(variable, other);
    }

    /** Appends a finished statement. */
    public void append(Statement statement) {
        statements.add(standIns.isEmpty() ? statement : Renaming.substitute(statement, standIns));
    }

    /**
     * Names a value defined in this block; elsewhere it keeps what name it has.
     *
     * @return the variable with the name that it has now
     */
    public Variable rename(Variable variable, String name) {
        Integer position = position(variable);
        if (position == null) {
            return variable;
        }
        Statement statement = statements.get(position);
        List<Variable> targets = new ArrayList<>(statement.targets());
        Variable renamed = new Variable(variable.id(), name, variable.type());
        targets.set(targets.indexOf(variable), renamed);
        statements.set(position, new Statement(targets, statement.operation(), statement.origin()));
        return renamed;
    }

    private Integer position(Variable variable) {
        for (; indexed < statements.size(); indexed++) {
            for (Variable target : statements.get(indexed).targets()) {
                positions.put(target, indexed);
            }
        }
        return positions.get(variable);
    }

    /** Appends an operation and names each of its results; a missing name makes a temporary. */
    public List<Variable> emitAll(Operation operation, List<String> names) {
        List<Type> types = operation.resultTypes();
        List<Variable> targets = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            targets.add(variables.fresh(k < names.size() ? names.get(k) : "", types.get(k)));
        }
        append(new Statement(targets, operation, origin));
        return targets;
    }

    /** Appends an operation with one result. */
    public Variable emit(String name, Operation operation) {
        return emitAll(operation, List.of(name)).get(0);
    }

    public Variable emit(Operation operation) {
        return emit("", operation);
    }

    public Variable constant(double value) {
        return emit(Constant.of(value));
    }

    public Variable constant(int value) {
        return emit(Constant.of(value));
    }

    public Variable constant(boolean value) {
        return emit(Constant.of(value));
    }

    public Variable unary(UnaryOperator operator, Variable operand) {
        return emit(new Unary(operator, operand));
    }

    public Variable binary(BinaryOperator operator, Variable left, Variable right) {
        return emit(new Binary(operator, left, right));
    }

    public Variable add(Variable left, Variable right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    public Variable subtract(Variable left, Variable right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    public Variable multiply(Variable left, Variable right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    public Variable divide(Variable left, Variable right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    public Variable negate(Variable operand) {
        return unary(UnaryOperator.NEGATE, operand);
    }

    public Variable compare(Comparison comparison, Variable left, Variable right) {
        return emit(new Compare(comparison, left, right));
    }

    public Variable index(Variable array, Variable index) {
        return emit(new Index(array, index));
    }

    public Variable length(Variable array) {
        return emit(new Length(array));
    }

    /** Whether no statement has been appended. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The statements so far, as a block. */
    public Block build(List<Variable> parameters, List<Variable> results) {
        List<Variable> current = new ArrayList<>(results.size());
        for (Variable result : results) {
            current.add(standIns.getOrDefault(result, result));
        }
        return new Block(parameters, statements, current);
    }

    public Block build(List<Variable> results) {
        return build(List.of(), results);
    }
}
