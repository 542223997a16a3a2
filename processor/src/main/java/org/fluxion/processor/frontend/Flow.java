package org.fluxion.processor.frontend;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Zeros;

/** Where the lowering of a method stands: the block being filled and the state at its end. Shared by all methods inlined. */
final class Flow {
    private final Variables variables;
    private final Map<Variable, Object> constants = new HashMap<>();
    private final BlockBuilder prologue;
    private BlockBuilder builder;
    private State state = new State();
    private final Set<Binding.View> readViews = new HashSet<>();
    private int rowWrites;

    Flow(Variables variables) {
        this.variables = variables;
        prologue = new BlockBuilder(variables);
        builder = new BlockBuilder(variables);
    }

    /** A block that control may take instead of another one. */
    record Branch(BlockBuilder builder, State state) {}

    /** How many rows have been stored in arrays so far: the lengths of rows may have changed since the number was smaller. */
    int rowWrites() {
        return rowWrites;
    }

    void countRowWrite() {
        rowWrites++;
    }

    Variables variables() {
        return variables;
    }

    BlockBuilder builder() {
        return builder;
    }

    State state() {
        return state;
    }

    /** Statements before the whole body, for what does not depend on where it is read. */
    BlockBuilder prologue() {
        return prologue;
    }

    Flow at(Origin origin) {
        builder.at(origin);
        return this;
    }

    Variable emit(Operation operation) {
        return builder.emit(operation);
    }

    Variable constant(Object value) {
        Variable variable = emit(new Constant(typeOf(value), value));
        constants.put(variable, value);
        return variable;
    }

    private static Type typeOf(Object value) {
        if (value instanceof Double) {
            return Type.DOUBLE;
        }
        if (value instanceof Long) {
            return Type.LONG;
        }
        return value instanceof Integer ? Type.INT : Type.BOOLEAN;
    }

    /** The value of a variable that was made by {@link #constant}. */
    Optional<Object> constantValue(Variable variable) {
        return Optional.ofNullable(constants.get(variable));
    }

    /** The current block and state, to return to later. */
    Branch current() {
        return new Branch(builder, state);
    }

    /** Continues with another block. */
    void enter(Branch branch) {
        builder = branch.builder();
        state = branch.state();
    }

    /** A new block inside the current one that begins with the current state. */
    Branch branch() {
        return new Branch(builder.nested(), state.copy());
    }

    /** Fills a branch and comes back. */
    void fill(Branch branch, Runnable content) {
        Branch outer = current();
        enter(branch);
        content.run();
        enter(outer);
    }

    /** Two branches and what follows when they meet. */
    void choose(Variable condition, Runnable then, Runnable otherwise) {
        Branch thenBranch = branch();
        Branch elseBranch = branch();
        fill(thenBranch, then);
        fill(elseBranch, otherwise);
        merge(condition, thenBranch, elseBranch);
    }

    /** A value that the content computes on several paths, each of which binds it to the slot. */
    Value joined(TypeMirror type, Consumer<Slot> content) {
        Slot result = Slot.result("", type);
        state.bind(result, Binding.UNASSIGNED);
        content.accept(result);
        Value value = new Value(type, state.binding(result));
        state.forget(result);
        return value;
    }

    void merge(Variable condition, Branch then, Branch otherwise) {
        state.become(new Merge(this, condition, then, otherwise).run());
    }

    /** Runs the content only where no frame has been left. */
    void unlessLeft(Runnable content) {
        if (state.exits().isUncertain()) {
            Variable left = state.exits().variables().stream()
                    .reduce((one, other) -> builder.binary(BinaryOperator.OR, one, other))
                    .orElseThrow();
            choose(left, () -> state.setExits(state.exits().certain()), () -> {
                state.setExits(Exits.NONE);
                content.run();
            });
        } else if (!state.exits().isUnreachable()) {
            content.run();
        }
    }

    /** Gives a value the name of a local variable, if it has none yet. */
    Variable name(Variable value, String name) {
        return value.isNamed() || name.isEmpty() ? value : builder.rename(value, name);
    }

    /** Any value of a type, for a path on which nobody reads it. */
    static Variable placeholder(BlockBuilder builder, Type type) {
        if (type.isArray()) {
            Variable none = builder.constant(0);
            return builder.emit(new Zeros(type.element(), Collections.nCopies(type.rank(), none)));
        }
        return builder.emit(zero(type));
    }

    private static Constant zero(Type type) {
        return switch (type.element().computational()) {
            case DOUBLE, FLOAT -> Constant.of(0.0);
            case LONG -> Constant.of(0L);
            case INT, SHORT, CHAR, BYTE -> Constant.of(0);
            case BOOLEAN -> Constant.of(false);
        };
    }

    /** Whether the value of a view has been asked for. */
    boolean isRead(Binding.View view) {
        return readViews.contains(view);
    }

    void markRead(Binding.View view) {
        readViews.add(view);
    }

    /** The value of an array. */
    Optional<Variable> array(Binding binding) {
        if (binding instanceof Binding.Frozen frozen) {
            return Optional.of(frozen.array());
        }
        if (binding instanceof Binding.View view) {
            readViews.add(view);
            boolean isCurrent = view.seen().equals(state.storages().get(view.base()));
            return isCurrent ? Optional.of(view.array()) : Optional.empty();
        }
        if (binding instanceof Binding.Reference reference) {
            return Optional.ofNullable(state.storages().get(reference.storage()))
                    .map(storage -> row(storage, reference.path()));
        }
        return Optional.empty();
    }

    private Variable row(Variable array, List<Variable> path) {
        Variable row = array;
        for (Variable index : path) {
            row = builder.index(row, index);
        }
        return row;
    }
}
