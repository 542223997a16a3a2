package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopStatement;

/** The statements that bring an array of the object to its size. */
final class BufferWriter {
    private static final ClassName BUFFERS = TypeNames.ofKernels("Buffers");
    private static final ClassName PLAIN_BUFFERS = TypeNames.ofKernels("PlainBuffers");
    private static final ClassName TAPES = TypeNames.ofKernels("Tapes");

    private BufferWriter() {}

    static CodeBlock write(LoopStatement.Buffer buffer, ExpressionWriter expressions) {
        String name = buffer.name();
        List<Expression> arguments = new ArrayList<>(buffer.sizes());
        if (buffer.like() != null) {
            arguments.add(buffer.rank() == 1 ? new Expression.LengthExpression(buffer.like()) : buffer.like());
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T $N = $T.$N($L, $L)",
                TypeNames.of(new Type(buffer.element(), buffer.rank())),
                name,
                isPlain(buffer) ? PLAIN_BUFFERS : BUFFERS,
                function(buffer),
                home(buffer.home(), buffer.name(), expressions),
                expressions.breakableArguments(arguments));
        code.addStatement("$L = $N", home(buffer.home(), buffer.name(), expressions), name);
        if (buffer.isZeroed()) {
            code.addStatement(fill(buffer));
        }
        return code.build();
    }

    static CodeBlock write(LoopStatement.Tape tape, ExpressionWriter expressions) {
        CodeBlock home = home(tape.home(), tape.name(), expressions);
        CodeBlock length = expressions.write(tape.length());
        CodeBlock.Builder code = CodeBlock.builder();
        if (tape.isDeclaration()) {
            TypeName type = TypeNames.of(tape.type());
            code.addStatement("$T $N = $T.atLeast($L, $L)", type, tape.name(), TAPES, home, length);
        } else {
            code.addStatement("$N = $T.atLeast($N, $L)", tape.name(), TAPES, tape.name(), length);
        }
        return code.addStatement("$L = $N", home, tape.name()).build();
    }

    /** Where the array stays between calls. */
    private static CodeBlock home(Expression home, String name, ExpressionWriter expressions) {
        return home == null ? CodeBlock.of("this.$N", name) : expressions.write(home);
    }

    private static boolean isPlain(LoopStatement.Buffer buffer) {
        return buffer.rank() > 1 && buffer.element() != ElementType.DOUBLE;
    }

    private static CodeBlock fill(LoopStatement.Buffer buffer) {
        boolean isVector = buffer.rank() == 1;
        String zero = buffer.element() == ElementType.BOOLEAN ? "false" : "0";
        return isVector
                ? CodeBlock.of("$T.fill($N, $L)", Arrays.class, buffer.name(), zero)
                : CodeBlock.of("$T.fill($N, $L)", isPlain(buffer) ? PLAIN_BUFFERS : BUFFERS, buffer.name(), zero);
    }

    private static String function(LoopStatement.Buffer buffer) {
        if (buffer.rank() == 1) {
            return vectorFunction(buffer.element());
        }
        if (buffer.like() != null) {
            return buffer.sizes().isEmpty() ? "like" : "stack";
        }
        if (buffer.sizes().size() == 1) {
            return "rows";
        }
        return switch (buffer.rank()) {
            case 2 -> "matrix";
            case 3 -> "cube";
            default -> throw new IllegalArgumentException("a buffer of rank " + buffer.rank() + " needs a pattern");
        };
    }

    private static String vectorFunction(ElementType element) {
        return switch (element) {
            case DOUBLE -> "vector";
            case INT -> "ints";
            case LONG -> "longs";
            case BOOLEAN -> "booleans";
            case FLOAT, SHORT, CHAR, BYTE -> throw new IllegalArgumentException("no buffer of " + element);
        };
    }
}
