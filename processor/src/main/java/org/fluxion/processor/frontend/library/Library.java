package org.fluxion.processor.frontend.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Variable;

/** Expands calls of the library's functions into the Program language. */
public final class Library {
    private static final String RUNTIME = "org.fluxion.runtime.";

    private static final Map<String, FunctionTable> TABLES = tables();

    private Library() {}

    private static Map<String, FunctionTable> tables() {
        FunctionTable math = new FunctionTable();
        ScalarFunctions.defineMath(math);
        FunctionTable doubles = new FunctionTable();
        ScalarFunctions.defineTests(doubles);
        FunctionTable activations = new FunctionTable();
        ScalarFunctions.defineActivations(activations);
        FunctionTable vectors = new FunctionTable();
        ElementWise.define(vectors);
        Reductions.define(vectors);
        Exponentials.define(vectors);
        FunctionTable matrices = new FunctionTable();
        MatrixElementWise.define(matrices);
        MatrixProducts.define(matrices);
        FunctionTable differentiation = new FunctionTable();
        Constants.define(differentiation);
        return Map.of(
                "java.lang.Math",
                math,
                "java.lang.Double",
                doubles,
                "java.lang.StrictMath",
                math,
                RUNTIME + "Activations",
                activations,
                RUNTIME + "Vectors",
                vectors,
                RUNTIME + "Matrices",
                matrices,
                RUNTIME + "Differentiation",
                differentiation);
    }

    /** Whether the class with this qualified name belongs to the library. */
    public static boolean knows(String className) {
        return TABLES.containsKey(className);
    }

    /** Whether every array that a function of the class returns is a new one; {@code Differentiation.constant} returns its argument. */
    public static boolean makesArrays(String className) {
        return knows(className) && !className.equals(RUNTIME + "Differentiation");
    }

    /** The names of the functions that a class offers, in alphabetical order; none for an unknown class. */
    public static Set<String> functions(String className) {
        FunctionTable table = TABLES.get(className);
        return table == null ? Set.of() : table.names();
    }

    /**
     * Appends the statements that compute one call.
     *
     * <p>Overloads are told apart as Java does: the most specific one whose parameters the arguments convert to by widening, which
     * is done here.
     *
     * @param className the qualified name of the function's class
     * @param method the function's name
     * @param arguments the values
     * @param argumentTexts how the user wrote each of them, for messages about sizes
     * @param builder receives the statements
     * @return the function's value; empty, with nothing appended, if there is no such function for arguments of these types
     */
    public static Optional<Variable> expand(
            String className,
            String method,
            List<Variable> arguments,
            List<String> argumentTexts,
            BlockBuilder builder) {
        FunctionTable table = TABLES.get(className);
        if (table == null) {
            return Optional.empty();
        }
        Invocation invocation = new Invocation(arguments, argumentTexts, builder);
        return table.find(method, arguments).map(function -> function.expand(invocation));
    }
}
