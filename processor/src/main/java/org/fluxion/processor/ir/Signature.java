package org.fluxion.processor.ir;

import java.util.List;

/**
 * The outside of a generated class: everything that the annotation and the method's declaration say.
 *
 * @param packageName the package of both classes, empty for the unnamed one
 * @param className the simple name of the generated class
 * @param isPublic whether the generated class is public
 * @param enclosingClass the name of the method's class as written in source, for example {@code Outer.Neuron}
 * @param methodName the method's name
 * @param parameters the method's parameters in order
 * @param result {@code double} for a gradient, {@code double[]} for a Jacobian
 * @param wrt the names of the parameters to differentiate by, in the order of the parameters
 * @param isParallel whether objects of the class can be told to use several threads
 */
public record Signature(
        String packageName,
        String className,
        boolean isPublic,
        String enclosingClass,
        String methodName,
        List<Parameter> parameters,
        Type result,
        List<String> wrt,
        boolean isParallel) {
    public Signature {
        parameters = List.copyOf(parameters);
        wrt = List.copyOf(wrt);
    }

    /** A class whose objects use the caller's thread alone. */
    public Signature(
            String packageName,
            String className,
            boolean isPublic,
            String enclosingClass,
            String methodName,
            List<Parameter> parameters,
            Type result,
            List<String> wrt) {
        this(packageName, className, isPublic, enclosingClass, methodName, parameters, result, wrt, false);
    }

    /**
     * A parameter.
     *
     * @param name as in the source
     * @param type its type in a Program; an enum is the int of its ordinal
     * @param enumClass the qualified name of an enum parameter's type, empty for all others
     * @param isVarargs whether it is declared with {@code ...}
     */
    public record Parameter(String name, Type type, String enumClass, boolean isVarargs) {
        public boolean isEnum() {
            return !enumClass.isEmpty();
        }
    }

    /** The name of the generated class with its package. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** Whether the derivative is a Jacobian. */
    public boolean isJacobian() {
        return result.isArray();
    }

    /** The parameter of that name. */
    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The type of the accessor {@code d<name>()}: numerator layout for a Jacobian. */
    public Type derivativeType(String name) {
        return new Type(
                ElementType.DOUBLE, result.rank() + parameter(name).type().rank());
    }
}
