package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * An index that runs along the columns of a triangle, which are by one shorter or longer each, as {@link RunningIndices} leaves it.
 *
 * <pre>
 * l' = l + max(0, size - (column + 1))   ->   l = start + column * (size - 1) - column * (column - 1) / 2
 * l' = l + max(0, column + 1)            ->   l = start + column + column * (column - 1) / 2
 * </pre>
 *
 * <p>The lengths of the columns are never negative, since {@code column < size}; ints wrap, and the half is taken of a long, so both are
 * the same. Then nothing needs to be carried for it, as in {@link InductionVariables}.
 */
final class TriangularIndices implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.CARRIED_INT);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new TriangularIndices().rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statement.targets().forEach(target -> definitions.put(target, statement.operation()));
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            statements.add(
                    current.operation() instanceof Loop loop
                            ? current.withOperation(closedForms(loop, variables))
                            : current);
        }
        return block.withStatements(statements);
    }

    private Loop closedForms(Loop loop, Variables variables) {
        Map<Variable, Integer> reads =
                Uses.counts(new Block(loop.body().parameters(), loop.body().statements(), List.of()));
        Loop current = loop;
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            boolean isRead = carried.type().equals(Type.INT) && reads.getOrDefault(carried, 0) > 1;
            Optional<Columns> columns =
                    isRead ? columns(loop, carried, loop.next().get(k)) : Optional.empty();
            if (columns.isPresent()) {
                current = closed(current, k, columns.get(), variables);
            }
        }
        return current;
    }

    /**
     * How long the columns are.
     *
     * @param isFalling whether column c has {@code size - offset - c} elements, or else {@code offset + c}
     * @param offset 0 or 1
     */
    private record Columns(boolean isFalling, int offset) {}

    private Optional<Columns> columns(Loop loop, Variable carried, Variable next) {
        return definitions.get(next) instanceof Binary step
                        && step.operator() == BinaryOperator.ADD
                        && step.left().equals(carried)
                        && definitions.get(step.right()) instanceof Binary length
                        && length.operator() == BinaryOperator.MAX
                ? columns(loop, isZero(length.left()) ? length.right() : length.left(), length)
                : Optional.empty();
    }

    private Optional<Columns> columns(Loop loop, Variable room, Binary length) {
        if (!isZero(length.left()) && !isZero(length.right())) {
            return Optional.empty();
        }
        OptionalInt rising = offset(room, loop.index());
        if (rising.isPresent()) {
            return Optional.of(new Columns(false, rising.getAsInt()));
        }
        if (definitions.get(room) instanceof Binary rest
                && rest.operator() == BinaryOperator.SUBTRACT
                && rest.left().equals(loop.size())) {
            OptionalInt falling = offset(rest.right(), loop.index());
            return falling.isPresent() ? Optional.of(new Columns(true, falling.getAsInt())) : Optional.empty();
        }
        return Optional.empty();
    }

    /** 0 for the index, 1 for the one that follows it. */
    private OptionalInt offset(Variable variable, Variable index) {
        if (variable.equals(index)) {
            return OptionalInt.of(0);
        }
        boolean isNext = definitions.get(variable) instanceof Binary sum
                && sum.operator() == BinaryOperator.ADD
                && ((sum.left().equals(index) && is(sum.right(), 1))
                        || (sum.right().equals(index) && is(sum.left(), 1)));
        return isNext ? OptionalInt.of(1) : OptionalInt.empty();
    }

    private boolean isZero(Variable variable) {
        return is(variable, 0);
    }

    private boolean is(Variable variable, int value) {
        return definitions.get(variable) instanceof Constant constant
                && constant.value().equals(value);
    }

    /** The loop that reads carried value k in closed form; only its own step goes on from the carried one. */
    private static Loop closed(Loop loop, int k, Columns columns, Variables variables) {
        Variable carried = loop.carried().get(k);
        Variable next = loop.next().get(k);
        BlockBuilder out = new BlockBuilder(variables);
        Variable closed = closed(loop, loop.initials().get(k), columns, carried.name(), out);
        for (Statement statement : loop.body().statements()) {
            boolean isStep = statement.targets().equals(List.of(next));
            out.append(isStep ? statement : Renaming.substitute(statement, Map.of(carried, closed)));
        }
        Block body = out.build(loop.body().parameters(), loop.body().results());
        return new Loop(loop.size(), loop.initials(), loop.roles(), body);
    }

    private static Variable closed(Loop loop, Variable start, Columns columns, String name, BlockBuilder out) {
        Variable index = loop.index();
        Variable offset = out.constant(columns.offset());
        Variable width = columns.isFalling() ? out.subtract(loop.size(), offset) : offset;
        Variable rectangle = out.add(start, out.multiply(index, width));
        Variable previous = out.subtract(index, out.constant(1));
        Variable twice =
                out.multiply(out.emit(new Convert(index, Type.LONG)), out.emit(new Convert(previous, Type.LONG)));
        Variable half = out.divide(twice, out.emit(Constant.of(2L)));
        Variable triangle = out.emit(new Convert(half, Type.INT));
        BinaryOperator operator = columns.isFalling() ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
        return out.emit(name, new Binary(operator, rectangle, triangle));
    }
}
