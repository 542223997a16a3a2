package org.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.EnumConstant;
import org.fluxion.processor.ir.Length;

/** Names that stand for values: local variables, constants, lengths of arrays. */
final class NameLowering {
    private final BodyLowering body;

    NameLowering(BodyLowering body) {
        this.body = body;
    }

    Value identifier(IdentifierTree tree) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            throw body.refusal(tree, Code.THIS, name);
        }
        Optional<Slot> slot = body.scope().find(name);
        if (slot.isPresent()) {
            return local(tree, slot.get());
        }
        return body.binder()
                .field(name)
                .map(field -> field(tree, field))
                .orElseThrow(() -> body.refusal(tree, Code.UNKNOWN_NAME, name));
    }

    Value local(Tree tree, Slot slot) {
        Binding binding = body.flow().state().binding(slot);
        if (binding instanceof Binding.Unassigned) {
            throw body.refusal(tree, Code.UNSUPPORTED, slot.name(), "it has no value on some of the ways here");
        }
        return new Value(slot.type(), binding);
    }

    Value select(MemberSelectTree tree) {
        ExpressionTree qualifier = tree.getExpression();
        String name = tree.getIdentifier().toString();
        if (isClassLiteral(tree)) {
            throw body.expressions().unsupported(tree);
        }
        if (isVariable(qualifier)) {
            return member(tree, body.expressions().value(qualifier));
        }
        return body.binder()
                .type(qualifier)
                .flatMap(type -> Members.field(type, name))
                .map(field -> field(tree, field))
                .orElseThrow(() -> body.refusal(tree, Code.UNKNOWN_NAME, Quote.source(tree)));
    }

    /** Whether an expression is a value rather than the name of a class or package. */
    boolean isVariable(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return name.equals("this")
                    || name.equals("super")
                    || body.scope().find(name).isPresent()
                    || body.binder().field(name).isPresent();
        }
        if (tree instanceof MemberSelectTree select) {
            return isClassLiteral(select)
                    || isVariable(select.getExpression())
                    || body.binder()
                            .type(select.getExpression())
                            .flatMap(type ->
                                    Members.field(type, select.getIdentifier().toString()))
                            .isPresent();
        }
        return true;
    }

    private static boolean isClassLiteral(MemberSelectTree tree) {
        return tree.getIdentifier().contentEquals("class");
    }

    private Value member(MemberSelectTree tree, Value owner) {
        if (owner.type().getKind() == TypeKind.ARRAY && tree.getIdentifier().contentEquals("length")) {
            Length length = new Length(body.arrays().array(tree.getExpression(), owner));
            return Conversions.scalarValue(body.types().ofInt(), body.at(tree).emit(length));
        }
        throw body.wrongType(tree.getExpression(), owner.type());
    }

    /** A literal, or the value of a constant. */
    Value constant(Tree tree, Object value) {
        Flow flow = body.at(tree);
        if (value instanceof Character character) {
            return Conversions.scalarValue(body.types().primitive(TypeKind.CHAR), flow.constant((int) character));
        }
        if (value instanceof Float number) {
            return Conversions.scalarValue(body.types().primitive(TypeKind.FLOAT), flow.constant(number.doubleValue()));
        }
        if (value instanceof Short || value instanceof Byte) {
            TypeKind kind = value instanceof Short ? TypeKind.SHORT : TypeKind.BYTE;
            return Conversions.scalarValue(body.types().primitive(kind), flow.constant(((Number) value).intValue()));
        }
        return Conversions.scalarValue(body.types().primitive(kind(tree, value)), flow.constant(value));
    }

    private TypeKind kind(Tree tree, Object value) {
        if (value instanceof Integer) {
            return TypeKind.INT;
        }
        if (value instanceof Long) {
            return TypeKind.LONG;
        }
        if (value instanceof Double) {
            return TypeKind.DOUBLE;
        }
        if (value instanceof Boolean) {
            return TypeKind.BOOLEAN;
        }
        throw body.refusal(tree, Code.STRING, Quote.source(tree));
    }

    /** The value of a field, which must be a constant. */
    Value field(Tree tree, VariableElement field) {
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return enumConstant(tree, field);
        }
        if (!field.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.FINAL))) {
            throw body.refusal(tree, Code.MUTABLE_FIELD, Quote.source(tree));
        }
        if (field.getConstantValue() != null) {
            return constant(tree, field.getConstantValue());
        }
        return body.session()
                .constants()
                .read(field, () -> initialised(tree, field))
                .orElseThrow(() -> notConstant(tree, field));
    }

    Value enumConstant(Tree tree, VariableElement constant) {
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        List<VariableElement> all = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(VariableElement.class::cast)
                .toList();
        EnumConstant operation = new EnumConstant(
                type.getQualifiedName().toString(), constant.getSimpleName().toString(), all.indexOf(constant));
        return Conversions.scalarValue(type.asType(), body.at(tree).emit(operation));
    }

    private Refusal notConstant(Tree tree, VariableElement field) {
        return body.refusal(tree, Code.NOT_CONSTANT, field.getSimpleName());
    }

    /** Computes the initializer once, ahead of the body. */
    private Value initialised(Tree tree, VariableElement field) {
        TypeMirror type = field.asType();
        TreePath path = body.session().context().trees().getPath(field);
        boolean isOwn = Members.outermost(field).equals(body.session().root());
        if (!isOwn
                || path == null
                || JavaTypes.inProgram(type).isEmpty()
                || !(path.getLeaf() instanceof VariableTree declaration)
                || declaration.getInitializer() == null
                || ArrayWrites.areIn(path.getCompilationUnit(), field.getSimpleName())) {
            throw notConstant(tree, field);
        }
        return inPrologue(tree, field, new TreePath(path, declaration.getInitializer()));
    }

    private Value inPrologue(Tree tree, VariableElement field, TreePath initializer) {
        Flow flow = body.flow();
        Value[] value = new Value[1];
        Flow.Branch outer = flow.current();
        flow.enter(new Flow.Branch(flow.prologue(), new State()));
        try {
            BodyLowering code =
                    new BodyLowering(body.session(), initializer, (TypeElement) field.getEnclosingElement());
            value[0] = code.statements().initial((ExpressionTree) initializer.getLeaf(), field.asType());
            value[0] = frozen(field, value[0]);
        } catch (Refusal refusal) {
            throw notConstant(tree, field);
        } finally {
            flow.enter(outer);
        }
        return value[0];
    }

    private Value frozen(VariableElement field, Value value) {
        if (value.binding() instanceof Binding.Scalar) {
            return value;
        }
        Binding.Owner owner = new Binding.Owner(field.getSimpleName().toString(), false);
        return new Value(
                value.type(),
                new Binding.Frozen(body.flow().array(value.binding()).orElseThrow(), owner));
    }
}
