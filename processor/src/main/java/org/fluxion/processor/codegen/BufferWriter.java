package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
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

    private final ExpressionWriter expressions;
    private final LocalTypes locals;

    BufferWriter(ExpressionWriter expressions, LocalTypes locals) {
        this.expressions = expressions;
        this.locals = locals;
    }

    CodeBlock write(LoopStatement.Buffer buffer) {
        String name = buffer.name();
        CodeBlock local = CodeBlock.of("$N", name);
        CodeBlock home = home(buffer.home(), name);
        List<Expression> arguments = new ArrayList<>(buffer.sizes());
        if (buffer.like() != null) {
            arguments.add(buffer.rank() == 1 ? new Expression.LengthExpression(buffer.like()) : buffer.like());
        }
        CodeBlock.Builder code = CodeBlock.builder();
        boolean isNew = !buffer.isHeld() && !isField(home, name);
        if (isNew && hasPlainSize(buffer)) {
            code.add(resized(buffer, home));
        } else {
            code.addStatement(
                    "$L = $T.$N($L, $L)",
                    buffer.isHeld() ? local : locals.declaration(buffer.type(), name),
                    isPlain(buffer) ? PLAIN_BUFFERS : BUFFERS,
                    function(buffer),
                    buffer.isHeld() ? local : home,
                    expressions.breakableArguments(arguments));
            code.add(isNew ? putHome(home, name) : CodeBlock.of(""));
        }
        if (buffer.isZeroed()) {
            code.addStatement(fill(buffer));
        }
        return code.build();
    }

    CodeBlock write(LoopStatement.Tape tape) {
        String name = tape.name();
        CodeBlock home = home(tape.home(), name);
        CodeBlock local = CodeBlock.of("$N", name);
        CodeBlock target = tape.isDeclaration() ? locals.declaration(tape.type(), name) : local;
        CodeBlock old = tape.isDeclaration() ? home : local;
        return CodeBlock.builder()
                .addStatement("$L = $T.atLeast($L, $L)", target, TAPES, old, expressions.write(tape.length()))
                .add(tape.isHeld() ? CodeBlock.of("") : putHome(home, name))
                .build();
    }

    CodeBlock write(LoopStatement.Fetch fetch) {
        String name = fetch.name();
        return locals.isKept(name)
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("$L = $L", locals.declaration(fetch.type(), name), home(null, name))
                        .build();
    }

    CodeBlock write(LoopStatement.PutBack back) {
        return putHome(home(null, back.name()), back.name());
    }

    /** Where the array stays between calls. */
    private CodeBlock home(Expression home, String name) {
        if (home != null) {
            return expressions.write(home);
        }
        return CodeBlock.of(locals.isKept(name) ? "$N" : "this.$N", name);
    }

    private static boolean isField(CodeBlock home, String name) {
        return home.equals(CodeBlock.of("$N", name));
    }

    /**
     * Keeps the array for the next call, if it is another one than before. The test costs less than the write: the garbage collector
     * wants to hear of every reference that is written to an object.
     */
    private static CodeBlock putHome(CodeBlock home, String name) {
        return isField(home, name)
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if ($N != $L)", name, home)
                        .addStatement("$L = $N", home, name)
                        .endControlFlow()
                        .build();
    }

    /** Whether the length alone decides if the array can stay, and is worth writing twice. */
    private static boolean hasPlainSize(LoopStatement.Buffer buffer) {
        return buffer.like() == null
                ? buffer.sizes().size() == 1 && isPlain(buffer.sizes().get(0))
                : buffer.rank() == 1 && buffer.sizes().isEmpty() && isPlain(buffer.like());
    }

    private static boolean isPlain(Expression size) {
        return size instanceof Expression.Literal
                || size instanceof Expression.Name
                || (size instanceof Expression.LengthExpression length && length.array() instanceof Expression.Name);
    }

    /** {@code double[] v = this.v; if (v == null || v.length != n) { v = this.v = new double[n]; }}, on more lines. */
    private CodeBlock resized(LoopStatement.Buffer buffer, CodeBlock home) {
        String name = buffer.name();
        Expression size =
                buffer.like() == null ? buffer.sizes().get(0) : new Expression.LengthExpression(buffer.like());
        CodeBlock length = expressions.write(size);
        return CodeBlock.builder()
                .addStatement("$L = $L", locals.declaration(buffer.type(), name), home)
                .beginControlFlow("if ($1N == null || $1N.length != $2L)", name, length)
                .addStatement(
                        "$N = new $T[$L]$L",
                        name,
                        TypeNames.of(new Type(buffer.element(), 0)),
                        length,
                        "[]".repeat(buffer.rank() - 1))
                .addStatement("$L = $N", home, name)
                .endControlFlow()
                .build();
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
