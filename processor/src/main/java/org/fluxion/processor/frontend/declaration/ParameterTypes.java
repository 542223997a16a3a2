package org.fluxion.processor.frontend.declaration;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** From declared types to types of a Program. */
public final class ParameterTypes {
    private ParameterTypes() {}

    /** The type in a Program, or none for a type that is not supported. An enum is the int of its ordinal. */
    public static Optional<Type> of(TypeMirror declared) {
        if (enumClass(declared).isPresent()) {
            return Optional.of(Type.INT);
        }
        int rank = rank(declared);
        return elementType(innermost(declared).getKind())
                .filter(element -> rank > 0 ? rank <= Type.MAX_RANK : element.computational() == element)
                .map(element -> new Type(element, rank));
    }

    /** The enum that a type is, if it is one. */
    public static Optional<TypeElement> enumClass(TypeMirror declared) {
        return declared instanceof DeclaredType type && type.asElement().getKind() == ElementKind.ENUM
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    /** The element type of an array of arrays, or the type itself. */
    public static TypeMirror innermost(TypeMirror declared) {
        TypeMirror inner = declared;
        while (inner instanceof ArrayType array) {
            inner = array.getComponentType();
        }
        return inner;
    }

    /** Whether the type, or an enclosing one, is private, so that a generated class cannot name it. */
    public static boolean isPrivate(TypeElement type) {
        for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private static int rank(TypeMirror declared) {
        return declared instanceof ArrayType array ? 1 + rank(array.getComponentType()) : 0;
    }

    private static Optional<ElementType> elementType(TypeKind kind) {
        for (ElementType element : ElementType.values()) {
            if (element.name().equals(kind.name())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
