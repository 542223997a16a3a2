package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * What the reverse sweep computes again although it is expensive, and the forward sweep has computed in an iteration of the same number or
 * in the same arm of a branch, is kept instead: in an array, one element or row an iteration, or in a local variable. An array is expensive
 * if the work for it is deeper than it has dimensions: a product of a matrix and a vector is kept, a sum of two vectors is added again,
 * unless the loop is repeated and keeps a product anyway: then the memory is in the cache, and the sum need not be made a second time.
 */
public final class KeptValues implements Pass {
    private final BiConsumer<Variable, Origin> log;
    private final Variables variables;
    private final Map<Variable, Operation> definitions = new HashMap<>();

    /**
     * The pass.
     *
     * @param log told of every array that is kept, and of the statement that computes its elements
     */
    public KeptValues(BiConsumer<Variable, Origin> log) {
        this(log, new Variables());
    }

    private KeptValues(BiConsumer<Variable, Origin> log, Variables variables) {
        this.log = log;
        this.variables = variables;
    }

    @Override
    public Program run(Program program, Variables fresh) {
        return program.withBody(new KeptValues(log, fresh).rewrite(program.body(), List.of(), false));
    }

    /**
     * Rewrites a block.
     *
     * @param around the loops and branches that stand earlier in the blocks around it
     * @param isRepeated whether it stands in a loop
     */
    private Block rewrite(Block block, List<Keeper> around, boolean isRepeated) {
        List<Keeper> earlier = new ArrayList<>(around);
        List<Object> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Operation operation = original.operation();
            if (original.targets().size() == 1) {
                definitions.put(original.target(), operation);
            }
            if (operation.blocks().isEmpty()) {
                statements.add(original);
                continue;
            }
            boolean isInside = isRepeated || operation instanceof Repetition;
            Statement reading = original.withOperation(reading(operation, earlier));
            Keeper keeper = new Keeper(
                    reading.withBlocks(nested -> rewrite(nested, earlier, isInside)),
                    canCollect(operation),
                    isRepeated,
                    variables);
            statements.add(keeper);
            earlier.add(keeper);
        }
        return block.withStatements(statements.stream()
                .flatMap(each ->
                        each instanceof Keeper keeper ? keeper.finished().stream() : Stream.of((Statement) each))
                .toList());
    }

    /** Whether a loop may collect an array of as many elements as it has iterations: their number may be negative. */
    private boolean canCollect(Operation operation) {
        // Where another array of the length is collected, the length has been asked for; tapes do without.
        return !(operation instanceof Loop loop)
                || !loop.isParallel()
                || !loop.collected().isEmpty()
                || isNeverNegative(definitions.get(loop.size()));
    }

    private boolean isNeverNegative(Operation size) {
        return size instanceof Length
                || (size instanceof Constant constant && (Integer) constant.value() >= 0)
                || (size instanceof Binary larger
                        && larger.operator() == BinaryOperator.MAX
                        && Constant.of(0).equals(definitions.get(larger.left())));
    }

    /** The loop or branch, reading what an earlier one that runs the same has computed already. */
    private Operation reading(Operation operation, List<Keeper> earlier) {
        if (!mayRead(operation)) {
            return operation;
        }
        Operation current = operation;
        for (Keeper keeper : earlier) {
            if (current instanceof If branch
                    && keeper.isBranch()
                    && keeper.control().equals(branch.condition())) {
                Iterator<Integer> arm = List.of(0, 1).iterator();
                current = branch.withBlocks(block -> arm(keeper, arm.next(), block));
            } else if (current instanceof Loop loop
                    && !keeper.isBranch()
                    && keeper.control().equals(loop.size())) {
                current = loop.withBlocks(body -> body(keeper, loop));
            }
        }
        return current;
    }

    /** Whether the loop or branch computes anything that is worth to be kept. */
    private static boolean mayRead(Operation operation) {
        boolean isBranch = operation instanceof If;
        return operation.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .map(statement -> Expense.of(statement.operation()))
                .anyMatch(expense -> isBranch ? expense != Expense.CHEAP : expense == Expense.HIGH);
    }

    private Block arm(Keeper keeper, int arm, Block later) {
        Map<Variable, Variable> same = keeper.computed(arm).of(later, Map.of());
        Map<Variable, Variable> kept = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : later.statements()) {
            boolean isKept = isKnown(statement, same)
                    && statement.targets().stream()
                            .allMatch(target -> target.type().equals(Type.DOUBLE))
                    && Expense.of(statement.operation()) != Expense.CHEAP;
            if (isKept) {
                for (Variable target : statement.targets()) {
                    Variable first = same.get(target);
                    kept.put(target, keeper.keep(arm, first, first.name()));
                }
            } else {
                statements.add(statement);
            }
        }
        return Renaming.substitute(later.withStatements(statements), kept);
    }

    private static boolean isKnown(Statement statement, Map<Variable, Variable> same) {
        return statement.targets().stream()
                .allMatch(target -> same.containsKey(target) && target.type().isScalar());
    }

    private Block body(Keeper keeper, Loop loop) {
        return new KeptReads(keeper, loop.body(), countdown(loop), new Depth(definitions), log).rewritten(variables);
    }

    /** The variable that counts as the earlier loop does: the index, or where the loop runs backwards what is made of it. */
    private Variable countdown(Loop loop) {
        for (Statement statement : loop.body().statements()) {
            if (statement.operation() instanceof Binary difference
                    && difference.operator() == BinaryOperator.SUBTRACT
                    && difference.right().equals(loop.index())
                    && isLast(difference.left(), loop.size())) {
                return statement.target();
            }
        }
        return loop.index();
    }

    private boolean isLast(Variable variable, Variable size) {
        return definitions.get(variable) instanceof Binary difference
                && difference.operator() == BinaryOperator.SUBTRACT
                && difference.left().equals(size)
                && Constant.of(1).equals(definitions.get(difference.right()));
    }
}
