package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/**
 * Loops of a few iterations over the elements of {@linkplain SmallVectors small vectors} are written out, with all loops in them, so that
 * every index is a literal and the vectors need not be arrays. Over other arrays a loop stays: written out it would gain nothing.
 */
public final class UnrollLoops implements Pass {
    /** The longest that a loop may become, and all loops of a Program together, in statements of the Program. */
    private static final int MAX_LENGTH = 100;

    private static final int MAX_TOTAL = 400;

    private final SmallVectors vectors;
    private final Variables variables;
    private final List<Variable> results;
    private final Map<Variable, Variable> replacements = new HashMap<>();
    private int total;

    /** A pass over no Program yet. */
    public UnrollLoops() {
        this(null, new Variables(), List.of());
    }

    private UnrollLoops(SmallVectors vectors, Variables variables, List<Variable> results) {
        this.vectors = vectors;
        this.variables = variables;
        this.results = results;
    }

    @Override
    public Program run(Program program, Variables fresh) {
        List<Variable> results = program.body().results();
        return program.withBody(
                new UnrollLoops(SmallVectors.of(program), fresh, results).rewrite(program.body(), false));
    }

    /**
     * Rewrites a block.
     *
     * @param isUnrolled whether the block is an iteration of a loop that is written out
     */
    private Block rewrite(Block block, boolean isUnrolled) {
        BlockBuilder out = new BlockBuilder(variables);
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substituteOperands(original, replacements);
            boolean isWrittenOut =
                    statement.operation() instanceof Loop loop && (isUnrolled || isChosen(statement, loop));
            if (isWrittenOut) {
                unroll(statement, (Loop) statement.operation(), out.at(statement.origin()));
            } else {
                out.append(statement.withBlocks(nested -> rewrite(nested, isUnrolled)));
            }
        }
        Block rewritten = Renaming.substitute(out.build(block.parameters(), block.results()), replacements);
        return rewritten.results().equals(block.results()) ? block.withStatements(rewritten.statements()) : rewritten;
    }

    private boolean isChosen(Statement statement, Loop loop) {
        int length = lengthOf(statement);
        // How a result depends on the index decides whether its derivative is diagonal.
        boolean isChosen = length <= MAX_LENGTH
                && total + length <= MAX_TOTAL
                && statement.targets().stream().noneMatch(results::contains)
                && isOverSmallVectors(statement, loop);
        total += isChosen ? length : 0;
        return isChosen;
    }

    /** The statements that it takes without any loop, or more than allowed where that is not known. */
    private int lengthOf(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof While) {
            return MAX_LENGTH + 1;
        }
        int length = operation instanceof Constant ? 0 : 1;
        for (Block block : operation.blocks()) {
            for (Statement inner : block.statements()) {
                length = Math.min(MAX_LENGTH + 1, length + lengthOf(inner));
            }
        }
        return operation instanceof Loop loop ? length * count(loop) : length;
    }

    private int count(Loop loop) {
        Integer count = vectors.literal(loop.size());
        boolean isFew = count != null && count > 0 && count <= SmallVectors.MAX_LENGTH;
        boolean collectsNumbers =
                loop.collected().stream().allMatch(element -> element.type().isScalar());
        return isFew && collectsNumbers ? count : MAX_LENGTH + 1;
    }

    /** Whether the loop makes a small vector, or reads or writes elements whose places are literals once it is written out. */
    private boolean isOverSmallVectors(Statement statement, Loop loop) {
        Set<Variable> places = new HashSet<>();
        return statement.targets().stream().skip(loop.carriedCount()).anyMatch(vectors::isSmall)
                || hasAccess(loop, places);
    }

    private boolean hasAccess(Loop loop, Set<Variable> places) {
        places.add(loop.index());
        return hasAccess(loop.body(), places);
    }

    private boolean hasAccess(Block block, Set<Variable> places) {
        return block.statements().stream().anyMatch(statement -> isAccess(statement, places));
    }

    private boolean isAccess(Statement statement, Set<Variable> places) {
        Operation operation = statement.operation();
        if (operation instanceof Loop loop) {
            return hasAccess(loop, places);
        }
        List<Variable> operands = operation.operands();
        if (operation instanceof Binary && areKnown(operands, places)) {
            places.add(statement.target());
        }
        boolean isAccess = operation instanceof Index || operation instanceof Update || operation instanceof AddAt;
        boolean isKnown = isAccess
                && vectors.isSmall(operands.get(0))
                && operands.size() > 1
                && areKnown(operands.subList(1, 2), places);
        return isKnown || operation.blocks().stream().anyMatch(block -> hasAccess(block, places));
    }

    private boolean areKnown(List<Variable> indices, Set<Variable> places) {
        return indices.stream().allMatch(index -> places.contains(index) || vectors.literal(index) != null);
    }

    private void unroll(Statement statement, Loop loop, BlockBuilder out) {
        List<Variable> current = loop.initials();
        List<List<Variable>> collected = new ArrayList<>();
        loop.collected().forEach(element -> collected.add(new ArrayList<>()));
        for (int i = 0; i < vectors.literal(loop.size()); i++) {
            List<Variable> results = iteration(loop, i, current, out);
            current = results.subList(0, loop.carriedCount());
            for (int k = 0; k < collected.size(); k++) {
                collected.get(k).add(results.get(loop.carriedCount() + k));
            }
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            replacements.put(statement.targets().get(k), current.get(k));
        }
        for (int k = 0; k < collected.size(); k++) {
            Variable target = statement.targets().get(loop.carriedCount() + k);
            ArrayOf elements = new ArrayOf(target.type().row(), collected.get(k));
            out.append(new Statement(target, elements, statement.origin()));
        }
    }

    /** Appends an iteration; its results. */
    private List<Variable> iteration(Loop loop, int i, List<Variable> carried, BlockBuilder out) {
        Map<Variable, Variable> bindings = new HashMap<>();
        bindings.put(loop.index(), out.constant(i));
        for (int k = 0; k < carried.size(); k++) {
            bindings.put(loop.carried().get(k), carried.get(k));
        }
        Block unbound =
                new Block(List.of(), loop.body().statements(), loop.body().results());
        Block bound = Renaming.substitute(Renaming.substitute(unbound, bindings), replacements);
        Block flat = rewrite(new Renaming(variables).copy(bound), true);
        flat.statements().forEach(out::append);
        return flat.results();
    }
}
