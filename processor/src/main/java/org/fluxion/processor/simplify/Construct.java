package org.fluxion.processor.simplify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** What passes look for. A Program without it need not be searched by them. */
public enum Construct {
    /** A loop whose number of iterations is known. */
    LOOP,
    /** A loop that ends when a condition says so. */
    WHILE,
    /** A loop of either kind. */
    REPETITION,
    /** A loop of either kind that carries an int. */
    CARRIED_INT,
    /** A loop of either kind that carries an array. */
    CARRIED_ARRAY,
    /** A {@link Loop} that carries something of which nothing better is known. */
    RECURRENCE,
    BRANCH,
    UPDATE,
    /** {@link Zeros} or {@link ZerosLike}. */
    ZEROS,
    LENGTH,
    REQUIRE;

    /** The constructs that a Program contains, at any depth. */
    static Set<Construct> in(Program program) {
        Set<Construct> found = EnumSet.noneOf(Construct.class);
        collect(program.body(), found);
        return found;
    }

    private static void collect(Block block, Set<Construct> found) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            List<Block> blocks = operation.blocks();
            if (blocks.isEmpty()) {
                collectSimple(operation, found);
            } else {
                collectNesting(operation, found);
                for (Block nested : blocks) {
                    collect(nested, found);
                }
            }
        }
    }

    private static void collectSimple(Operation operation, Set<Construct> found) {
        if (operation instanceof Update) {
            found.add(UPDATE);
        } else if (operation instanceof Zeros || operation instanceof ZerosLike) {
            found.add(ZEROS);
        } else if (operation instanceof Length) {
            found.add(LENGTH);
        } else if (operation instanceof Require) {
            found.add(REQUIRE);
        }
    }

    private static void collectNesting(Operation operation, Set<Construct> found) {
        if (operation instanceof If) {
            found.add(BRANCH);
        } else if (operation instanceof Repetition repetition) {
            found.add(REPETITION);
            collectCarried(repetition.initials(), found);
            if (repetition instanceof Loop loop) {
                found.add(LOOP);
                if (loop.roles().contains(Role.RECURRENCE)) {
                    found.add(RECURRENCE);
                }
            } else if (repetition instanceof While) {
                found.add(WHILE);
            }
        }
    }

    private static void collectCarried(List<Variable> initials, Set<Construct> found) {
        for (Variable initial : initials) {
            if (initial.type().isArray()) {
                found.add(CARRIED_ARRAY);
            } else if (initial.type().equals(Type.INT)) {
                found.add(CARRIED_INT);
            }
        }
    }
}
