package org.fluxion.processor.frontend.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** The functions of one class by name; a name may have several overloads. */
final class FunctionTable {
    private final SortedMap<String, List<LibraryFunction>> functions = new TreeMap<>();

    /** Adds an overload. The more specific of two overloads comes first. */
    void define(String name, List<Type> parameters, LibraryFunction.Expansion expansion) {
        add(name, new LibraryFunction(parameters, false, expansion));
    }

    /** Adds a function of doubles that Java also has for floats. */
    void defineForDoubles(String name, int parameterCount, LibraryFunction.Expansion expansion) {
        add(name, new LibraryFunction(Collections.nCopies(parameterCount, Type.DOUBLE), true, expansion));
    }

    private void add(String name, LibraryFunction function) {
        functions.computeIfAbsent(name, unseen -> new ArrayList<>()).add(function);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(functions.keySet());
    }

    /** The first overload that takes the arguments. */
    Optional<LibraryFunction> find(String name, List<Variable> arguments) {
        List<Type> types = arguments.stream().map(Variable::type).toList();
        return functions.getOrDefault(name, List.of()).stream()
                .filter(function -> function.accepts(types))
                .findFirst();
    }
}
