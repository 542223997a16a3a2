package org.fluxion.processor.schedule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** A statement of the loop language: Java's own, without its syntax. */
public sealed interface LoopStatement
        permits LoopStatement.Declare,
                LoopStatement.Assign,
                LoopStatement.Store,
                LoopStatement.Compound,
                LoopStatement.Exit,
                LoopStatement.Tape,
                LoopStatement.Buffer,
                LoopStatement.Run,
                LoopStatement.Check,
                LoopStatement.Evaluate,
                LoopStatement.Invoke,
                LoopStatement.Fetch,
                LoopStatement.PutBack {

    <R> R accept(Visitor<R> visitor);

    /** One method for each statement; no defaults. */
    interface Visitor<R> {
        R visitDeclare(Declare statement);

        R visitAssign(Assign statement);

        R visitStore(Store statement);

        R visitFor(For statement);

        R visitShared(SharedLoop statement);

        R visitWhile(While statement);

        R visitExit(Exit statement);

        R visitTape(Tape statement);

        R visitBranch(Branch statement);

        R visitBuffer(Buffer statement);

        R visitRun(Run statement);

        R visitCheck(Check statement);

        R visitEvaluate(Evaluate statement);

        R visitInvoke(Invoke statement);

        R visitFetch(Fetch statement);

        R visitPutBack(PutBack statement);
    }

    /** A statement that holds others. */
    sealed interface Compound extends LoopStatement permits For, SharedLoop, While, Branch {
        /** What it holds, in the order of the text. */
        List<List<LoopStatement>> bodies();

        /** The same statement with something else made of each of its bodies. */
        LoopStatement withBodies(UnaryOperator<List<LoopStatement>> rewrite);
    }

    /**
     * A local variable.
     *
     * @param value the initial value, or null where both arms of the branch that follows assign it
     */
    record Declare(Type type, String name, Expression value) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDeclare(this);
        }
    }

    /**
     * {@code name = value}, or {@code name op= value} (and {@code name = Math.max(name, value)}).
     *
     * @param operator null for a plain assignment
     */
    record Assign(String name, BinaryOperator operator, Expression value) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssign(this);
        }
    }

    /** {@code array[index] = value} or {@code array[index] += value}. */
    record Store(Expression array, Expression index, boolean isAdd, Expression value) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStore(this);
        }
    }

    /**
     * {@code for (int index = first; index < bound; index++)}, or downwards from {@code bound - 1} to {@code first}.
     *
     * @param first the lowest index
     */
    record For(String index, Expression first, Expression bound, boolean isDownward, List<LoopStatement> body)
            implements Compound {
        public For {
            body = List.copyOf(body);
        }

        /** A loop that counts from or to 0. */
        public For(String index, Expression bound, boolean isDownward, List<LoopStatement> body) {
            this(index, new Expression.Literal(0), bound, isDownward, body);
        }

        @Override
        public List<List<LoopStatement>> bodies() {
            return List.of(body);
        }

        @Override
        public LoopStatement withBodies(UnaryOperator<List<LoopStatement>> rewrite) {
            return new For(index, first, bound, isDownward, rewrite.apply(body));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    /** {@code while (condition)}. */
    record While(Expression condition, List<LoopStatement> body) implements Compound {
        public While {
            body = List.copyOf(body);
        }

        @Override
        public List<List<LoopStatement>> bodies() {
            return List.of(body);
        }

        @Override
        public LoopStatement withBodies(UnaryOperator<List<LoopStatement>> rewrite) {
            return new While(condition, rewrite.apply(body));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /** {@code if (condition) break;}: leaves the loop around. */
    record Exit(Expression condition) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExit(this);
        }
    }

    /**
     * An array that belongs to the gradient object and takes one element an iteration; it may be longer than what it holds:
     * {@code double[] name = field = Tapes.atLeast(field, n)} before the loop, {@code name = field = Tapes.atLeast(name, n)} in a
     * loop that does not know how often it will run.
     *
     * @param name the local variable, equal to the name of the field
     * @param type the array's type
     * @param length the number of elements that must find room
     * @param isDeclaration whether the local starts here
     * @param isHeld whether the array has been fetched before and will be put back, so that its field stays as it is
     * @param home the element of another buffer that keeps this one between calls, or null for a field
     */
    record Tape(String name, Type type, Expression length, boolean isDeclaration, boolean isHeld, Expression home)
            implements LoopStatement {
        public Tape(String name, Type type, Expression length, boolean isDeclaration, Expression home) {
            this(name, type, length, isDeclaration, false, home);
        }

        /** The same tape, of an array that has been fetched. */
        Tape held() {
            return new Tape(name, type, length, false, true, home);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTape(this);
        }
    }

    /** {@code if (condition) ... else ...}; an empty else arm is not printed. */
    record Branch(Expression condition, List<LoopStatement> thenArm, List<LoopStatement> elseArm) implements Compound {
        public Branch {
            thenArm = List.copyOf(thenArm);
            elseArm = List.copyOf(elseArm);
        }

        @Override
        public List<List<LoopStatement>> bodies() {
            return List.of(thenArm, elseArm);
        }

        @Override
        public LoopStatement withBodies(UnaryOperator<List<LoopStatement>> rewrite) {
            return new Branch(condition, rewrite.apply(thenArm), rewrite.apply(elseArm));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBranch(this);
        }
    }

    /**
     * An array that belongs to the gradient object, brought to the size that this call needs:
     * {@code double[] name = field = Buffers.vector(field, n)}.
     *
     * @param name the local variable, equal to the name of the field
     * @param element the element type
     * @param sizes one for each dimension; empty where the shape is that of {@code like}
     * @param like the array whose shape (row for row) the buffer takes; null where sizes are given
     * @param isZeroed whether it must start from zeros
     * @param isHeld whether the array has been fetched before and will be put back: the local is there, and the field stays as it is
     * @param home the element of another buffer that keeps this one between calls ({@code dw[i]}), or null for a field
     */
    record Buffer(
            String name,
            ElementType element,
            List<Expression> sizes,
            Expression like,
            int rank,
            boolean isZeroed,
            boolean isHeld,
            Expression home)
            implements LoopStatement {
        public Buffer {
            sizes = List.copyOf(sizes);
        }

        public Buffer(
                String name,
                ElementType element,
                List<Expression> sizes,
                Expression like,
                int rank,
                boolean isZeroed,
                Expression home) {
            this(name, element, sizes, like, rank, isZeroed, false, home);
        }

        public Buffer(
                String name, ElementType element, List<Expression> sizes, Expression like, int rank, boolean isZeroed) {
            this(name, element, sizes, like, rank, isZeroed, null);
        }

        /** The same buffer, of an array that has been fetched. */
        Buffer held() {
            return new Buffer(name, element, sizes, like, rank, isZeroed, true, home);
        }

        /** The same buffer, which may start from any numbers. */
        Buffer unclear() {
            return new Buffer(name, element, sizes, like, rank, false, isHeld, home);
        }

        /** The type of the array. */
        public Type type() {
            return new Type(element, rank);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBuffer(this);
        }
    }

    /** A call of a kernel for its effect on an array, for example {@code Buffers.copy(x, y)}. */
    record Run(Expression.KernelCall call) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRun(this);
        }
    }

    /** Throws an IllegalArgumentException with the message ({@code %d} for each detail) unless the condition holds. */
    record Check(Expression condition, String message, List<Expression> details) implements LoopStatement {
        public Check {
            details = List.copyOf(details);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCheck(this);
        }
    }

    /**
     * Evaluates another gradient object, held in a field: {@code double value = field.evaluate(arguments)}, then for each parameter
     * whose derivative is used {@code double[] d = field.dp()}.
     *
     * @param field the name of the field that holds the companion
     * @param companion what it is
     * @param valueName the local for its value, empty where unused
     * @param derivativeNames for each parameter the local for the derivative, empty where unused
     */
    record Evaluate(
            String field,
            Companion companion,
            List<Expression> arguments,
            String valueName,
            List<String> derivativeNames)
            implements LoopStatement {
        public Evaluate {
            arguments = List.copyOf(arguments);
            derivativeNames = List.copyOf(derivativeNames);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEvaluate(this);
        }
    }

    /** Calls a part of the method, a method of the same object. */
    record Invoke(String part, List<String> arguments) implements LoopStatement {
        public Invoke {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInvoke(this);
        }
    }

    /** {@code double[] name = this.name}: an array of the object, before a loop that brings it to its size in each iteration. */
    record Fetch(Type type, String name) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFetch(this);
        }
    }

    /** {@code this.name = name}: behind that loop, for the next call. */
    record PutBack(String name) implements LoopStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPutBack(this);
        }
    }
}
