package org.fluxion.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;

/** The functions of {@code java.util.Arrays} that differentiable methods may call: {@code fill} and {@code copyOf} of vectors. */
final class ArrayCalls {
    private static final String ARRAYS = "java.util.Arrays";

    private final BodyLowering body;

    ArrayCalls(BodyLowering body) {
        this.body = body;
    }

    /** The call's value; none if it is another method. */
    Optional<Value> call(CallLowering.Resolved call) {
        if (!call.owner().equals(ARRAYS) || call.arguments().size() != 2 || !isVector(call)) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "fill" -> Optional.of(fill(call));
            case "copyOf" -> Optional.of(copyOf(call));
            default -> Optional.empty();
        };
    }

    /** Whether the elements are what they are in a Program. */
    private static boolean isVector(CallLowering.Resolved call) {
        TypeMirror type = call.method().getParameters().get(0).asType();
        return JavaTypes.inProgram(type)
                .filter(array -> array.rank() == 1 && array.element().computational() == array.element())
                .isPresent();
    }

    private Value fill(CallLowering.Resolved call) {
        Value array = call.arguments().get(0);
        TypeMirror component = ((ArrayType) array.type()).getComponentType();
        Variable value = body.conversions().scalar(call.tree(), call.arguments().get(1), component);
        Variable size = body.at(call.tree())
                .builder()
                .length(body.arrays().array(call.tree().getArguments().get(0), array));
        BlockBuilder builder = body.at(call.tree()).builder();
        Variable index = builder.variables().fresh("i", Type.INT);
        Block element = builder.nested().build(List.of(index), List.of(value));
        Variable filled = builder.emit(new Loop(size, List.of(), List.of(), element));
        body.arrays().replace(call.tree(), array, filled);
        return body.expressions().none();
    }

    private Value copyOf(CallLowering.Resolved call) {
        Value array = call.arguments().get(0);
        Variable source = body.arrays().array(call.tree().getArguments().get(0), array);
        Variable size = body.conversions().index(call.tree(), call.arguments().get(1));
        BlockBuilder builder = body.at(call.tree()).builder();
        Variable zeros = builder.emit(new Zeros(source.type().element(), List.of(size)));
        Variable shared = builder.binary(BinaryOperator.MIN, builder.length(source), size);
        Variable index = builder.variables().fresh("i", Type.INT);
        Variable target = builder.variables().fresh(source.type());
        BlockBuilder copy = builder.nested();
        Variable next = copy.emit(new Update(target, List.of(index), copy.emit(new Index(source, index))));
        Loop loop = new Loop(
                shared, List.of(zeros), List.of(Role.RECURRENCE), copy.build(List.of(index, target), List.of(next)));
        return body.arrays().fresh(array.type(), builder.emit(loop));
    }
}
