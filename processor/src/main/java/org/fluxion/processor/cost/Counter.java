package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Counts the work of a Program: that of a loop's body as often as it runs, that of the dearer arm of a branch. */
final class Counter {
    private final Knowledge known;
    private final Set<Variable> tapes;
    private final Map<Variable, Size> stored = new HashMap<>();
    private final Set<Polynomial> conditions = new LinkedHashSet<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private int loops;
    private int endingLoops;

    private Counter(FactorNames names, Set<Variable> tapes) {
        this.known = new Knowledge(names);
        this.tapes = tapes;
    }

    /**
     * What a Program takes.
     *
     * @param names of the sizes of its arguments
     * @param tapes the variables of arrays that are recorded for a reverse
     */
    static Cost count(Program program, FactorNames names, Set<Variable> tapes) {
        Counter counter = new Counter(names, tapes);
        program.parameters().forEach(counter.known::learnParameter);
        return counter.cost(counter.count(program.body()));
    }

    private Cost cost(Tally tally) {
        Map<Work, Polynomial> counts = new EnumMap<>(Work.class);
        Set<Work> bounded = EnumSet.noneOf(Work.class);
        for (Work work : Work.values()) {
            Size size = tally.of(work);
            counts.put(work, size.value());
            if (!size.isExact()) {
                bounded.add(work);
            }
        }
        Polynomial bytes = stored.values().stream().map(Size::value).reduce(Polynomial.ZERO, Polynomial::plus);
        return new Cost(counts, bounded, bytes, conditions, remarks);
    }

    private Tally count(Block block) {
        Tally tally = new Tally();
        SimpleWork simple = new SimpleWork(tally, known, remarks);
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Loop loop) {
                tally.add(count(statement, loop));
            } else if (operation instanceof While loop) {
                tally.add(count(statement, loop));
            } else if (operation instanceof If branch) {
                tally.add(count(statement, branch));
            } else {
                simple.count(statement);
            }
        }
        return tally;
    }

    private Tally count(Statement statement, Loop loop) {
        Size size = known.size(loop.size());
        Size count = size.count();
        if (!count.value().isSumOnly()) {
            conditions.add(count.value());
        }
        Tally iteration = iteration(loop, loop.blocks(), count).get(0);
        iteration.add(Work.ITERATIONS, Size.ONE);
        Tally all = iteration.times(count);
        remark(count.isExact(), Remark.LONGEST);
        collect(statement, loop, size, all);
        return all;
    }

    /** The condition is asked once more than the body runs. */
    private Tally count(Statement statement, While loop) {
        endingLoops++;
        Size count = new Size(Polynomial.of(new Iterations(endingLoops)), !known.isInLoop());
        List<Tally> blocks = iteration(loop, loop.blocks(), count);
        blocks.get(0).add(Work.ITERATIONS, Size.ONE);
        Tally all = blocks.get(0).times(count.plus(Size.ONE));
        all.add(blocks.get(1).times(count));
        remark(count.isExact(), Remark.LONGEST);
        known.learn(While.count(statement), count);
        collect(statement, loop, count, all);
        return all;
    }

    /** What the blocks of a loop do once. If arrays that it carries change their lengths, these are unknown. */
    private List<Tally> iteration(Repetition loop, List<Block> blocks, Size count) {
        loops++;
        LoopIndex index = new LoopIndex(loops, last(count));
        known.enterLoop();
        for (Block block : blocks) {
            known.learn(block.parameters().get(0), Size.exactly(Polynomial.of(index)));
            known.learnCarried(block.parameters(), loop.initials());
        }
        int endingBefore = endingLoops;
        List<Tally> tallies = counted(blocks);
        if (known.forgetChanging(loop)) {
            endingLoops = endingBefore;
            tallies = counted(blocks);
        }
        known.leaveLoop();
        return tallies;
    }

    private List<Tally> counted(List<Block> blocks) {
        List<Tally> tallies = new ArrayList<>();
        blocks.forEach(block -> tallies.add(count(block)));
        return tallies;
    }

    private static Polynomial last(Size count) {
        return count.value().isZero() ? Polynomial.ZERO : count.value().minus(Polynomial.ONE);
    }

    /** The results of a loop; what it collects is written once an iteration. */
    private void collect(Statement statement, Repetition loop, Size size, Tally all) {
        known.learnResults(statement.targets(), loop, size);
        loop.collected().stream()
                .filter(element -> element.type().isScalar())
                .forEach(element -> all.add(Work.WRITES, size.count()));
        for (Variable target : statement.targets()) {
            if (tapes.contains(target)) {
                Size bytes = Size.of(target.type().element().bytes());
                stored.put(target, Shapes.elements(known.shape(target)).times(bytes));
            }
        }
    }

    private Tally count(Statement statement, If branch) {
        known.enterBranch();
        Tally thenTally = count(branch.thenBlock());
        Tally elseTally = count(branch.elseBlock());
        known.leaveBranch();
        known.learnResults(statement.targets(), branch);
        if (known.isUsually(branch.condition(), true) && thenTally.dominates(elseTally)) {
            return thenTally;
        }
        if (known.isUsually(branch.condition(), false) && elseTally.dominates(thenTally)) {
            return elseTally;
        }
        Tally larger = thenTally.maximum(elseTally);
        remark(larger.isExact() || !thenTally.isExact() || !elseTally.isExact(), Remark.BRANCHES);
        return larger;
    }

    private void remark(boolean isExact, Remark remark) {
        if (!isExact) {
            remarks.add(remark);
        }
    }
}
