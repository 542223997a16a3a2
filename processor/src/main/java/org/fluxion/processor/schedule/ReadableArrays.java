package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which elements can be read before their turn: the array keeps them, and they are there. */
final class ReadableArrays {
    private final ArgumentVectors vectors;
    private final FixedArrays fixed;
    private final OwnArrays own;

    /** Elements that have been read, each of an array by its name. */
    private final Set<Expression.Element> read;

    private ReadableArrays(ArgumentVectors vectors, FixedArrays fixed, OwnArrays own, Set<Expression.Element> read) {
        this.vectors = vectors;
        this.fixed = fixed;
        this.own = own;
        this.read = read;
    }

    /** What can be read before the first statement of a program. */
    static ReadableArrays of(LoopProgram program) {
        return new ReadableArrays(
                ArgumentVectors.of(program.signature()),
                FixedArrays.before(program),
                OwnArrays.in(program.body()),
                Set.of());
    }

    ReadableArrays copy() {
        return new ReadableArrays(vectors, fixed.copy(), own, read);
    }

    /** The same, once expressions have been computed in an iteration of a loop. */
    ReadableArrays knowing(LoopStatement.For loop, List<Expression> expressions) {
        ReadElements elements = new ReadElements(true);
        elements.visitExpressions(expressions);
        Set<Expression.Element> atIndex = elements.found.stream()
                .filter(element -> element.index().equals(new Expression.Name(loop.index())))
                .collect(Collectors.toSet());
        return new ReadableArrays(vectors, fixed, own, atIndex);
    }

    /** Takes notice of a declaration. */
    void add(LoopStatement statement) {
        fixed.add(statement);
    }

    /** Whether the element surely is there: its index counts a loop that runs as far as the array is long. */
    boolean isThere(String array, Expression index, List<LoopStatement.For> around) {
        return vectors.isThere(array, index, around) || own.isThere(array, index, around) || hasBeenRead(array, index);
    }

    /** Whether the element, or that of an array of which this one has the length, has been read. */
    private boolean hasBeenRead(String array, Expression index) {
        return read.stream()
                .filter(element -> element.index().equals(index))
                .map(Expression.Element::array)
                .anyMatch(other -> other.equals(new Expression.Name(array))
                        || own.isAsLong(array, new Expression.LengthExpression(other)));
    }

    /** Whether a loop leaves all arrays as they are whose elements an expression reads. */
    boolean areFixed(Expression expression, LoopStatement.For loop) {
        ReadElements elements = new ReadElements(false);
        elements.visit(expression);
        return !elements.hasUnknown
                && elements.found.stream()
                        .map(element -> ((Expression.Name) element.array()).name())
                        .allMatch(name -> fixed.isArgument(name) || isOnlyRead(name, loop.body()));
    }

    /** Whether nothing in the statements could write to an array of the object. */
    private boolean isOnlyRead(String array, List<LoopStatement> statements) {
        return own.isAlone(array)
                && statements.stream()
                        .allMatch(statement -> statement instanceof LoopStatement.Declare
                                || statement instanceof LoopStatement.Assign
                                || (statement instanceof LoopStatement.Store store
                                        && store.array() instanceof Expression.Name target
                                        && !target.name().equals(array)));
    }

    /** The elements that an expression reads of arrays that have a name. */
    private static final class ReadElements extends Traversal {
        private final Set<Expression.Element> found = new HashSet<>();
        private final boolean isOfCertain;
        private boolean hasUnknown;

        /**
         * A search.
         *
         * @param isOfCertain whether only elements count that are read whatever conditions say
         */
        ReadElements(boolean isOfCertain) {
            this.isOfCertain = isOfCertain;
        }

        @Override
        public Void visitConditional(Expression.ConditionalExpression expression) {
            return isOfCertain ? visit(expression.condition()) : super.visitConditional(expression);
        }

        @Override
        public Void visitLogical(Expression.LogicalExpression expression) {
            return isOfCertain ? visit(expression.left()) : super.visitLogical(expression);
        }

        @Override
        public Void visitElement(Expression.Element expression) {
            if (expression.array() instanceof Expression.Name) {
                found.add(expression);
                return visit(expression.index());
            }
            hasUnknown |= !(expression.array() instanceof Expression.Element);
            return super.visitElement(expression);
        }

        @Override
        public Void visitKernel(Expression.KernelCall expression) {
            hasUnknown = true;
            return null;
        }
    }
}
