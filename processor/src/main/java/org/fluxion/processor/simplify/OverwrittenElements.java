package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Writes that another write to the same place follows before anybody reads, or that change nothing.
 *
 * <pre>
 * (a with v at i) with w at i     ->  a with w at i     (where nobody else reads a with v)
 * (a added v at i) with w at i    ->  a with w at i     (likewise)
 * (a with w at i) with w at i     ->  a with w at i
 * a with a[i] at i                ->  a
 * </pre>
 */
final class OverwrittenElements implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();
    private final Map<Variable, Variable> replacements = new HashMap<>();
    private final Map<Variable, Integer> reads;

    private OverwrittenElements(Map<Variable, Integer> reads) {
        this.reads = reads;
    }

    OverwrittenElements() {
        this(Map.of());
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.UPDATE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new OverwrittenElements(Uses.counts(program.body())).rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substituteOperands(original, replacements);
            Operation operation = statement.operation();
            Optional<Variable> same = operation instanceof Update update ? unchanged(update) : Optional.empty();
            if (same.isPresent()) {
                replacements.put(original.target(), same.get());
                continue;
            }
            Statement rewritten = operation instanceof Update update
                    ? written(statement, update)
                    : statement.withBlocks(this::rewrite);
            for (Variable target : original.targets()) {
                definitions.put(target, rewritten.operation());
            }
            statements.add(rewritten);
        }
        if (block.results().stream().noneMatch(replacements::containsKey)) {
            return block.withStatements(statements);
        }
        List<Variable> results = block.results().stream()
                .map(result -> replacements.getOrDefault(result, result))
                .toList();
        return new Block(block.parameters(), statements, results);
    }

    private Statement written(Statement statement, Update update) {
        Variable array = written(update);
        return array.equals(update.array())
                ? statement
                : statement.withOperation(new Update(array, update.indices(), update.value()));
    }

    /** The array that the write leaves as it is. */
    private Optional<Variable> unchanged(Update update) {
        boolean isWrittenAgain = definitions.get(update.array()) instanceof Update first
                && first.indices().equals(update.indices())
                && first.value().equals(update.value());
        boolean isOwnElement = update.indices().size() == 1
                && new Index(update.array(), update.indices().get(0)).equals(definitions.get(update.value()));
        return isWrittenAgain || isOwnElement ? Optional.of(update.array()) : Optional.empty();
    }

    /** The array to write to: without writes to the same place that nobody has read. */
    private Variable written(Update update) {
        Variable array = update.array();
        while (reads.getOrDefault(array, 0) == 1) {
            Operation earlier = definitions.get(array);
            if (earlier instanceof Update first && first.indices().equals(update.indices())) {
                array = first.array();
            } else if (earlier instanceof AddAt added && added.indices().equals(update.indices())) {
                array = added.array();
            } else {
                return array;
            }
        }
        return array;
    }
}
