package org.fluxion.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which ints and lengths of arrays are surely equal. Each int and array has an extent: a number known while compiling, an int
 * variable, or an array whose length it is. A carried array has that of its initial value, as long as every iteration gives back one
 * of the same length.
 */
public final class Extents {
    private final Map<Variable, Object> extents = new HashMap<>();
    /** Of arrays of rows that a loop has collected, the extent of all rows. */
    private final Map<Variable, Object> rows = new HashMap<>();

    /** The extents of a Program as it stands. */
    public static Extents of(Program program) {
        Extents extents = new Extents();
        extents.walk(program.body());
        return extents;
    }

    /** Equal for two variables only if the ints or lengths are. */
    public Object of(Variable variable) {
        return extents.getOrDefault(variable, variable);
    }

    /** A variable with the length of the array, wherever the array is in scope. */
    public Variable emit(Variable array, BlockBuilder out) {
        Object extent = of(array);
        if (extent instanceof Integer known) {
            return out.constant(known);
        }
        Variable variable = (Variable) extent;
        return variable.type().isArray() ? out.length(variable) : variable;
    }

    private void walk(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Loop loop) {
                walk(statement, loop);
            } else if (operation instanceof While loop) {
                walk(statement, loop);
            } else if (operation instanceof If branch) {
                walk(statement, branch);
            } else {
                Object extent = extent(operation);
                if (extent != null) {
                    extents.put(statement.target(), extent);
                }
            }
        }
    }

    /** What the only result of an operation without blocks is equal to, or null. */
    private Object extent(Operation operation) {
        if (operation instanceof Constant constant) {
            return constant.value() instanceof Integer known ? known : null;
        }
        if (operation instanceof ArrayOf literal) {
            return literal.elements().size();
        }
        if (operation instanceof Zeros zeros) {
            return of(zeros.sizes().get(0));
        }
        if (operation instanceof Stop stop) {
            return stop.operand().type().isArray() ? of(stop.operand()) : null;
        }
        if (operation instanceof Index read) {
            return rows.get(read.array());
        }
        boolean isAsLong = operation instanceof Length
                || operation instanceof ZerosLike
                || operation instanceof Update
                || operation instanceof AddAt;
        return isAsLong ? of(operation.operands().get(0)) : null;
    }

    private void walk(Statement statement, Loop loop) {
        Set<Integer> changing = walkCarried(loop.initials(), loop.next(), loop.blocks());
        for (int k = 0; k < loop.carriedCount(); k++) {
            learnResult(statement.targets().get(k), loop.initials().get(k), changing.contains(k));
        }
        Set<Variable> varying = Uses.defined(loop.body());
        for (int k = loop.carriedCount(); k < statement.targets().size(); k++) {
            Variable collected = statement.targets().get(k);
            extents.put(collected, of(loop.size()));
            Variable row = loop.body().results().get(k);
            if (row.type().isArray() && !varying.contains(of(row))) {
                rows.put(collected, of(row));
            }
        }
    }

    private void walk(Statement statement, While loop) {
        Set<Integer> changing = walkCarried(loop.initials(), loop.next(), loop.blocks());
        for (int k = 0; k < loop.carriedCount(); k++) {
            learnResult(statement.targets().get(k), loop.initials().get(k), changing.contains(k));
        }
        Variable count = While.count(statement);
        statement
                .targets()
                .subList(loop.carriedCount(), statement.targets().size() - 1)
                .forEach(collected -> extents.put(collected, count));
    }

    private void learnResult(Variable target, Variable initial, boolean isChanging) {
        if (target.type().isArray() && !isChanging) {
            extents.put(target, of(initial));
        }
    }

    /** Walks through the blocks of a loop and gives the positions of the carried values whose extents it changes. */
    private Set<Integer> walkCarried(List<Variable> initials, List<Variable> next, List<Block> blocks) {
        Set<Integer> changing = new HashSet<>();
        boolean isSettled = false;
        while (!isSettled) {
            for (int k = 0; k < initials.size(); k++) {
                for (Block block : blocks) {
                    Variable carried = block.parameters().get(k + 1);
                    boolean isKept = carried.type().isArray() && !changing.contains(k);
                    extents.put(carried, isKept ? of(initials.get(k)) : carried);
                }
            }
            blocks.forEach(this::walk);
            isSettled = true;
            for (int k = 0; k < initials.size(); k++) {
                boolean isKept = of(next.get(k)).equals(of(initials.get(k)));
                if (next.get(k).type().isArray() && !isKept && changing.add(k)) {
                    isSettled = false;
                }
            }
        }
        return changing;
    }

    private void walk(Statement statement, If branch) {
        branch.blocks().forEach(this::walk);
        for (int k = 0; k < statement.targets().size(); k++) {
            Object extent = of(branch.thenBlock().results().get(k));
            if (extent.equals(of(branch.elseBlock().results().get(k)))) {
                extents.put(statement.targets().get(k), extent);
            }
        }
    }
}
