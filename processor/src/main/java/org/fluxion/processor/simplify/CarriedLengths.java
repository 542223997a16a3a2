package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** An array that a loop carries and only writes elements into is as long in every iteration as before the first. */
final class CarriedLengths implements Pass {
    private final Map<Variable, Variable> initials = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.CARRIED_ARRAY, Construct.LENGTH);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new CarriedLengths().rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            learn(operation);
            statements.add(
                    operation instanceof Length length && initials.containsKey(length.array())
                            ? statement.withOperation(new Length(initials.get(length.array())))
                            : statement.withBlocks(this::rewrite));
        }
        return block.withStatements(statements);
    }

    private void learn(Operation operation) {
        if (!(operation instanceof Repetition loop)) {
            return;
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable initial = loop.initials().get(k);
            if (initial.type().isArray() && CarriedShapes.keepsShape(loop, k)) {
                for (Block block : loop.blocks()) {
                    initials.put(block.parameters().get(k + 1), initial);
                }
            }
        }
    }
}
