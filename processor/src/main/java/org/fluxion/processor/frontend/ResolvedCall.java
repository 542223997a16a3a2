package org.fluxion.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.fluxion.processor.ir.Type;

/** What a method invocation calls. */
sealed interface ResolvedCall {
    /**
     * A function of the runtime or of java.lang.Math.
     *
     * @param className Vectors, Matrices, Activations, Differentiation, Math or StrictMath
     * @param parameters the parameter types of the overload that Java chooses
     */
    record Function(String className, String method, List<Type> parameters) implements ResolvedCall {}

    /** A static method of the same top-level class, with its tree. */
    record Own(ExecutableElement method, TreePath path, List<Type> parameters) implements ResolvedCall {}

    /** A method of another class that is annotated with {@code @Differentiable}. */
    record Annotated(ExecutableElement method, List<Type> parameters) implements ResolvedCall {}

    /** Any other method; {@code text} names it for the message. */
    record Foreign(String text) implements ResolvedCall {}

    /** An instance method of the same class. */
    record Instance(String text) implements ResolvedCall {}

    /** No method of that name and these arguments is in scope. */
    record Unresolved(String text) implements ResolvedCall {}

    /** Several methods match and none is most specific. */
    record Ambiguous(String text) implements ResolvedCall {}
}
