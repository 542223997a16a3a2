package org.fluxion.processor.autodiff;

import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * A carried array that the reverse loop carries too, from what it was in the end to what it was in the beginning. An iteration of the
 * reverse undoes the writes of the iteration that it reverses, computes that iteration again, which writes once more, and undoes each
 * of these writes as the sweep passes it. At any time there is one state of the array, so that all of them share one place.
 */
final class Rewound {
    private final ReverseSweep body;
    private final int position;
    private final Variable parameter;
    private final Variable before;
    private final WriteLog log;
    private final Renaming values;
    private List<WriteLink> links = List.of();
    private Variable current;

    /**
     * Undoes one iteration.
     *
     * @param restored what stands for the index and for the carried scalars
     */
    Rewound(
            ReverseSweep body,
            Loop loop,
            int position,
            Tapes.Stored.Overwritten stored,
            Variable index,
            Renaming restored) {
        this.body = body;
        this.position = position;
        log = stored.log();
        BlockBuilder out = body.out();
        values = restored.nested();
        for (int k = 0; k < stored.tapes().size(); k++) {
            Variable saved = log.saved().get(k);
            values.bind(saved, out.emit(saved.name(), new Index(stored.tapes().get(k), index)));
        }
        Variable carried = loop.carried().get(position);
        parameter = out.variables().fresh(carried.name(), carried.type());
        before = log.undo(out, values, parameter);
        current = before;
    }

    /** The array's position among the carried values. */
    int position() {
        return position;
    }

    /** The array as the reverse iteration takes it over: behind the iteration that is reversed. */
    Variable parameter() {
        return parameter;
    }

    /** The array at the start of the iteration that is reversed. */
    Variable before() {
        return before;
    }

    /** The array as the reverse iteration hands it on. */
    Variable current() {
        return current;
    }

    /** The iteration has been computed again, up to this state of the array. */
    void recomputed(List<Statement> emitted, Variable after) {
        links = WriteChain.links(new Block(List.of(), emitted, List.of()), before, after)
                .orElseThrow();
        current = after;
    }

    /** The sweep has passed a statement: undoes what that has written. */
    void passed(Statement statement) {
        for (int k = 0; k < links.size(); k++) {
            if (links.get(k).statement().targets().equals(statement.targets())) {
                undo(k);
            }
        }
    }

    private void undo(int k) {
        WriteLink link = links.get(k);
        Variable after = current;
        current = body.rewound(link.after()).orElseGet(() -> log.undo(body.out(), values, k, after));
        body.out().standIn(link.before(), current);
    }
}
