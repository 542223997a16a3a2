package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
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

/** The functions of the JDK that work on vectors: {@code Arrays.fill}, {@code copyOf}, {@code copyOfRange}, {@code System.arraycopy}. */
final class ArrayCalls {
    private static final String ARRAYS = "java.util.Arrays";

    private final BodyLowering body;

    ArrayCalls(BodyLowering body) {
        this.body = body;
    }

    /** The call's value; none if it is another method. */
    Optional<Value> call(CallLowering.Resolved call) {
        String name = call.owner() + "." + call.name() + "/" + call.arguments().size();
        boolean isKnown = isVector(
                call.arguments().isEmpty() ? null : call.arguments().get(0).type());
        return switch (isKnown ? name : "") {
            case ARRAYS + ".fill/2" -> Optional.of(fill(call));
            case ARRAYS + ".copyOf/2" -> Optional.of(copyOf(call));
            case ARRAYS + ".copyOfRange/3" -> Optional.of(copyOfRange(call));
            case "java.lang.System.arraycopy/5" -> Optional.of(arraycopy(call));
            default -> Optional.empty();
        };
    }

    /** Whether the elements are what they are in a Program. */
    private static boolean isVector(TypeMirror type) {
        return type != null
                && JavaTypes.inProgram(type)
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
        return copy(call, source, body.at(call.tree()).constant(0), size);
    }

    private Value copyOfRange(CallLowering.Resolved call) {
        Value array = call.arguments().get(0);
        Variable source = body.arrays().array(call.tree().getArguments().get(0), array);
        Variable from = body.conversions().index(call.tree(), call.arguments().get(1));
        Variable to = body.conversions().index(call.tree(), call.arguments().get(2));
        return copy(call, source, from, body.at(call.tree()).builder().subtract(to, from));
    }

    /** A new array of a size with the elements from one on, then zeros. */
    private Value copy(CallLowering.Resolved call, Variable source, Variable from, Variable size) {
        BlockBuilder builder = body.at(call.tree()).builder();
        Variable zeros = builder.emit(new Zeros(source.type().element().computational(), List.of(size)));
        Variable rest = builder.subtract(builder.length(source), from);
        Variable shared = builder.binary(BinaryOperator.MIN, rest, size);
        Variable start = body.at(call.tree()).constant(0);
        return body.arrays()
                .fresh(call.arguments().get(0).type(), written(builder, source, from, zeros, start, shared));
    }

    /** Source and target may be one array: the elements are those from before the first is written. */
    private Value arraycopy(CallLowering.Resolved call) {
        Value array = call.arguments().get(2);
        if (!isVector(array.type())) {
            throw body.refusal(call.tree().getMethodSelect(), Code.CALL_VOID, call.text());
        }
        Variable source = body.arrays()
                .array(call.tree().getArguments().get(0), call.arguments().get(0));
        Variable target = body.arrays().array(call.tree().getArguments().get(2), array);
        List<Variable> numbers = new ArrayList<>();
        for (int k : new int[] {1, 3, 4}) {
            numbers.add(body.conversions().index(call.tree(), call.arguments().get(k)));
        }
        BlockBuilder builder = body.at(call.tree()).builder();
        Variable written = written(builder, source, numbers.get(0), target, numbers.get(1), numbers.get(2));
        body.arrays().replace(call.tree(), array, written);
        return body.expressions().none();
    }

    private static Variable written(
            BlockBuilder builder, Variable source, Variable from, Variable target, Variable to, Variable count) {
        Variable index = builder.variables().fresh("i", Type.INT);
        Variable before = builder.variables().fresh(target.type());
        BlockBuilder copy = builder.nested();
        Variable element = copy.emit(new Index(source, copy.add(from, index)));
        Variable next = copy.emit(new Update(before, List.of(copy.add(to, index)), element));
        Block body = copy.build(List.of(index, before), List.of(next));
        return builder.emit(new Loop(count, List.of(target), List.of(Role.RECURRENCE), body));
    }
}
