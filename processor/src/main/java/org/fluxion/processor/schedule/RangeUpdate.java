package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * What a loop does that adds a multiple of a range of one array to a range of another: {@code target[to + i] += scale * source[from + i]}
 * for i below n.
 */
record RangeUpdate(String target, Expression to, Expression scale, String source, Expression from, Expression n) {
    private static final String KERNEL = "addScaledRange";

    /** The call that does the same. */
    LoopStatement call() {
        Expression.Name written = new Expression.Name(target);
        Expression.Name read = new Expression.Name(source);
        return new LoopStatement.Run(
                new Expression.KernelCall("Kernels", KERNEL, List.of(written, to, scale, read, from, n)));
    }

    /** The update that a call does, if it is one that {@link #call} makes. */
    static Optional<RangeUpdate> of(Expression.KernelCall call) {
        List<Expression> arguments = call.arguments();
        return call.method().equals(KERNEL)
                        && arguments.get(0) instanceof Expression.Name target
                        && arguments.get(3) instanceof Expression.Name source
                ? Optional.of(new RangeUpdate(
                        target.name(),
                        arguments.get(1),
                        arguments.get(2),
                        source.name(),
                        arguments.get(4),
                        arguments.get(5)))
                : Optional.empty();
    }

    /** The same update with another scale, and something else for some names. */
    RangeUpdate at(Expression otherScale, Substitution names) {
        return new RangeUpdate(target, names.of(to), otherScale, source, names.of(from), names.of(n));
    }

    /** The loop as an update, if it is one, with a range in it that need not start at 0. */
    static Optional<RangeUpdate> of(LoopStatement.For loop) {
        boolean isCounted = !loop.isDownward()
                && loop.first().equals(new Expression.Literal(0))
                && !(loop.bound() instanceof Expression.Literal);
        return isCounted && !loop.body().isEmpty() ? new Reader(loop).read() : Optional.empty();
    }

    /** Reads one loop. */
    private static final class Reader {
        private static final Expression START = new Expression.Literal(0);

        private final LoopStatement.For loop;
        /** By the name of a local, the number that it adds the loop's index to. */
        private final Map<String, Expression> offsets = new HashMap<>();

        Reader(LoopStatement.For loop) {
            this.loop = loop;
            offsets.put(loop.index(), START);
        }

        Optional<RangeUpdate> read() {
            int last = loop.body().size() - 1;
            boolean areOffsets = loop.body().subList(0, last).stream().allMatch(this::isOffset);
            return areOffsets
                            && loop.body().get(last) instanceof LoopStatement.Store store
                            && store.isAdd()
                            && store.array() instanceof Expression.Name target
                            && store.value() instanceof Expression.BinaryExpression product
                            && product.operator() == BinaryOperator.MULTIPLY
                            && product.type().equals(Type.DOUBLE)
                    ? offset(store.index()).flatMap(to -> read(target.name(), to, product))
                    : Optional.empty();
        }

        private boolean isOffset(LoopStatement statement) {
            if (!(statement instanceof LoopStatement.Declare local)
                    || !local.type().equals(Type.INT)) {
                return false;
            }
            Optional<Expression> offset = offset(local.value());
            offset.ifPresent(value -> offsets.put(local.name(), value));
            return offset.isPresent();
        }

        private Optional<RangeUpdate> read(String target, Expression to, Expression.BinaryExpression product) {
            boolean isRight = isFixed(product.right());
            Expression scale = isRight ? product.right() : product.left();
            Expression factor = isRight ? product.left() : product.right();
            return isFixed(scale)
                            && factor instanceof Expression.Element element
                            && element.array() instanceof Expression.Name source
                    ? offset(element.index())
                            .filter(from -> !(from.equals(START) && to.equals(START)))
                            .map(from -> new RangeUpdate(target, to, scale, source.name(), from, loop.bound()))
                    : Optional.empty();
        }

        /** What is added to the loop's index. */
        private Optional<Expression> offset(Expression index) {
            if (index instanceof Expression.Name name) {
                return Optional.ofNullable(offsets.get(name.name()));
            }
            return index instanceof Expression.BinaryExpression sum
                            && sum.operator() == BinaryOperator.ADD
                            && sum.right().equals(new Expression.Name(loop.index()))
                            && isFixed(sum.left())
                    ? Optional.of(sum.left())
                    : Optional.empty();
        }

        /** Whether it is a number that the loop does not change. */
        private boolean isFixed(Expression expression) {
            return expression instanceof Expression.Literal
                    || (expression instanceof Expression.Name name && !offsets.containsKey(name.name()));
        }
    }
}
