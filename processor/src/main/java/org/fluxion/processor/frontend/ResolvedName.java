package org.fluxion.processor.frontend;

import com.sun.source.util.TreePath;
import org.fluxion.processor.ir.Type;

/** What a name that is no local variable refers to. */
sealed interface ResolvedName {
    /** A constant: the value is a Double, Long, Integer or Boolean. A char, byte or short constant is an Integer. */
    record ConstantValue(Object value) implements ResolvedName {}

    /** A constant of an enum. */
    record EnumValue(String enumClass, String constant, int ordinal) implements ResolvedName {}

    /**
     * A static final field of the same top-level class that is no compile-time constant.
     *
     * @param initializer the path of its initializer, which stands in for the field (a scalar expression or an array initializer)
     * @param type the field's type
     */
    record OwnInitializer(TreePath initializer, Type type) implements ResolvedName {}

    /** A static final array or other field of another class: its value is not known while compiling. */
    record OpaqueField(String text) implements ResolvedName {}

    /** A field that is not final, or belongs to an object. */
    record MutableField(String text) implements ResolvedName {}

    /** A class or package: a qualifier only. */
    record Qualifier(String text) implements ResolvedName {}

    /** Nothing of that name is in scope. */
    record Unknown(String text) implements ResolvedName {}
}
