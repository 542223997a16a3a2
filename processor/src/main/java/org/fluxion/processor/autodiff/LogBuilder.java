package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Adds to one block the reads of what its writes to an array overwrite; a builder of its own for each nested block. */
final class LogBuilder {
    private final Recomputable recomputable;
    private final BlockBuilder out;
    private final Set<Variable> saved = new LinkedHashSet<>();
    private final List<LoggedWrite> writes = new ArrayList<>();

    LogBuilder(Recomputable recomputable, BlockBuilder out) {
        this.recomputable = recomputable;
        this.out = out;
    }

    /** What was saved at the level of this block, in order. */
    List<Variable> saved() {
        return List.copyOf(saved);
    }

    List<LoggedWrite> writes() {
        return List.copyOf(writes);
    }

    /** The block with the reads, as yet without them among its results. */
    Block record(Block block, List<WriteLink> links) {
        for (Statement statement : block.statements()) {
            WriteLink link = links.stream()
                    .filter(each ->
                            statement.targets().containsAll(each.statement().targets()))
                    .findFirst()
                    .orElse(null);
            out.at(statement.origin());
            if (link == null) {
                out.append(statement);
            } else if (link instanceof WriteLink.Write write) {
                record(statement, write);
            } else if (link instanceof WriteLink.Branch branch) {
                record(statement, branch);
            } else {
                record(statement, (WriteLink.Repeated) link);
            }
        }
        return out.build(block.parameters(), block.results());
    }

    private void save(Variable variable) {
        if (!recomputable.isKnown(variable)) {
            saved.add(variable);
        }
    }

    private void record(Statement statement, WriteLink.Write write) {
        Variable overwritten = write.before();
        for (int k = 0; k < write.indices().size(); k++) {
            boolean isLast = k == write.indices().size() - 1;
            String name = isLast ? write.before().name() + "Overwritten" : "";
            Variable index = write.indices().get(k);
            save(index);
            overwritten = out.emit(name, new Index(overwritten, index));
        }
        saved.add(overwritten);
        writes.add(new LoggedWrite.Place(write.before(), write.indices(), overwritten));
        out.append(statement);
    }

    private void record(Statement statement, WriteLink.Branch link) {
        If branch = (If) statement.operation();
        save(branch.condition());
        LogBuilder taken = new LogBuilder(recomputable, out.nested());
        LogBuilder untaken = new LogBuilder(recomputable, out.nested());
        Block thenBlock = taken.record(branch.thenBlock(), link.thenLinks());
        Block elseBlock = untaken.record(branch.elseBlock(), link.elseLinks());
        List<Variable> targets = new ArrayList<>(statement.targets());
        Map<Variable, Variable> handedOut = new LinkedHashMap<>();
        List<Variable> thenResults = new ArrayList<>(thenBlock.results());
        List<Variable> elseResults = new ArrayList<>(elseBlock.results());
        for (Variable variable : taken.saved) {
            handOut(variable, targets, handedOut);
            thenResults.add(variable);
            elseResults.add(Placeholder.in(untaken.out, variable.type()));
        }
        for (Variable variable : untaken.saved) {
            handOut(variable, targets, handedOut);
            thenResults.add(Placeholder.in(taken.out, variable.type()));
            elseResults.add(variable);
        }
        saved.addAll(handedOut.values());
        writes.add(new LoggedWrite.Branch(branch.condition(), taken.writes(), untaken.writes(), handedOut));
        If logging = new If(branch.condition(), taken.out.build(thenResults), untaken.out.build(elseResults));
        out.append(new Statement(targets, logging, statement.origin()));
    }

    private void handOut(Variable variable, List<Variable> targets, Map<Variable, Variable> handedOut) {
        Variable target = out.variables().fresh(variable.name(), variable.type());
        targets.add(target);
        handedOut.put(variable, target);
    }

    private void record(Statement statement, WriteLink.Repeated link) {
        Operation operation = statement.operation();
        int last = operation.blocks().size() - 1;
        LogBuilder iteration = new LogBuilder(recomputable, out.nested());
        Block body = iteration.record(operation.blocks().get(last), link.links());
        List<Variable> results = new ArrayList<>(body.results());
        List<Variable> tapes = new ArrayList<>();
        Map<Variable, Variable> byElement = new LinkedHashMap<>();
        for (Variable element : iteration.saved) {
            Variable tape = out.variables().fresh(element.name(), element.type().arrayOf());
            results.add(element);
            tapes.add(tape);
            byElement.put(element, tape);
        }
        List<Variable> targets = new ArrayList<>(statement.targets());
        targets.addAll(operation instanceof While ? targets.size() - 1 : targets.size(), tapes);
        List<Block> blocks = new ArrayList<>(operation.blocks());
        blocks.set(last, new Block(body.parameters(), body.statements(), results));
        Loop loop = link.loop();
        save(loop.size());
        saved.addAll(tapes);
        writes.add(new LoggedWrite.Repeated(loop, iteration.writes(), byElement));
        Operation logging = withoutRole(operation, statement.targets().indexOf(link.after()))
                .with(operation.operands(), blocks);
        out.append(new Statement(targets, logging, statement.origin()));
    }

    /** A sum that is looked at while it grows is a recurrence. */
    private static Operation withoutRole(Operation operation, int position) {
        if (!(operation instanceof Loop loop)) {
            return operation;
        }
        List<Role> roles = new ArrayList<>(loop.roles());
        roles.set(position, Role.RECURRENCE);
        return new Loop(loop.size(), loop.initials(), roles, loop.body());
    }
}
