package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;

/** Arrays: made, read and written, with Java's references. */
final class ArrayLowering {
    private final BodyLowering body;

    ArrayLowering(BodyLowering body) {
        this.body = body;
    }

    /** The present value of an array. */
    Variable array(Tree tree, Value value) {
        if (value.type().getKind() != TypeKind.ARRAY) {
            throw body.wrongType(tree, value.type());
        }
        body.at(tree);
        return body.flow()
                .array(value.binding())
                .orElseThrow(() -> body.refusal(tree, Code.ARRAY_REFERENCE, Quote.source(tree)));
    }

    /** A new local array that holds a value. */
    Value fresh(TypeMirror type, Variable value) {
        Storage storage = new Storage();
        body.flow().state().store(storage, value);
        return new Value(type, Binding.Reference.to(storage));
    }

    Value element(ArrayAccessTree tree) {
        Value array = body.expressions().value(tree.getExpression());
        Variable index =
                body.conversions().index(tree.getIndex(), body.expressions().value(tree.getIndex()));
        return element(tree, array, index);
    }

    /** {@code array[index]}. */
    Value element(Tree tree, Value array, Variable index) {
        if (!(array.type() instanceof ArrayType type)) {
            throw body.wrongType(tree, array.type());
        }
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.ARRAY && array.binding() instanceof Binding.Reference reference) {
            return new Value(component, reference.row(index));
        }
        Variable value = array(tree, array);
        Variable element = body.at(tree).emit(new Index(value, index));
        if (component.getKind() != TypeKind.ARRAY) {
            return Conversions.scalarValue(component, element);
        }
        return new Value(component, sharing(array.binding(), element));
    }

    /** The binding of a part of an array that is not written to. */
    Binding sharing(Binding whole, Variable part) {
        if (whole instanceof Binding.Frozen frozen) {
            return new Binding.Frozen(part, frozen.owner());
        }
        if (whole instanceof Binding.View view) {
            return new Binding.View(part, view.base(), view.seen());
        }
        if (whole instanceof Binding.Reference reference) {
            Variable seen = body.flow().state().storages().get(reference.storage());
            return new Binding.View(part, reference.storage(), seen);
        }
        return Binding.AMBIGUOUS;
    }

    /** {@code array[index] = value}, of a scalar. */
    void write(Tree tree, Value array, Variable index, Variable value) {
        Binding.Reference reference = writable(tree, array.binding());
        Variable old = body.flow().state().storages().get(reference.storage());
        Update update = new Update(old, reference.row(index).path(), value);
        Variable updated = body.at(tree).builder().emit(old.name(), update);
        body.flow().state().store(reference.storage(), updated);
    }

    /** Gives all elements of a vector new values. */
    void replace(Tree tree, Value array, Variable value) {
        Binding.Reference reference = writable(tree, array.binding());
        Variable old = body.flow().state().storages().get(reference.storage());
        Variable replaced = reference.path().isEmpty()
                ? body.flow().name(value, old.name())
                : body.at(tree).builder().emit(old.name(), new Update(old, reference.path(), value));
        body.flow().state().store(reference.storage(), replaced);
    }

    private Binding.Reference writable(Tree tree, Binding binding) {
        if (binding instanceof Binding.Frozen frozen) {
            throw frozen.owner().isParameter()
                    ? body.refusal(
                            tree,
                            Code.PARAMETER_WRITE,
                            Quote.source(tree),
                            frozen.owner().name())
                    : body.refusal(tree, Code.CONSTANT_WRITE, Quote.source(tree));
        }
        if (binding instanceof Binding.Reference reference
                && body.flow().state().storages().containsKey(reference.storage())) {
            return reference;
        }
        throw body.refusal(tree, Code.ARRAY_REFERENCE, Quote.source(tree));
    }

    /** {@code array[index] = row}: the row moves in, and whoever refers to it refers to the array from now on. */
    Value writeRow(Tree tree, Value array, Variable index, ExpressionTree rowTree, Value row) {
        Binding.Reference target = writable(tree, array.binding()).row(index);
        Variable value = moved(rowTree, row, target);
        forgetOldRow(target);
        body.flow().countRowWrite();
        Variable old = body.flow().state().storages().get(target.storage());
        Variable updated = body.at(tree).builder().emit(old.name(), new Update(old, target.path(), value));
        body.flow().state().store(target.storage(), updated);
        redirect(row.binding(), target);
        return new Value(row.type(), target);
    }

    /** The value of a local array that can become a row, because it is no part of another array yet. */
    private Variable moved(Tree tree, Value row, Binding.Reference target) {
        boolean canMove = row.binding() instanceof Binding.Reference reference
                && reference.path().isEmpty()
                && reference.storage() != target.storage();
        if (!canMove) {
            throw body.refusal(tree, Code.ARRAY_REFERENCE, Quote.source(tree));
        }
        return array(tree, row);
    }

    private void redirect(Binding row, Binding.Reference target) {
        State state = body.flow().state();
        Storage moved = ((Binding.Reference) row).storage();
        Map<Slot, Binding> bindings = Map.copyOf(state.bindings());
        bindings.forEach((slot, binding) -> {
            if (binding instanceof Binding.Reference reference && reference.storage() == moved) {
                state.bind(slot, new Binding.Reference(target.storage(), target.path()).row(reference.path()));
            } else if (State.mentions(binding, moved)) {
                state.bind(slot, Binding.AMBIGUOUS);
            }
        });
        state.drop(moved);
    }

    /** Variables that may refer to the row that stood there keep it in Java, but nothing here holds it any longer. */
    private void forgetOldRow(Binding.Reference target) {
        State state = body.flow().state();
        Map.copyOf(state.bindings()).forEach((slot, binding) -> {
            if (binding instanceof Binding.Reference reference
                    && reference.storage() == target.storage()
                    && mayMeet(reference.path(), target.path())) {
                state.bind(slot, Binding.AMBIGUOUS);
            }
        });
    }

    private boolean mayMeet(List<Variable> path, List<Variable> target) {
        if (path.size() < target.size()) {
            return false;
        }
        for (int k = 0; k < target.size(); k++) {
            Object one = body.flow().constantValue(path.get(k)).orElse(null);
            Object other = body.flow().constantValue(target.get(k)).orElse(null);
            if (one != null && other != null && !one.equals(other)) {
                return false;
            }
        }
        return true;
    }

    Value create(NewArrayTree tree) {
        if (tree.getType() == null) {
            throw body.expressions().unsupported(tree);
        }
        TypeMirror element = body.binder()
                .typeMirror(tree.getType())
                .orElseThrow(() -> body.expressions().unsupported(tree));
        if (tree.getInitializers() != null) {
            return initialised(tree, body.types().array(element, 1));
        }
        List<Variable> sizes = new ArrayList<>();
        for (ExpressionTree size : tree.getDimensions()) {
            sizes.add(body.conversions().index(size, body.expressions().value(size)));
        }
        TypeMirror type = body.types().array(element, sizes.size());
        Type inProgram = checkedType(tree, type);
        while (sizes.size() < inProgram.rank()) {
            sizes.add(body.at(tree).constant(0));
        }
        return fresh(type, body.at(tree).emit(newArray(inProgram, sizes)));
    }

    /** Local arrays hold what is computed with: elements are rounded to the source's type before they are written. */
    private static Zeros newArray(Type type, List<Variable> sizes) {
        return new Zeros(type.element().computational(), sizes);
    }

    private static Type computational(Type type) {
        return new Type(type.element().computational(), type.rank());
    }

    private Type checkedType(Tree tree, TypeMirror type) {
        if (JavaTypes.rank(type) > Type.MAX_RANK) {
            throw body.refusal(tree, Code.RANK_TOO_HIGH, Quote.source(tree), JavaTypes.rank(type));
        }
        return JavaTypes.inProgram(type).orElseThrow(() -> body.wrongType(tree, type));
    }

    /** {@code {a, b, c}} for an array of the given type. */
    Value initialised(NewArrayTree tree, TypeMirror type) {
        Type inProgram = checkedType(tree, type);
        TypeMirror component = ((ArrayType) type).getComponentType();
        List<Value> elements = new ArrayList<>();
        for (ExpressionTree element : tree.getInitializers()) {
            elements.add(body.statements().initial(element, component));
        }
        if (component.getKind() == TypeKind.ARRAY) {
            return ofRows(tree, type, computational(inProgram.row()), elements);
        }
        List<Variable> scalars = scalars(tree.getInitializers(), elements);
        return fresh(type, body.at(tree).emit(new ArrayOf(inProgram.row(), scalars)));
    }

    private List<Variable> scalars(List<? extends ExpressionTree> trees, List<Value> elements) {
        List<Variable> variables = new ArrayList<>();
        for (int k = 0; k < elements.size(); k++) {
            variables.add(body.conversions().scalar(trees.get(k), elements.get(k)));
        }
        return variables;
    }

    private Value ofRows(NewArrayTree tree, TypeMirror type, Type row, List<Value> elements) {
        List<Binding.Frozen> frozen = elements.stream()
                .map(Value::binding)
                .filter(Binding.Frozen.class::isInstance)
                .map(Binding.Frozen.class::cast)
                .toList();
        if (!frozen.isEmpty() && frozen.size() == elements.size()) {
            List<Variable> rows = frozen.stream().map(Binding.Frozen::array).toList();
            Variable array = body.at(tree).emit(new ArrayOf(row, rows));
            return new Value(type, new Binding.Frozen(array, frozen.get(0).owner()));
        }
        Storage storage = new Storage();
        List<Variable> rows = new ArrayList<>();
        for (int k = 0; k < elements.size(); k++) {
            Tree element = tree.getInitializers().get(k);
            Binding.Reference target =
                    Binding.Reference.to(storage).row(body.at(element).constant(k));
            rows.add(moved(element, elements.get(k), target));
            redirect(elements.get(k).binding(), target);
        }
        body.flow().state().store(storage, body.at(tree).emit(new ArrayOf(row, rows)));
        return new Value(type, Binding.Reference.to(storage));
    }

    /** The array of a variable number of arguments. */
    Value packed(Tree tree, ArrayType type, List<Value> elements) {
        Type inProgram = checkedType(tree, type);
        if (inProgram.rank() > 1) {
            throw body.expressions().unsupported(tree);
        }
        List<Variable> scalars = elements.stream()
                .map(element -> body.conversions().scalar(tree, element))
                .toList();
        return fresh(type, body.at(tree).emit(new ArrayOf(inProgram.row(), scalars)));
    }

    /** The array, or a copy with elements of the type that is computed with. */
    private static Variable computational(Variable vector, BlockBuilder builder) {
        if (vector.type().equals(computational(vector.type()))) {
            return vector;
        }
        Variable index = builder.variables().fresh("i", Type.INT);
        BlockBuilder copy = builder.nested();
        Variable element = copy.index(vector, index);
        Block body = copy.build(List.of(index), List.of(element));
        return builder.emit(new Loop(builder.length(vector), List.of(), List.of(), body));
    }

    /** {@code array.clone()}: of an array of arrays the rows stay shared. */
    Value copy(Tree tree, Value array) {
        Variable value = array(tree, array);
        return value.type().rank() == 1
                ? fresh(array.type(), computational(value, body.at(tree).builder()))
                : new Value(array.type(), sharing(array.binding(), value));
    }
}
