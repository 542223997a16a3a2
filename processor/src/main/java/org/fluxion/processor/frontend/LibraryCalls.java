package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.frontend.library.Library;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** Calls of the functions that the language has. */
final class LibraryCalls {
    private final BodyLowering body;

    LibraryCalls(BodyLowering body) {
        this.body = body;
    }

    Value call(CallLowering.Resolved call) {
        if (call.name().equals("random")) {
            throw body.refusal(call.tree().getMethodSelect(), Code.IMPURE_CALL, call.text());
        }
        List<Variable> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            arguments.add(variable(call, k));
        }
        if (isConstantArray(call)) {
            Variable stopped = body.at(call.tree()).emit(new Stop(arguments.get(0)));
            Value argument = call.arguments().get(0);
            return new Value(argument.type(), body.arrays().sharing(argument.binding(), stopped));
        }
        TypeMirror result = call.method().getReturnType();
        Variable value = Library.expand(
                        call.owner(),
                        call.name(),
                        arguments,
                        call.texts(),
                        body.at(call.tree()).builder())
                .filter(found -> isExact(call, result, found))
                .orElseThrow(() -> unknown(call));
        if (result.getKind() != TypeKind.ARRAY) {
            return Conversions.scalarValue(result, value);
        }
        return Library.makesArrays(call.owner())
                ? body.arrays().fresh(result, value)
                : new Value(
                        result, body.arrays().sharing(call.arguments().get(0).binding(), value));
    }

    private Variable variable(CallLowering.Resolved call, int position) {
        Value argument = call.arguments().get(position);
        return argument.type().getKind() == TypeKind.ARRAY
                ? body.arrays().array(call.tree().getArguments().get(position), argument)
                : body.conversions().scalar(call.tree().getArguments().get(position), argument);
    }

    /** {@code Differentiation.constant} hands back the very array it is given. */
    private static boolean isConstantArray(CallLowering.Resolved call) {
        return call.owner().endsWith(".Differentiation")
                && call.arguments().size() == 1
                && call.arguments().get(0).type().getKind() == TypeKind.ARRAY;
    }

    /** Whether the value is that of the overload that Java takes: most of those for floats round. */
    private static boolean isExact(CallLowering.Resolved call, TypeMirror result, Variable value) {
        boolean isFloat = call.method().getParameters().stream()
                .anyMatch(parameter -> parameter.asType().getKind() == TypeKind.FLOAT);
        boolean isSelection = List.of("abs", "max", "min", "signum").contains(call.name());
        Type expected = JavaTypes.inProgram(result).orElse(null);
        return (!isFloat || isSelection) && value.type().equals(expected);
    }

    private RuntimeException unknown(CallLowering.Resolved call) {
        return body.refusal(call.tree().getMethodSelect(), Code.CALL, call.text(), call.label());
    }
}
