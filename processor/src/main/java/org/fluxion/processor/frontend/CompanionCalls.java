package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.DeclarationReader;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.frontend.declaration.GeneratedName;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * Calls of differentiable methods of other classes, through the class generated for them. Its name follows from the annotation alone: an
 * incremental build may compile the caller without the method it calls, or both without either generated class.
 */
final class CompanionCalls {
    private final BodyLowering body;

    CompanionCalls(BodyLowering body) {
        this.body = body;
    }

    Value call(CallLowering.Resolved call) {
        DifferentiableAnnotation annotation = DifferentiableAnnotation.onOrImplied(call.method());
        if (!annotation.isWritten()) {
            body.session().inlining().call(call.method());
        }
        refuseCycle(call);
        Companion companion = companion(call, annotation);
        List<Variable> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Value argument = call.arguments().get(k);
            arguments.add(
                    argument.type().getKind() == TypeKind.ARRAY
                            ? body.arrays().array(call.tree(), argument)
                            : body.conversions().scalar(call.tree(), argument));
        }
        Variable value = body.at(call.tree())
                .builder()
                .emitAll(new Call(companion, arguments), List.of())
                .get(0);
        TypeMirror result = call.method().getReturnType();
        return value.type().isArray() ? array(call, value) : Conversions.scalarValue(result, value);
    }

    /** A new array, or one that may be the argument: then neither may be written to before the other is read. */
    private Value array(CallLowering.Resolved call, Variable value) {
        TypeMirror type = call.method().getReturnType();
        if (FreshResult.of(call.method(), body.session().context())) {
            return body.arrays().fresh(type, value);
        }
        List<Binding> arrays = call.arguments().stream()
                .filter(argument -> argument.type().getKind() == TypeKind.ARRAY)
                .map(Value::binding)
                .toList();
        List<Binding> written = arrays.stream()
                .filter(array -> !(array instanceof Binding.Frozen))
                .toList();
        if (written.size() > 1) {
            throw body.refusal(call.tree(), Code.ARRAY_REFERENCE, call.text());
        }
        Binding kept = new Binding.Frozen(value, new Binding.Owner(call.text(), false));
        Optional<Binding> shared =
                written.stream().findFirst().or(() -> arrays.stream().findFirst());
        return new Value(
                type, shared.map(array -> body.arrays().sharing(array, value)).orElse(kept));
    }

    private void refuseCycle(CallLowering.Resolved call) {
        Session session = body.session();
        session.context().calls().add(session.chain().getLast(), call.method()).ifPresent(cycle -> {
            throw body.refusal(call.tree().getMethodSelect(), Code.RECURSION, call.text(), cycle);
        });
    }

    private Companion companion(CallLowering.Resolved call, DifferentiableAnnotation annotation) {
        ExecutableElement method = call.method();
        GeneratedName name = GeneratedName.of(method, annotation.className());
        List<Type> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(parameter(call, parameter));
        }
        Type result = JavaTypes.inProgram(method.getReturnType())
                .filter(type -> type.equals(Type.DOUBLE) || type.equals(Type.VECTOR))
                .orElseThrow(() -> refused(call, "it returns " + method.getReturnType()));
        Companion companion =
                new Companion(name.packageName(), name.className(), call.label(), parameters, result, List.of());
        return new Companion(
                name.packageName(),
                name.className(),
                call.label(),
                parameters,
                result,
                accessors(call, annotation, companion));
    }

    private Type parameter(CallLowering.Resolved call, VariableElement parameter) {
        if (JavaTypes.isEnum(parameter.asType())) {
            throw refused(call, "calls with an enum argument are not supported yet");
        }
        return JavaTypes.inProgram(parameter.asType())
                .orElseThrow(() -> refused(call, "its parameter has type " + parameter.asType()));
    }

    private Refusal refused(CallLowering.Resolved call, String reason) {
        return body.refusal(call.tree().getMethodSelect(), Code.COMPANION_REFUSED, call.text(), reason);
    }

    private List<String> accessors(
            CallLowering.Resolved call, DifferentiableAnnotation annotation, Companion companion) {
        boolean isSource = body.session().context().trees().getPath(call.method()) != null;
        List<String> names = call.method().getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        Declaration declaration = DeclarationReader.read(annotation);
        if (isSource && !declaration.problems().isEmpty()) {
            throw refused(call, declaration.problems().get(0).summary());
        }
        Optional<List<String>> generated =
                isSource ? Optional.empty() : new CompanionClass(generatedClass(companion)).accessors(companion);
        return generated.orElseGet(() -> {
            if (!declaration.problems().isEmpty()) {
                throw refused(call, "its class file does not tell which parameters " + declaration.wrt() + " are");
            }
            return names.stream()
                    .map(parameter -> declaration.wrt().contains(parameter) ? "d" + parameter : "")
                    .toList();
        });
    }

    private Optional<TypeElement> generatedClass(Companion companion) {
        String qualified = companion.packageName().isEmpty()
                ? companion.className()
                : companion.packageName() + "." + companion.className();
        return Optional.ofNullable(body.session().context().elements().getTypeElement(qualified));
    }

    /**
     * The generated class of a method that comes from a class file, where parameters may have lost their names.
     *
     * @param type the class, if it exists
     */
    private record CompanionClass(Optional<TypeElement> type) {
        /** For each parameter its accessor; none where the class does not tell. */
        Optional<List<String>> accessors(Companion companion) {
            return type.flatMap(found -> match(derivatives(found), companion));
        }

        private static List<ExecutableElement> derivatives(TypeElement type) {
            return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> method.getParameters().isEmpty())
                    .filter(method -> method.getSimpleName().toString().matches("d.+"))
                    .filter(method -> !isDiagonal(type, method))
                    .toList();
        }

        private static boolean isDiagonal(TypeElement type, ExecutableElement method) {
            String name = method.getSimpleName().toString();
            return name.endsWith("Diagonal")
                    && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                            .anyMatch(other -> name.equals(other.getSimpleName() + "Diagonal"));
        }

        /** Accessors stand in the order of the parameters; types decide which parameter has none. */
        private static Optional<List<String>> match(List<ExecutableElement> accessors, Companion companion) {
            List<Integer> candidates = IntStream.range(0, companion.parameters().size())
                    .filter(k -> companion.parameters().get(k).isDifferentiable())
                    .boxed()
                    .toList();
            if (candidates.size() != accessors.size()) {
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            companion.parameters().forEach(parameter -> names.add(""));
            for (int k = 0; k < accessors.size(); k++) {
                names.set(candidates.get(k), accessors.get(k).getSimpleName().toString());
            }
            return Optional.of(names);
        }
    }
}
