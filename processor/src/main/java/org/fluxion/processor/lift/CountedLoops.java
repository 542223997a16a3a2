package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * A loop that ends by itself when an index that runs along reaches a bound, {@code while (i < n)}, has a number of iterations that is
 * known before the first, and is a counted loop.
 */
final class CountedLoops implements Pass {
    private final Map<Variable, Constant> literals = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.WHILE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new CountedLoops().rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        BlockBuilder out = new BlockBuilder(variables);
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Constant constant) {
                literals.put(statement.target(), constant);
            }
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            out.at(statement.origin());
            if (!(current.operation() instanceof While loop) || !counted(current, loop, out)) {
                out.append(current);
            }
        }
        return block.withStatements(out.build(block.results()).statements());
    }

    /** Appends the loop as a counted one, if it is one. */
    private boolean counted(Statement statement, While loop, BlockBuilder out) {
        BlockBuilder before = out.nested();
        Optional<Variable> size = size(loop, before);
        if (size.isEmpty()) {
            return false;
        }
        before.build(List.of()).statements().forEach(out::append);
        out.append(new Statement(
                While.count(statement),
                new Binary(BinaryOperator.MAX, out.constant(0), size.get()),
                statement.origin()));
        Statement counted = loop.counted(statement);
        List<Variable> operands = new ArrayList<>(counted.operation().operands());
        operands.set(0, size.get());
        Operation known = counted.operation().with(operands, counted.operation().blocks());
        out.append(new Statement(counted.targets(), known, statement.origin()));
        return true;
    }

    private Optional<Variable> size(While loop, BlockBuilder before) {
        Map<Variable, Operation> inside = new HashMap<>();
        for (Statement statement : loop.condition().statements()) {
            if (statement.targets().size() != 1) {
                return Optional.empty();
            }
            inside.put(statement.target(), statement.operation());
        }
        // A carried value is defined inside as well, by nothing that can be read here.
        loop.condition().parameters().forEach(parameter -> inside.put(parameter, loop));
        if (!(inside.get(loop.condition().result()) instanceof Compare compare)) {
            return Optional.empty();
        }
        Variable index = loop.condition().parameters().get(0);
        Affine.Reader reader =
                new Affine.Reader(index, inside, before, variable -> Optional.ofNullable(literals.get(variable)));
        Optional<Affine> left = reader.read(compare.left());
        Optional<Affine> right = reader.read(compare.right());
        return left.isPresent() && right.isPresent()
                ? size(compare, left.get(), right.get(), before)
                : Optional.empty();
    }

    /** How often {@code left < right} holds, from the first time on. */
    private static Optional<Variable> size(Compare compare, Affine left, Affine right, BlockBuilder before) {
        int approach = right.factor() - left.factor();
        return switch (compare.comparison()) {
            case LESS -> steps(right, left, -approach, 0, before);
            case LESS_OR_EQUAL -> steps(right, left, -approach, 1, before);
            case GREATER -> steps(left, right, approach, 0, before);
            case GREATER_OR_EQUAL -> steps(left, right, approach, 1, before);
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }

    /** The distance between two values that come closer by so much in each iteration, in iterations. */
    private static Optional<Variable> steps(Affine far, Affine near, int speed, int extra, BlockBuilder before) {
        if (speed <= 0) {
            return Optional.empty();
        }
        Variable distance = before.subtract(far.offset(), near.offset());
        int rounding = extra + speed - 1;
        Variable rounded = rounding == 0 ? distance : before.add(distance, before.constant(rounding));
        return Optional.of(speed == 1 ? rounded : before.divide(rounded, before.constant(speed)));
    }
}
