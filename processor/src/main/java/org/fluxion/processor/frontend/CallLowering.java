package org.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.frontend.library.Library;

/** Calls: finds the method that is meant, and hands over to what knows its meaning. */
final class CallLowering {
    private static final Set<String> IMPURE_CLASSES = Set.of(
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.Runtime",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom");

    private final BodyLowering body;
    private final Inliner inliner;
    private final LibraryCalls library;
    private final ArrayCalls arrays;
    private final CompanionCalls companions;

    CallLowering(BodyLowering body) {
        this.body = body;
        library = new LibraryCalls(body);
        arrays = new ArrayCalls(body);
        companions = new CompanionCalls(body);
        inliner = new Inliner(body, companions);
    }

    /**
     * A call whose method is known.
     *
     * @param tree the call
     * @param method the method
     * @param arguments the values of its parameters, converted to their types
     * @param texts the arguments as written
     */
    record Resolved(MethodInvocationTree tree, ExecutableElement method, List<Value> arguments, List<String> texts) {
        String owner() {
            return ((TypeElement) method.getEnclosingElement())
                    .getQualifiedName()
                    .toString();
        }

        String name() {
            return method.getSimpleName().toString();
        }

        String text() {
            return Quote.source(tree);
        }

        /** The method for messages. */
        String label() {
            return method.getEnclosingElement().getSimpleName() + "." + name();
        }
    }

    Value call(MethodInvocationTree tree) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && body.names().isVariable(select.getExpression())) {
            return onValue(tree, select, body.expressions().value(select.getExpression()));
        }
        List<ExecutableElement> candidates = candidates(tree);
        List<Value> arguments = new ArrayList<>();
        tree.getArguments().forEach(argument -> arguments.add(argument(argument)));
        if (isRequireNonNull(candidates.get(0)) && arguments.size() == 1) {
            // Generic, and of no effect: the generated class asks the same of every argument.
            return arguments.get(0);
        }
        Overloads.Applicable chosen = choose(tree, candidates, arguments);
        return dispatch(resolved(tree, chosen, arguments));
    }

    private static boolean isRequireNonNull(ExecutableElement method) {
        return method.getSimpleName().contentEquals("requireNonNull")
                && ((TypeElement) method.getEnclosingElement())
                        .getQualifiedName()
                        .contentEquals("java.util.Objects");
    }

    private Value argument(ExpressionTree tree) {
        Value value = body.expressions().value(tree);
        if (value.type().getKind() == TypeKind.VOID) {
            throw body.wrongType(tree, value.type());
        }
        return value;
    }

    /** What arrays and enum constants can do. */
    private Value onValue(MethodInvocationTree tree, MemberSelectTree select, Value receiver) {
        String name = select.getIdentifier().toString();
        boolean hasArguments = !tree.getArguments().isEmpty();
        if (receiver.type().getKind() == TypeKind.ARRAY && name.equals("clone") && !hasArguments) {
            return body.arrays().copy(select.getExpression(), receiver);
        }
        if (JavaTypes.isEnum(receiver.type()) && name.equals("ordinal") && !hasArguments) {
            return new Value(body.types().ofInt(), receiver.binding());
        }
        throw body.refusal(select, Code.CALL_INSTANCE, Quote.source(tree));
    }

    private List<ExecutableElement> candidates(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        List<ExecutableElement> found = List.of();
        if (select instanceof IdentifierTree identifier) {
            found = body.binder().methods(identifier.getName().toString());
        } else if (select instanceof MemberSelectTree member) {
            Optional<TypeElement> type = body.binder().type(member.getExpression());
            found = type.map(owner ->
                            Members.methods(owner, member.getIdentifier().toString()))
                    .orElse(List.of());
        }
        if (found.isEmpty()) {
            throw body.refusal(select, Code.CALL_UNRESOLVED, Quote.source(tree));
        }
        return found;
    }

    private Overloads.Applicable choose(
            MethodInvocationTree tree, List<ExecutableElement> candidates, List<Value> arguments) {
        List<TypeMirror> types = arguments.stream().map(Value::type).toList();
        List<Overloads.Applicable> found = new Overloads(body.types().types()).choose(candidates, types);
        if (found.isEmpty()) {
            throw body.refusal(tree.getMethodSelect(), Code.CALL_UNRESOLVED, Quote.source(tree));
        }
        if (found.size() > 1) {
            String methods = found.stream()
                    .map(applicable -> applicable.method().toString())
                    .collect(Collectors.joining(", "));
            throw body.refusal(tree.getMethodSelect(), Code.CALL_AMBIGUOUS, Quote.source(tree), methods);
        }
        return found.get(0);
    }

    private Resolved resolved(MethodInvocationTree tree, Overloads.Applicable chosen, List<Value> arguments) {
        List<String> texts = tree.getArguments().stream().map(Quote::source).toList();
        List<Value> converted = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            converted.add(converted(tree.getArguments().get(k), arguments.get(k), chosen.parameter(k)));
        }
        if (chosen.isExpanded()) {
            int fixed = chosen.method().getParameters().size() - 1;
            ArrayType type =
                    (ArrayType) chosen.method().getParameters().get(fixed).asType();
            Value packed = body.arrays().packed(tree, type, converted.subList(fixed, converted.size()));
            converted = new ArrayList<>(converted.subList(0, fixed));
            converted.add(packed);
        }
        return new Resolved(tree, chosen.method(), converted, texts);
    }

    private Value converted(ExpressionTree tree, Value argument, TypeMirror parameter) {
        boolean areNumbers = JavaTypes.isNumeric(argument.type()) && JavaTypes.isNumeric(parameter);
        return areNumbers ? body.conversions().assigned(tree, argument, parameter) : argument;
    }

    private Value dispatch(Resolved call) {
        if (Library.knows(call.owner())) {
            return library.call(call);
        }
        if (Members.outermost(call.method()).equals(body.session().root())) {
            return inliner.call(call);
        }
        if (DifferentiableAnnotation.on(call.method()).isPresent()) {
            return companions.call(call);
        }
        return arrays.call(call).orElseThrow(() -> unknown(call));
    }

    private Refusal unknown(Resolved call) {
        ExpressionTree select = call.tree().getMethodSelect();
        if (IMPURE_CLASSES.contains(call.owner())) {
            return body.refusal(select, Code.IMPURE_CALL, call.text());
        }
        if (!call.method().getModifiers().contains(Modifier.STATIC)) {
            return body.refusal(select, Code.CALL_INSTANCE, call.text());
        }
        if (call.method().getReturnType().getKind() == TypeKind.VOID) {
            return body.refusal(select, Code.CALL_VOID, call.text());
        }
        return body.refusal(select, Code.CALL, call.text(), call.label());
    }
}
