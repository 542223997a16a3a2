package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * One overload of a function.
 *
 * @param parameters the types it takes
 * @param needsDouble whether one argument at least must be a double: with integers alone Java would take the overload for floats
 * @param expansion its meaning
 */
record LibraryFunction(List<Type> parameters, boolean needsDouble, Expansion expansion) {
    LibraryFunction {
        parameters = List.copyOf(parameters);
    }

    /** Appends the statements of a call whose arguments have exactly the parameters' types. */
    interface Expansion {
        Variable expand(Invocation invocation);
    }

    boolean accepts(List<Type> arguments) {
        if (arguments.size() != parameters.size() || (needsDouble && !arguments.contains(Type.DOUBLE))) {
            return false;
        }
        for (int k = 0; k < arguments.size(); k++) {
            if (!widens(arguments.get(k), parameters.get(k))) {
                return false;
            }
        }
        return true;
    }

    Variable expand(Invocation invocation) {
        return expansion.expand(invocation.convertedTo(parameters));
    }

    private static boolean widens(Type from, Type to) {
        return from.equals(to) || (from.isScalar() && to.isScalar() && widens(from.element(), to.element()));
    }

    private static boolean widens(ElementType from, ElementType to) {
        return switch (from) {
            case INT -> to == ElementType.LONG || to == ElementType.DOUBLE;
            case LONG -> to == ElementType.DOUBLE;
            case DOUBLE, BOOLEAN, FLOAT, SHORT, CHAR, BYTE -> false;
        };
    }
}
