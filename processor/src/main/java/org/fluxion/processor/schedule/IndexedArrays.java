package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Which arrays are read element by element only: nobody can tell how long they are, and they may have room to spare. */
final class IndexedArrays {
    private final Set<Variable> whole = new HashSet<>();
    private final Map<Variable, Set<Variable>> passedOn = new HashMap<>();

    IndexedArrays(Block body) {
        collect(body);
        whole.addAll(body.results());
    }

    /** Whether neither the array nor what it is collected in, or a row of that, is read as a whole. */
    boolean contains(Variable array) {
        Set<Variable> reached = new LinkedHashSet<>();
        reach(array, reached);
        return reached.stream().noneMatch(whole::contains);
    }

    private void reach(Variable array, Set<Variable> reached) {
        if (reached.add(array)) {
            passedOn.getOrDefault(array, Set.of()).forEach(other -> reach(other, reached));
        }
    }

    private void passOn(Variable from, Variable to) {
        if (from.type().isArray()) {
            passedOn.computeIfAbsent(from, key -> new HashSet<>()).add(to);
        }
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Index row) {
                if (statement.target().type().isArray()) {
                    passOn(row.array(), statement.target());
                }
            } else {
                whole.addAll(operation.operands());
            }
            collectResults(statement, operation);
            operation.blocks().forEach(this::collect);
        }
    }

    private void collectResults(Statement statement, Operation operation) {
        if (operation instanceof If branch) {
            // Behind the branch nobody knows which array it is, and copies all of it.
            branch.blocks().forEach(arm -> whole.addAll(arm.results()));
        } else if (operation instanceof Loop loop) {
            collectIterations(statement, loop);
        } else if (operation instanceof While loop) {
            Statement counted = loop.counted(statement);
            collectIterations(counted, (Loop) counted.operation());
        }
    }

    private void collectIterations(Statement statement, Loop loop) {
        whole.addAll(loop.next());
        for (int k = loop.carriedCount(); k < statement.targets().size(); k++) {
            passOn(loop.body().results().get(k), statement.targets().get(k));
        }
    }
}
