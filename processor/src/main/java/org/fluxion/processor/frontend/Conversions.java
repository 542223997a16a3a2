package org.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** Widening and narrowing of scalars. */
final class Conversions {
    private final BodyLowering body;

    Conversions(BodyLowering body) {
        this.body = body;
    }

    /** The variable of a scalar value. */
    Variable scalar(Tree tree, Value value) {
        if (value.binding() instanceof Binding.Scalar scalar) {
            return scalar.variable();
        }
        throw body.wrongType(tree, value.type());
    }

    /** The variable of a number or boolean, converted to another primitive type. */
    Variable scalar(Tree tree, Value value, TypeMirror target) {
        return convert(tree, scalar(tree, value), value.type(), target);
    }

    /** The variable of an int that is used as an index or a size. */
    Variable index(Tree tree, Value value) {
        if (!JavaTypes.isIntegral(value.type()) || !scalar(tree, value).type().equals(Type.INT)) {
            throw body.wrongType(tree, value.type());
        }
        return scalar(tree, value);
    }

    /** The value as an assignment to a variable of the given type stores it. */
    Value assigned(Tree tree, Value value, TypeMirror target) {
        if (target.getKind().isPrimitive()) {
            return scalarValue(target, scalar(tree, value, target));
        }
        if (!(value.binding() instanceof Binding.Scalar) || body.types().types().isSameType(value.type(), target)) {
            return new Value(target, value.binding());
        }
        throw body.wrongType(tree, value.type());
    }

    static Value scalarValue(TypeMirror type, Variable variable) {
        return new Value(type, new Binding.Scalar(variable));
    }

    /** Java's cast between primitive types. */
    Variable convert(Tree tree, Variable variable, TypeMirror from, TypeMirror to) {
        if (body.types().types().isSameType(from, to)) {
            return variable;
        }
        if (!JavaTypes.isNumeric(from) || !JavaTypes.isNumeric(to)) {
            throw body.refusal(tree, Code.CAST, Quote.source(tree));
        }
        ElementType target = JavaTypes.element(to.getKind()).orElseThrow();
        if (holds(target, JavaTypes.element(from.getKind()).orElseThrow())) {
            return variable;
        }
        Optional<Object> constant = body.flow().constantValue(variable);
        return constant.isPresent()
                ? body.at(tree).constant(cast((Number) constant.get(), target))
                : body.at(tree).emit(new Convert(variable, new Type(target, 0)));
    }

    /** Whether a Program has the same value for both types. */
    private static boolean holds(ElementType target, ElementType source) {
        return switch (source) {
            case FLOAT -> target == ElementType.FLOAT || target == ElementType.DOUBLE;
            case BYTE -> target == ElementType.BYTE || target == ElementType.SHORT || target == ElementType.INT;
            case SHORT, CHAR -> target == source || target == ElementType.INT;
            case DOUBLE, LONG, INT, BOOLEAN -> target == source;
        };
    }

    private static Object cast(Number value, ElementType target) {
        return switch (target) {
            case DOUBLE -> value.doubleValue();
            case FLOAT -> (double) value.floatValue();
            case LONG -> value.longValue();
            case INT -> value.intValue();
            case SHORT -> (int) value.shortValue();
            case CHAR -> (int) (char) value.intValue();
            case BYTE -> (int) value.byteValue();
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean");
        };
    }
}
