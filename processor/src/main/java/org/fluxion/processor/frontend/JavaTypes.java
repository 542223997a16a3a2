package org.fluxion.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.fluxion.processor.frontend.declaration.ParameterTypes;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/**
 * Java's static types and what they are in a Program.
 *
 * @param types the compiler's relations
 */
record JavaTypes(Types types) {
    PrimitiveType primitive(TypeKind kind) {
        return types.getPrimitiveType(kind);
    }

    TypeMirror ofBoolean() {
        return primitive(TypeKind.BOOLEAN);
    }

    TypeMirror ofInt() {
        return primitive(TypeKind.INT);
    }

    TypeMirror ofVoid() {
        return types.getNoType(TypeKind.VOID);
    }

    /** The type of an array of that rank. */
    TypeMirror array(TypeMirror element, int rank) {
        return rank == 0 ? element : types.getArrayType(array(element, rank - 1));
    }

    static int rank(TypeMirror type) {
        return type instanceof ArrayType array ? 1 + rank(array.getComponentType()) : 0;
    }

    /** The type in a Program; a short is an int there, a float a double, an enum its ordinal. */
    static Optional<Type> inProgram(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? element(type.getKind()).map(element -> new Type(element.computational(), 0))
                : ParameterTypes.of(type);
    }

    static Optional<ElementType> element(TypeKind kind) {
        return switch (kind) {
            case DOUBLE -> Optional.of(ElementType.DOUBLE);
            case FLOAT -> Optional.of(ElementType.FLOAT);
            case LONG -> Optional.of(ElementType.LONG);
            case INT -> Optional.of(ElementType.INT);
            case SHORT -> Optional.of(ElementType.SHORT);
            case CHAR -> Optional.of(ElementType.CHAR);
            case BYTE -> Optional.of(ElementType.BYTE);
            case BOOLEAN -> Optional.of(ElementType.BOOLEAN);
            default -> Optional.empty();
        };
    }

    static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN;
    }

    static boolean isNumeric(TypeMirror type) {
        return type.getKind().isPrimitive() && !isBoolean(type);
    }

    static boolean isIntegral(TypeMirror type) {
        return isNumeric(type) && element(type.getKind()).orElseThrow().isInteger();
    }

    static boolean isEnum(TypeMirror type) {
        return ParameterTypes.enumClass(type).isPresent();
    }

    static Optional<TypeElement> enumClass(TypeMirror type) {
        return ParameterTypes.enumClass(type);
    }

    /** Unary numeric promotion. */
    TypeMirror promoted(TypeMirror operand) {
        return switch (operand.getKind()) {
            case DOUBLE, FLOAT, LONG -> operand;
            default -> ofInt();
        };
    }

    /** Binary numeric promotion. */
    TypeMirror promoted(TypeMirror left, TypeMirror right) {
        for (TypeKind kind : new TypeKind[] {TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG}) {
            if (left.getKind() == kind || right.getKind() == kind) {
                return primitive(kind);
            }
        }
        return ofInt();
    }
}
