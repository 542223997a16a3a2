package org.fluxion.processor.frontend;

import static java.util.Map.entry;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Variable;

/** Assignments of all kinds: the target is evaluated first, then what it held, then the right-hand side. */
final class AssignmentLowering {
    private static final Map<Kind, Kind> OPERATORS = Map.ofEntries(
            entry(Kind.PLUS_ASSIGNMENT, Kind.PLUS),
            entry(Kind.MINUS_ASSIGNMENT, Kind.MINUS),
            entry(Kind.MULTIPLY_ASSIGNMENT, Kind.MULTIPLY),
            entry(Kind.DIVIDE_ASSIGNMENT, Kind.DIVIDE),
            entry(Kind.REMAINDER_ASSIGNMENT, Kind.REMAINDER),
            entry(Kind.AND_ASSIGNMENT, Kind.AND),
            entry(Kind.OR_ASSIGNMENT, Kind.OR),
            entry(Kind.XOR_ASSIGNMENT, Kind.XOR),
            entry(Kind.LEFT_SHIFT_ASSIGNMENT, Kind.LEFT_SHIFT),
            entry(Kind.RIGHT_SHIFT_ASSIGNMENT, Kind.RIGHT_SHIFT),
            entry(Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Kind.UNSIGNED_RIGHT_SHIFT),
            entry(Kind.PREFIX_INCREMENT, Kind.PLUS),
            entry(Kind.POSTFIX_INCREMENT, Kind.PLUS),
            entry(Kind.PREFIX_DECREMENT, Kind.MINUS),
            entry(Kind.POSTFIX_DECREMENT, Kind.MINUS));

    private final BodyLowering body;

    AssignmentLowering(BodyLowering body) {
        this.body = body;
    }

    /** What is assigned to: a local variable or an element. */
    private sealed interface Target {
        TypeMirror type();

        record Local(Slot slot) implements Target {
            @Override
            public TypeMirror type() {
                return slot.type();
            }
        }

        record Element(Value array, Variable index, TypeMirror type) implements Target {}
    }

    private Target target(Tree assignment, ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return target(assignment, parenthesized.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            return element(access);
        }
        if (tree instanceof IdentifierTree identifier) {
            Optional<Slot> slot = body.scope().find(identifier.getName().toString());
            if (slot.isPresent()) {
                return new Target.Local(slot.get());
            }
            if (body.binder().field(identifier.getName().toString()).isEmpty()) {
                throw body.refusal(tree, Code.UNKNOWN_NAME, identifier.getName());
            }
        }
        throw body.refusal(assignment, Code.FIELD_WRITE, Quote.source(assignment));
    }

    private Target element(ArrayAccessTree tree) {
        Value array = body.expressions().value(tree.getExpression());
        if (!(array.type() instanceof ArrayType type)) {
            throw body.wrongType(tree.getExpression(), array.type());
        }
        Value index = body.expressions().value(tree.getIndex());
        Variable position = body.conversions().index(tree.getIndex(), index);
        return new Target.Element(array, position, type.getComponentType());
    }

    private Value read(Tree tree, ExpressionTree variable, Target target) {
        if (target instanceof Target.Element element) {
            return body.arrays().element(variable, element.array(), element.index());
        }
        return body.names().local(tree, ((Target.Local) target).slot());
    }

    private void write(Tree tree, Target target, Value value) {
        if (target instanceof Target.Local local) {
            bind(local.slot(), value);
        } else if (target instanceof Target.Element element) {
            Variable scalar = body.conversions().scalar(tree, value);
            body.arrays().write(tree, element.array(), element.index(), scalar);
        }
    }

    /** Makes a local variable stand for a value, which takes its name if it has none. */
    void bind(Slot slot, Value value) {
        Flow flow = body.flow();
        State state = flow.state();
        Binding binding = value.binding();
        if (binding instanceof Binding.Scalar scalar) {
            state.bind(slot, new Binding.Scalar(flow.name(scalar.variable(), slot.name())));
        } else if (binding instanceof Binding.Frozen frozen) {
            state.bind(slot, new Binding.Frozen(flow.name(frozen.array(), slot.name()), frozen.owner()));
        } else {
            state.bind(slot, binding);
            if (binding instanceof Binding.Reference reference
                    && reference.path().isEmpty()
                    && state.storages().containsKey(reference.storage())) {
                Variable array = state.storages().get(reference.storage());
                state.store(reference.storage(), flow.name(array, slot.name()));
            }
        }
    }

    Value assign(AssignmentTree tree) {
        Target target = target(tree, tree.getVariable());
        Value value = body.statements().initial(tree.getExpression(), target.type());
        if (target instanceof Target.Element element && target.type().getKind() == TypeKind.ARRAY) {
            return body.arrays().writeRow(tree, element.array(), element.index(), tree.getExpression(), value);
        }
        write(tree, target, value);
        return value;
    }

    Value compound(CompoundAssignmentTree tree) {
        Target target = target(tree, tree.getVariable());
        Value old = read(tree, tree.getVariable(), target);
        Value right = body.expressions().value(tree.getExpression());
        return update(tree, target, old, right);
    }

    private Value update(Tree tree, Target target, Value old, Value right) {
        Value result = body.operators().apply(tree, OPERATORS.get(tree.getKind()), old, right);
        Variable narrowed = body.conversions().scalar(tree, result, target.type());
        Value value = Conversions.scalarValue(target.type(), narrowed);
        write(tree, target, value);
        return value;
    }

    Value increment(UnaryTree tree) {
        Target target = target(tree, tree.getExpression());
        Value old = read(tree, tree.getExpression(), target);
        Value one = body.names().constant(tree, 1);
        Value updated = update(tree, target, old, one);
        boolean isPostfix = tree.getKind() == Kind.POSTFIX_INCREMENT || tree.getKind() == Kind.POSTFIX_DECREMENT;
        return isPostfix ? old : updated;
    }
}
