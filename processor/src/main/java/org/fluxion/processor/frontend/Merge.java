package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** Where two branches meet: what differs between them becomes a result of an {@link If}. */
final class Merge {
    private final Flow flow;
    private final Variable condition;
    private final Flow.Branch then;
    private final Flow.Branch otherwise;
    private final State before;
    private final State merged;
    private final List<Result> results = new ArrayList<>();

    /** A value that leaves both branches. */
    private record Result(String name, Variable then, Variable otherwise, Consumer<Variable> use) {}

    Merge(Flow flow, Variable condition, Flow.Branch then, Flow.Branch otherwise) {
        this.flow = flow;
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
        before = flow.state();
        merged = before.copy();
    }

    /** Appends the If to the current block, and gives the state behind it. */
    State run() {
        // What was declared inside of a branch is out of scope here, and no other name for an array any more.
        then.state().retain(before.bindings().keySet());
        otherwise.state().retain(before.bindings().keySet());
        before.storages().keySet().forEach(this::mergeStorage);
        before.bindings().keySet().forEach(this::mergeSlot);
        Map<Frame, Optional<Variable>> flags = new LinkedHashMap<>();
        Set<Frame> onlyOtherwise = new LinkedHashSet<>();
        mergeExits(flags, onlyOtherwise);
        emit();
        finishExits(flags, onlyOtherwise);
        return merged;
    }

    private void emit() {
        if (results.isEmpty()
                && then.builder().build(List.of()).statements().isEmpty()
                && otherwise.builder().build(List.of()).statements().isEmpty()) {
            return;
        }
        If operation = new If(
                condition,
                then.builder().build(results.stream().map(Result::then).toList()),
                otherwise
                        .builder()
                        .build(results.stream().map(Result::otherwise).toList()));
        List<Variable> targets = flow.builder()
                .emitAll(operation, results.stream().map(Result::name).toList());
        for (int k = 0; k < targets.size(); k++) {
            results.get(k).use().accept(targets.get(k));
        }
    }

    private void join(String name, Variable one, Variable other, Consumer<Variable> use) {
        if (one.equals(other)) {
            use.accept(one);
        } else {
            results.add(new Result(name, one, other, use));
        }
    }

    private void mergeStorage(Storage storage) {
        Variable one = stored(then, storage);
        Variable other = stored(otherwise, storage);
        if (one == null || other == null) {
            merged.drop(storage);
        } else {
            String name = one.isNamed() ? one.name() : other.name();
            join(name, one, other, value -> merged.store(storage, value));
        }
    }

    /** What a storage holds at the end of a branch; behind the end of everything it no longer matters. */
    private Variable stored(Flow.Branch branch, Storage storage) {
        State state = branch.state().exits().isFinished() ? before : branch.state();
        return state.storages().get(storage);
    }

    private void mergeSlot(Slot slot) {
        Binding one = then.state().binding(slot);
        Binding other = otherwise.state().binding(slot);
        if (one.equals(other)) {
            merged.bind(slot, one);
        } else if (isDead(slot, one, then)) {
            only(slot, other, otherwise, then);
        } else if (isDead(slot, other, otherwise)) {
            only(slot, one, then, otherwise);
        } else if (one instanceof Binding.Unassigned) {
            // Java lets nobody read it on this way.
            only(slot, other, otherwise, then);
        } else if (other instanceof Binding.Unassigned) {
            only(slot, one, then, otherwise);
        } else if (one instanceof Binding.Scalar a && other instanceof Binding.Scalar b) {
            join(slot.name(), a.variable(), b.variable(), value -> merged.bind(slot, new Binding.Scalar(value)));
        } else {
            joinArrays(slot, one, other);
        }
    }

    /** Whether nobody reads the slot on the way through this branch. */
    private static boolean isDead(Slot slot, Binding binding, Flow.Branch branch) {
        return slot.isResult()
                ? binding instanceof Binding.Unassigned
                : branch.state().exits().isReturned();
    }

    /** Takes the binding of one branch; the other one gives whatever is at hand. */
    private void only(Slot slot, Binding binding, Flow.Branch live, Flow.Branch dead) {
        if (binding instanceof Binding.Scalar scalar) {
            give(slot.name(), scalar.variable(), live, dead, value -> merged.bind(slot, new Binding.Scalar(value)));
        } else if (binding instanceof Binding.Frozen frozen) {
            give(slot.name(), frozen.array(), live, dead, value -> merged.bind(slot, frozen.of(value)));
        } else if (binding instanceof Binding.Reference reference
                && reference.path().isEmpty()) {
            merged.bind(slot, reference);
            Variable value = live.state().storages().get(reference.storage());
            if (!before.storages().containsKey(reference.storage()) && value != null) {
                give(slot.name(), value, live, dead, made -> merged.store(reference.storage(), made));
            }
        } else {
            // Indices computed inside a branch do not exist behind it.
            merged.bind(slot, binding instanceof Binding.Unassigned ? binding : Binding.AMBIGUOUS);
        }
    }

    private void give(String name, Variable value, Flow.Branch live, Flow.Branch dead, Consumer<Variable> use) {
        Variable filler = Flow.placeholder(dead.builder(), value.type());
        if (live.equals(then)) {
            join(name, value, filler, use);
        } else {
            join(name, filler, value, use);
        }
    }

    /** Different arrays meet as values if nothing else can tell that they were different ones. */
    private void joinArrays(Slot slot, Binding one, Binding other) {
        Optional<Variable> a = then.state().soleValue(slot, one);
        Optional<Variable> b = otherwise.state().soleValue(slot, other);
        if (one instanceof Binding.Reference row
                && other instanceof Binding.Reference otherRow
                && row.isBeside(otherRow)) {
            joinRows(slot, row, otherRow);
        } else if (a.isEmpty() || b.isEmpty()) {
            merged.bind(slot, Binding.AMBIGUOUS);
        } else if (one instanceof Binding.Frozen frozen) {
            join(slot.name(), a.get(), b.get(), value -> merged.bind(slot, frozen.of(value)));
        } else if (other instanceof Binding.Frozen frozen) {
            join(slot.name(), a.get(), b.get(), value -> merged.bind(slot, frozen.of(value)));
        } else {
            Storage storage = new Storage();
            merged.bind(slot, Binding.Reference.to(storage));
            join(slot.name(), a.get(), b.get(), value -> merged.store(storage, value));
        }
    }

    /** Rows of one array: their indices meet. */
    private void joinRows(Slot slot, Binding.Reference one, Binding.Reference other) {
        List<Variable> path = new ArrayList<>(one.path());
        for (int k = 0; k < path.size(); k++) {
            int position = k;
            join("", one.path().get(k), other.path().get(k), index -> {
                path.set(position, index);
                merged.bind(slot, new Binding.Reference(one.storage(), path));
            });
        }
    }

    private void mergeExits(Map<Frame, Optional<Variable>> flags, Set<Frame> onlyOtherwise) {
        Exits one = then.state().exits();
        Exits other = otherwise.state().exits();
        Set<Frame> frames = new LinkedHashSet<>(one.frames());
        frames.addAll(other.frames());
        for (Frame frame : frames) {
            if (one.isCertain(frame) && other.isCertain(frame)) {
                flags.put(frame, Optional.empty());
            } else if (one.isCertain(frame) && !other.frames().contains(frame)) {
                flags.put(frame, Optional.of(condition));
            } else if (other.isCertain(frame) && !one.frames().contains(frame)) {
                onlyOtherwise.add(frame);
            } else {
                flags.put(frame, Optional.empty());
                join("", flag(then, frame), flag(otherwise, frame), value -> flags.put(frame, Optional.of(value)));
            }
        }
    }

    private static Variable flag(Flow.Branch branch, Frame frame) {
        Exits exits = branch.state().exits();
        return exits.frames().contains(frame)
                ? exits.flags().get(frame).orElseGet(() -> branch.builder().constant(true))
                : branch.builder().constant(false);
    }

    private void finishExits(Map<Frame, Optional<Variable>> flags, Set<Frame> onlyOtherwise) {
        boolean isUnreachable = then.state().exits().isUnreachable()
                && otherwise.state().exits().isUnreachable();
        for (Frame frame : onlyOtherwise) {
            flags.put(frame, Optional.of(flow.builder().unary(UnaryOperator.NOT, condition)));
        }
        Exits exits = new Exits(isUnreachable, flags);
        merged.setExits(isUnreachable ? exits.certain() : exits);
    }
}
