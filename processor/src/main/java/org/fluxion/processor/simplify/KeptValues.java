package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * What the reverse sweep computes again although it is expensive, and the forward sweep has computed in an iteration of the same number or
 * in the same arm of a branch, is kept instead: in an array, one element or row an iteration, or in a local variable. An array is expensive
 * if the work for it is deeper than it has dimensions: a product of a matrix and a vector is kept, a sum of two vectors is added again.
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
        return program.withBody(new KeptValues(log, fresh).rewrite(program.body(), List.of()));
    }

    /**
     * Rewrites a block.
     *
     * @param around the loops and branches that stand earlier in the blocks around it
     */
    private Block rewrite(Block block, List<Keeper> around) {
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
            Statement reading = original.withOperation(reading(operation, earlier));
            Keeper keeper = new Keeper(
                    reading.withBlocks(nested -> rewrite(nested, earlier)), isNeverNegative(operation), variables);
            statements.add(keeper);
            earlier.add(keeper);
        }
        return block.withStatements(statements.stream()
                .flatMap(each ->
                        each instanceof Keeper keeper ? keeper.finished().stream() : Stream.of((Statement) each))
                .toList());
    }

    private boolean isNeverNegative(Operation operation) {
        if (!(operation instanceof Loop loop)) {
            return true;
        }
        Operation size = definitions.get(loop.size());
        return size instanceof Length
                || size instanceof Constant constant && (Integer) constant.value() >= 0
                || size instanceof Binary larger
                        && larger.operator() == BinaryOperator.MAX
                        && Constant.of(0).equals(definitions.get(larger.left()));
    }

    /** The loop or branch, reading what an earlier one that runs the same has computed already. */
    private Operation reading(Operation operation, List<Keeper> earlier) {
        Operation current = operation;
        for (Keeper keeper : earlier) {
            if (current instanceof If branch
                    && keeper.isBranch()
                    && keeper.control().equals(branch.condition())) {
                current = new If(
                        branch.condition(), arm(keeper, 0, branch.thenBlock()), arm(keeper, 1, branch.elseBlock()));
            } else if (current instanceof Loop loop
                    && !keeper.isBranch()
                    && keeper.control().equals(loop.size())) {
                current = new Loop(loop.size(), loop.initials(), loop.roles(), body(keeper, loop));
            }
        }
        return current;
    }

    private Block arm(Keeper keeper, int arm, Block later) {
        Map<Variable, Variable> same = keeper.computed(arm).of(later, Map.of());
        Map<Variable, Variable> kept = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : later.statements()) {
            if (isKnown(statement, same) && Expense.of(statement.operation()) != Expense.CHEAP) {
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
        Variable index = countdown(loop);
        Map<Variable, Variable> same = keeper.computed(0).of(loop.body(), Map.of(index, keeper.index()));
        Set<Variable> read = Uses.counts(loop.body()).keySet();
        Set<Variable> defined = new HashSet<>(loop.body().parameters());
        Map<Variable, Variable> kept = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : loop.body().statements()) {
            Set<Variable> results = new LinkedHashSet<>(statement.targets());
            results.retainAll(read);
            List<Variable> expensive =
                    defined.contains(index) ? expensive(statement, results, same.keySet()) : List.of();
            results.removeAll(expensive);
            if (expensive.isEmpty() || !results.isEmpty()) {
                statements.add(statement);
            }
            for (Variable target : expensive) {
                Variable reader = results.isEmpty() ? target : variables.copyOf(target);
                kept.put(target, reader);
                Operation element = element(keeper, same.get(target), statement, index);
                statements.add(new Statement(reader, element, statement.origin()));
            }
            defined.addAll(statement.targets());
        }
        return Renaming.substitute(loop.body().withStatements(statements), kept);
    }

    /** The known ones of a statement's results that cost more than to be read again; none if the other results cost as much anyway. */
    private static List<Variable> expensive(Statement statement, Set<Variable> results, Set<Variable> known) {
        List<Variable> candidates = results.stream()
                .filter(known::contains)
                .filter(target ->
                        Depth.of(statement, List.of(target)) > target.type().rank())
                .toList();
        if (candidates.isEmpty()) {
            return candidates;
        }
        Set<Variable> others = new LinkedHashSet<>(results);
        candidates.forEach(others::remove);
        int anyway = Depth.of(statement, others);
        return candidates.stream()
                .filter(target -> Depth.of(statement, List.of(target)) > anyway)
                .toList();
    }

    private Operation element(Keeper keeper, Variable first, Statement statement, Variable index) {
        Optional<Variable> collected = keeper.collected(first);
        if (collected.isPresent()) {
            return new Index(collected.get(), index);
        }
        Variable array = keeper.keep(0, first, name(first, statement.operation()));
        log.accept(array, statement.origin());
        return new Index(array, index);
    }

    private static String name(Variable value, Operation operation) {
        if (value.isNamed()) {
            return value.name() + "Kept";
        }
        return operation instanceof Unary unary ? unary.operator().name().toLowerCase(Locale.ROOT) + "Kept" : "kept";
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
