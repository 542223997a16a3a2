package org.fluxion.processor.autodiff;

import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;

/** Emits the way back through the writes to an array. */
final class Undoing {
    private final BlockBuilder out;
    private final Renaming values;
    private final Recomputable recomputable;

    /**
     * Prepares to emit.
     *
     * @param values what stands for indices of loops and for what was saved
     */
    Undoing(BlockBuilder out, Renaming values, Recomputable recomputable) {
        this.out = out;
        this.values = values;
        this.recomputable = recomputable;
    }

    private Variable value(Variable variable) {
        return recomputable.value(variable, values, out);
    }

    Variable undo(List<LoggedWrite> writes, Variable after) {
        Variable current = after;
        for (int k = writes.size() - 1; k >= 0; k--) {
            current = undo(writes.get(k), current);
        }
        return current;
    }

    Variable undo(LoggedWrite write, Variable after) {
        if (write instanceof LoggedWrite.Place place) {
            return undo(place, after);
        }
        return write instanceof LoggedWrite.Branch branch
                ? undo(branch, after)
                : undo((LoggedWrite.Repeated) write, after);
    }

    private Variable undo(LoggedWrite.Place place, Variable after) {
        List<Variable> indices = place.indices().stream().map(this::value).toList();
        return out.emit(place.array().name(), new Update(after, indices, values.apply(place.overwritten())));
    }

    private Variable undo(LoggedWrite.Branch branch, Variable after) {
        Variable condition = value(branch.condition());
        Renaming inside = values.nested();
        branch.handedOut().forEach((saved, result) -> inside.bind(saved, values.apply(result)));
        Block taken = arm(branch.thenWrites(), inside, after);
        Block untaken = arm(branch.elseWrites(), inside, after);
        return out.emit(after.name(), new If(condition, taken, untaken));
    }

    private Block arm(List<LoggedWrite> writes, Renaming inside, Variable after) {
        BlockBuilder arm = out.nested();
        Variable before = new Undoing(arm, inside.nested(), recomputable).undo(writes, after);
        return arm.build(List.of(before));
    }

    /** The iterations in reverse order, each from what it has saved. */
    private Variable undo(LoggedWrite.Repeated repeated, Variable after) {
        Loop loop = repeated.loop();
        Variable size = value(loop.size());
        Variable last = out.subtract(size, out.constant(1));
        Variable countdown = out.variables().fresh(Type.INT);
        Variable array = out.variables().fresh(after.name(), after.type());
        BlockBuilder body = out.nested();
        Variable index = body.emit(loop.index().name(), SequentialLoopPullback.reversed(last, countdown));
        Renaming inside = values.nested();
        inside.bind(loop.index(), index);
        repeated.tapes().forEach((saved, tape) -> inside.bind(saved, body.emit(new Index(values.apply(tape), index))));
        Variable before = new Undoing(body, inside, recomputable).undo(repeated.writes(), array);
        Block iteration = body.build(List.of(countdown, array), List.of(before));
        return out.emit(after.name(), new Loop(size, List.of(after), List.of(Role.RECURRENCE), iteration));
    }
}
