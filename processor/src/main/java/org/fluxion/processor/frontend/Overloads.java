package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Chooses among overloaded methods as the language specification says (15.12.2): by subtyping, then with boxing, then with a variable
 * number of arguments; of several the most specific.
 *
 * @param types the compiler's relations
 */
record Overloads(Types types) {
    /**
     * A method that takes the arguments.
     *
     * @param method the method
     * @param isExpanded whether the last arguments are to be packed into an array
     */
    record Applicable(ExecutableElement method, boolean isExpanded) {
        TypeMirror parameter(int position) {
            List<TypeMirror> parameters = new ArrayList<>(method.getParameters().stream()
                    .map(parameter -> parameter.asType())
                    .toList());
            int last = parameters.size() - 1;
            return isExpanded && position >= last
                    ? ((ArrayType) parameters.get(last)).getComponentType()
                    : parameters.get(position);
        }
    }

    /** The chosen method; several if none is the most specific, none if none takes the arguments. */
    List<Applicable> choose(List<ExecutableElement> candidates, List<TypeMirror> arguments) {
        List<ExecutableElement> visible = withoutHidden(candidates);
        List<Applicable> found = applicable(visible, arguments, false, types::isSubtype);
        if (found.isEmpty()) {
            found = applicable(visible, arguments, false, types::isAssignable);
        }
        if (found.isEmpty()) {
            found = applicable(visible, arguments, true, types::isAssignable);
        }
        return mostSpecific(found, arguments.size());
    }

    private List<Applicable> applicable(
            List<ExecutableElement> candidates,
            List<TypeMirror> arguments,
            boolean isExpanded,
            BiPredicate<TypeMirror, TypeMirror> takes) {
        return candidates.stream()
                .filter(method -> hasArity(method, arguments.size(), isExpanded))
                .filter(method -> method.getParameters().stream().noneMatch(parameter -> isUnknown(parameter.asType())))
                .map(method -> new Applicable(method, isExpanded))
                .filter(method -> IntStream.range(0, arguments.size())
                        .allMatch(k -> takes.test(arguments.get(k), method.parameter(k))))
                .toList();
    }

    /** A class that another processor has yet to write. No number or array of numbers is one, though javac lets every type pass for it. */
    private static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof ArrayType array && isUnknown(array.getComponentType()));
    }

    private static boolean hasArity(ExecutableElement method, int arguments, boolean isExpanded) {
        int parameters = method.getParameters().size();
        return isExpanded ? method.isVarArgs() && arguments >= parameters - 1 : arguments == parameters;
    }

    private List<Applicable> mostSpecific(List<Applicable> found, int arity) {
        List<Applicable> best = found.stream()
                .filter(method -> found.stream().allMatch(other -> isMoreSpecific(method, other, arity)))
                .toList();
        return best.isEmpty() ? found : best;
    }

    private boolean isMoreSpecific(Applicable method, Applicable other, int arity) {
        // With a variable number of arguments also those count that this call leaves out.
        int compared = method.isExpanded()
                ? Math.max(
                        arity,
                        Math.max(
                                method.method().getParameters().size(),
                                other.method().getParameters().size()))
                : arity;
        return IntStream.range(0, compared).allMatch(k -> types.isSubtype(method.parameter(k), other.parameter(k)));
    }

    /** Without methods that one of a subclass overrides or hides. */
    private List<ExecutableElement> withoutHidden(List<ExecutableElement> candidates) {
        List<ExecutableElement> visible = new ArrayList<>();
        for (ExecutableElement candidate : candidates) {
            if (visible.stream().noneMatch(method -> hasSameParameters(method, candidate))) {
                visible.add(candidate);
            }
        }
        return visible;
    }

    private boolean hasSameParameters(ExecutableElement method, ExecutableElement other) {
        int count = method.getParameters().size();
        return count == other.getParameters().size()
                && IntStream.range(0, count)
                        .allMatch(k -> types.isSameType(
                                types.erasure(method.getParameters().get(k).asType()),
                                types.erasure(other.getParameters().get(k).asType())));
    }
}
