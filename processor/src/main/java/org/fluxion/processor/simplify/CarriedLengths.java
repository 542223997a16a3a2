package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** An array that a loop carries and only writes elements into is as long in every iteration as before the first. */
final class CarriedLengths implements Pass {
    private final Map<Variable, Variable> initials = new HashMap<>();

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
        if (operation instanceof Loop loop) {
            for (int k = 0; k < loop.carriedCount(); k++) {
                if (loop.initials().get(k).type().isArray() && CarriedShapes.keepsShape(loop, k)) {
                    initials.put(loop.carried().get(k), loop.initials().get(k));
                }
            }
        } else if (operation instanceof While loop) {
            for (int k = 0; k < loop.carriedCount(); k++) {
                if (loop.initials().get(k).type().isArray() && CarriedShapes.keepsShape(loop, k)) {
                    initials.put(loop.carried().get(k), loop.initials().get(k));
                    initials.put(
                            loop.condition().parameters().get(k + 1),
                            loop.initials().get(k));
                }
            }
        }
    }
}
