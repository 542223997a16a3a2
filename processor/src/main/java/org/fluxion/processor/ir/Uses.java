package org.fluxion.processor.ir;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which variables operations and blocks read and define; sets and maps are in order of first appearance. */
public final class Uses {
    private Uses() {}

    /** The variables that an operation reads from outside, those read inside its blocks among them. */
    public static Set<Variable> free(Operation operation) {
        return new FreeVariables().of(operation);
    }

    /** The variables that a block reads and neither defines nor has as parameters. */
    public static Set<Variable> free(Block block) {
        return new LinkedHashSet<>(new FreeVariables().of(block));
    }

    /** How often each variable is read anywhere in a block: as an operand at any depth or as a result. */
    public static Map<Variable, Integer> counts(Block block) {
        Map<Variable, Integer> counts = new LinkedHashMap<>();
        count(block, counts);
        return counts;
    }

    private static void count(Block block, Map<Variable, Integer> counts) {
        for (Statement statement : block.statements()) {
            count(statement.operation().operands(), counts);
            for (Block nested : statement.operation().blocks()) {
                count(nested, counts);
            }
        }
        count(block.results(), counts);
    }

    private static void count(List<Variable> reads, Map<Variable, Integer> counts) {
        for (Variable variable : reads) {
            counts.merge(variable, 1, Integer::sum);
        }
    }

    /** The variables that a block defines at any depth, parameters of nested blocks and its own among them. */
    public static Set<Variable> defined(Block block) {
        Set<Variable> defined = new LinkedHashSet<>();
        define(block, defined);
        return defined;
    }

    private static void define(Block block, Set<Variable> defined) {
        defined.addAll(block.parameters());
        for (Statement statement : block.statements()) {
            defined.addAll(statement.targets());
            for (Block nested : statement.operation().blocks()) {
                define(nested, defined);
            }
        }
    }
}
