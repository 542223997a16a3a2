package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
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
    private static final ClassName ARRAYS = ClassName.get(Arrays.class);
    private static final ClassName BUFFERS = TypeNames.ofKernels("Buffers");
    private static final ClassName PLAIN_BUFFERS = TypeNames.ofKernels("PlainBuffers");
    private static final ClassName TAPES = TypeNames.ofKernels("Tapes");

    private final ExpressionWriter expressions;
    private final LocalTypes locals;

    BufferWriter(ExpressionWriter expressions, LocalTypes locals) {
        this.expressions = expressions;
        this.locals = locals;
    }

    void write(LoopStatement.Buffer buffer, Lines code) {
        String name = buffer.name();
        Text home = home(buffer.home(), name);
        boolean isNew = !buffer.isHeld() && !isField(home, name);
        if (isNew && hasPlainSize(buffer)) {
            writeResized(buffer, home, code);
        } else {
            writeCall(buffer, home, code);
            if (isNew) {
                putHome(home, name, code);
            }
        }
        if (buffer.isZeroed()) {
            code.statement(fill(buffer));
        }
    }

    private void writeCall(LoopStatement.Buffer buffer, Text home, Lines code) {
        String name = buffer.name();
        List<Expression> arguments = new ArrayList<>(buffer.sizes());
        if (buffer.like() != null) {
            arguments.add(buffer.rank() == 1 ? new Expression.LengthExpression(buffer.like()) : buffer.like());
        }
        code.statement(
                buffer.isHeld() ? name : locals.declaration(buffer.type(), name),
                " = ",
                isPlain(buffer) ? PLAIN_BUFFERS : BUFFERS,
                ".",
                function(buffer),
                "(",
                buffer.isHeld() ? name : home,
                ", ",
                expressions.breakableArguments(arguments),
                ")");
    }

    void write(LoopStatement.Tape tape, Lines code) {
        String name = tape.name();
        Text home = home(tape.home(), name);
        Text local = Text.of(name);
        Text target = tape.isDeclaration() ? locals.declaration(tape.type(), name) : local;
        Text old = tape.isDeclaration() ? home : local;
        code.statement(target, " = ", TAPES, ".atLeast(", old, ", ", expressions.write(tape.length()), ")");
        if (!tape.isHeld()) {
            putHome(home, name, code);
        }
    }

    void write(LoopStatement.Fetch fetch, Lines code) {
        String name = fetch.name();
        if (!locals.isKept(name)) {
            code.statement(locals.declaration(fetch.type(), name), " = ", home(null, name));
        }
    }

    void write(LoopStatement.PutBack back, Lines code) {
        putHome(home(null, back.name()), back.name(), code);
    }

    /** Where the array stays between calls. */
    private Text home(Expression home, String name) {
        if (home != null) {
            return expressions.write(home);
        }
        return Text.of(locals.isKept(name) ? "" : "this.", name);
    }

    private static boolean isField(Text home, String name) {
        return home.equals(Text.of(name));
    }

    /**
     * Keeps the array for the next call, if it is another one than before. The test costs less than the write: the garbage collector
     * wants to hear of every reference that is written to an object.
     */
    private static void putHome(Text home, String name, Lines code) {
        if (!isField(home, name)) {
            code.open("if (", name, " != ", home, ")")
                    .statement(home, " = ", name)
                    .close();
        }
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
    private void writeResized(LoopStatement.Buffer buffer, Text home, Lines code) {
        String name = buffer.name();
        Expression size =
                buffer.like() == null ? buffer.sizes().get(0) : new Expression.LengthExpression(buffer.like());
        Text length = expressions.write(size);
        TypeName element = TypeNames.of(new Type(buffer.element(), 0));
        code.statement(locals.declaration(buffer.type(), name), " = ", home)
                .open("if (", name, " == null || ", name, ".length != ", length, ")")
                .statement(name, " = new ", element, "[", length, "]", "[]".repeat(buffer.rank() - 1))
                .statement(home, " = ", name)
                .close();
    }

    private static boolean isPlain(LoopStatement.Buffer buffer) {
        return buffer.rank() > 1 && buffer.element() != ElementType.DOUBLE;
    }

    private static Text fill(LoopStatement.Buffer buffer) {
        boolean isVector = buffer.rank() == 1;
        String zero = buffer.element() == ElementType.BOOLEAN ? "false" : "0";
        ClassName owner = isVector ? ARRAYS : isPlain(buffer) ? PLAIN_BUFFERS : BUFFERS;
        return Text.of(owner, ".fill(", buffer.name(), ", ", zero, ")");
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
