package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * How a loop over samples adds to an array that it carries: in its own body, or in that of one loop inside.
 *
 * @param samples the loop over samples
 * @param position which of its carried values the array is
 * @param number which statement of the body is the loop that adds; {@link #NONE} if the body adds itself
 * @param innerPosition which of that loop's carried values the array is
 */
record Accumulation(Statement samples, int position, int number, int innerPosition) {
    private static final int NONE = -1;

    /** The ways in which a loop without recurrences adds to its carried value of that position. */
    static List<Accumulation> of(Statement samples, int position) {
        Loop loop = (Loop) samples.operation();
        List<Accumulation> ways = new ArrayList<>();
        List<Statement> statements = loop.body().statements();
        for (int k = 0; k < statements.size(); k++) {
            int innerPosition = carriedThrough(statements.get(k), loop, position);
            if (innerPosition != NONE) {
                ways.add(new Accumulation(samples, position, k, innerPosition));
            }
        }
        ways.add(new Accumulation(samples, position, NONE, NONE));
        return ways;
    }

    /** Where a loop inside carries the array, if it is all that the iteration does to it. */
    private static int carriedThrough(Statement statement, Loop around, int position) {
        if (!(statement.operation() instanceof Loop inner) || !inner.isParallel()) {
            return NONE;
        }
        int innerPosition = inner.initials().indexOf(around.carried().get(position));
        boolean isAll = innerPosition != NONE
                && statement.targets().get(innerPosition).equals(around.next().get(position));
        return isAll ? innerPosition : NONE;
    }

    boolean isNested() {
        return number != NONE;
    }

    /** The loop over samples. */
    Loop loop() {
        return (Loop) samples.operation();
    }

    /** The statement of the loop over samples that is the loop inside. */
    Statement inner() {
        return loop().body().statements().get(number);
    }

    /** The loop that adds. */
    Loop adding() {
        return isNested() ? (Loop) inner().operation() : loop();
    }

    /** The array as the body that adds finds it. */
    Variable accumulator() {
        return adding().carried().get(isNested() ? innerPosition : position);
    }

    /** The array as the body that adds leaves it. */
    Variable sum() {
        return adding().next().get(isNested() ? innerPosition : position);
    }

    /** The body that adds, with what stands before it in the body around. */
    Block body() {
        List<Statement> before = isNested() ? loop().body().statements().subList(0, number) : List.of();
        List<Statement> statements = Stream.concat(before.stream(), adding().body().statements().stream())
                .toList();
        return new Block(List.of(), statements, List.of(sum()));
    }

    /** What differs from sample to sample before anything is computed: the loop's number, and what it has added up. */
    Set<Variable> perSample() {
        Set<Variable> all = new HashSet<>(loop().body().parameters());
        if (isNested()) {
            all.addAll(adding().carried());
        }
        all.remove(accumulator());
        return all;
    }

    /** Whether a variable is there before the loop over samples. */
    boolean isFromOutside(Variable variable) {
        return !loop().body().parameters().contains(variable)
                && !adding().body().parameters().contains(variable)
                && Stream.concat(loop().body().statements().stream(), adding().body().statements().stream())
                        .noneMatch(statement -> statement.targets().contains(variable));
    }
}
