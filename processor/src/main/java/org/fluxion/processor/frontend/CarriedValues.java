package org.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Variable;

/**
 * What one loop hands from iteration to iteration. Before the body is read, everything that it might change gets a parameter; what turns
 * out to be unchanged gives it up again.
 */
final class CarriedValues {
    private final BodyLowering body;
    private final Tree loop;
    private final State before;
    private final BlockBuilder outside;
    private final Map<Slot, Binding> assigned = new LinkedHashMap<>();
    private final Map<Storage, Variable> arrays = new LinkedHashMap<>();
    private final List<Carried> candidates = new ArrayList<>();
    private final List<Carried> changed = new ArrayList<>();
    private final Map<Variable, Variable> initials = new HashMap<>();
    private final Map<Storage, Variable> replaced = new HashMap<>();
    private final Map<Slot, Binding.View> views = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** A carried value. */
    private record Carried(Variable parameter, Variable initial, Variable next, Consumer<Variable> use) {}

    /**
     * Prepares a loop.
     *
     * @param body what the loop belongs to
     * @param loop where to refuse it
     * @param names the local variables that the body assigns to
     */
    CarriedValues(BodyLowering body, Tree loop, Set<String> names) {
        this.body = body;
        this.loop = loop;
        before = body.flow().state();
        outside = body.flow().builder();
        for (String name : new TreeSet<>(names)) {
            body.scope().find(name).ifPresent(slot -> assigned.put(slot, before.binding(slot)));
        }
        // What a return or a yield inside of the loop hands out.
        body.frames().forEach(frame -> frame.result().ifPresent(slot -> assigned.put(slot, before.binding(slot))));
    }

    /** Makes the parameters, at the start of the body. */
    void enter() {
        State state = body.flow().state();
        assigned.replaceAll((slot, binding) -> {
            Binding inside = inside(slot, binding);
            state.bind(slot, inside);
            return inside;
        });
        before.storages().forEach((storage, value) -> {
            if (!before.isUnreferenced(storage)) {
                Variable parameter = parameter(nameOf(storage).orElse(value.name()), value);
                arrays.put(storage, parameter);
                state.store(storage, parameter);
            }
        });
        before.bindings().forEach((slot, binding) -> {
            if (binding instanceof Binding.View view && arrays.containsKey(view.base())) {
                Binding.View inside = new Binding.View(view.array(), view.base(), arrays.get(view.base()));
                state.bind(slot, inside);
                views.put(slot, inside);
            }
        });
    }

    /** The name of the variable that stands for an array; a copy still has the name of what it was copied from. */
    private Optional<String> nameOf(Storage storage) {
        return before.bindings().entrySet().stream()
                .filter(entry -> entry.getValue().equals(Binding.Reference.to(storage)))
                .map(entry -> entry.getKey().name())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Variable parameter(String name, Variable initial) {
        Variable parameter = body.flow().variables().fresh(name, initial.type());
        initials.put(parameter, initial);
        return parameter;
    }

    private Binding inside(Slot slot, Binding binding) {
        if (binding instanceof Binding.Scalar scalar) {
            return new Binding.Scalar(parameter(slot.name(), scalar.variable()));
        }
        if (binding instanceof Binding.Frozen frozen) {
            return frozen.of(parameter(slot.name(), frozen.array()));
        }
        if (binding instanceof Binding.Reference reference) {
            List<Variable> path =
                    reference.path().stream().map(index -> parameter("", index)).toList();
            return new Binding.Reference(reference.storage(), path);
        }
        return binding;
    }

    /** Sees what has changed, at the end of the body. */
    void leave() {
        State end = body.flow().state();
        assigned.forEach((slot, inside) -> compare(slot, inside, end.binding(slot), end));
        arrays.forEach((storage, parameter) -> {
            Variable next = replaced.getOrDefault(storage, end.storages().get(storage));
            if (next == null) {
                throw ambiguous("an array that becomes a row of another");
            }
            carry(parameter, next, value -> body.flow().state().store(storage, value));
        });
        for (Carried carried : candidates) {
            if (!carried.next().equals(carried.parameter())) {
                changed.add(carried);
                initials.remove(carried.parameter());
            }
        }
        views.forEach(this::requireCurrent);
    }

    /** A view is taken for current at the start of every iteration: so it is if the body does not write to its array. */
    private void requireCurrent(Slot slot, Binding.View inside) {
        if (body.flow().isRead(inside)) {
            boolean isWritten =
                    changed.stream().anyMatch(carried -> carried.parameter().equals(inside.seen()));
            if (isWritten) {
                throw ambiguous(slot.name());
            }
            body.flow().markRead((Binding.View) before.binding(slot));
        }
    }

    private void carry(Variable parameter, Variable next, Consumer<Variable> use) {
        candidates.add(new Carried(parameter, initials.get(parameter), next, use));
    }

    private void bindLater(Slot slot, Variable parameter, Variable next, Function<Variable, Binding> binding) {
        carry(parameter, next, value -> body.flow().state().bind(slot, binding.apply(value)));
    }

    private void compare(Slot slot, Binding inside, Binding last, State end) {
        if (last.equals(inside)) {
            return;
        }
        if (inside instanceof Binding.Unassigned) {
            compareUnassigned(slot, last, end);
        } else if (inside instanceof Binding.Scalar scalar && last instanceof Binding.Scalar next) {
            bindLater(slot, scalar.variable(), next.variable(), Binding.Scalar::new);
        } else if (inside instanceof Binding.Frozen frozen) {
            Variable next = end.soleValue(slot, last).orElseThrow(() -> ambiguous(slot.name()));
            bindLater(slot, frozen.array(), next, frozen::of);
        } else if (inside instanceof Binding.Reference reference) {
            compareReference(slot, reference, last, end);
        }
    }

    /** Assigned inside of the loop for the first time: what it is before the first iteration nobody reads. */
    private void compareUnassigned(Slot slot, Binding last, State end) {
        if (last instanceof Binding.Scalar scalar) {
            bindLater(slot, unread(slot, scalar.variable()), scalar.variable(), Binding.Scalar::new);
        } else if (last instanceof Binding.Frozen frozen) {
            bindLater(slot, unread(slot, frozen.array()), frozen.array(), frozen::of);
        } else {
            end.soleValue(slot, last)
                    .ifPresentOrElse(
                            next -> carry(unread(slot, next), next, value -> {
                                Storage storage = new Storage();
                                body.flow().state().store(storage, value);
                                body.flow().state().bind(slot, Binding.Reference.to(storage));
                            }),
                            () -> afterwards.add(() -> body.flow().state().bind(slot, Binding.AMBIGUOUS)));
        }
    }

    private Variable unread(Slot slot, Variable value) {
        return parameter(slot.name(), Flow.placeholder(outside, value.type()));
    }

    private void compareReference(Slot slot, Binding.Reference inside, Binding last, State end) {
        if (last instanceof Binding.Reference reference && reference.isBeside(inside)) {
            carryPath(slot, inside, reference);
            return;
        }
        Variable next = end.soleValue(slot, last).orElseThrow(() -> ambiguous(slot.name()));
        Storage storage = inside.storage();
        boolean isOwn = inside.path().isEmpty() && before.isExclusive(storage, slot);
        boolean isWritten = !arrays.get(storage).equals(end.storages().get(storage));
        if (!isOwn || (last instanceof Binding.Frozen && isWritten)) {
            throw ambiguous(slot.name());
        }
        replaced.put(storage, next);
        if (last instanceof Binding.Frozen frozen) {
            afterwards.add(() -> body.flow()
                    .state()
                    .bind(slot, frozen.of(body.flow().state().storages().get(storage))));
        }
    }

    private void carryPath(Slot slot, Binding.Reference inside, Binding.Reference last) {
        List<Variable> path =
                new ArrayList<>(before.binding(slot) instanceof Binding.Reference first ? first.path() : List.of());
        for (int k = 0; k < path.size(); k++) {
            int position = k;
            carry(inside.path().get(k), last.path().get(k), value -> {
                path.set(position, value);
                body.flow().state().bind(slot, new Binding.Reference(inside.storage(), path));
            });
        }
    }

    private RuntimeException ambiguous(String name) {
        return body.refusal(loop, Code.ARRAY_REFERENCE, name);
    }

    /** A block of the loop, with the initial values in place of parameters that nothing changes. */
    Block close(Block block) {
        return Renaming.substitute(block, initials);
    }

    List<Variable> parameters() {
        return changed.stream().map(Carried::parameter).toList();
    }

    List<Variable> next() {
        return changed.stream().map(Carried::next).toList();
    }

    List<Variable> initials() {
        return changed.stream().map(Carried::initial).toList();
    }

    List<String> names() {
        return changed.stream().map(carried -> carried.parameter().name()).toList();
    }

    /** Makes the results of the loop what the variables stand for behind it. */
    void bindResults(List<Variable> results) {
        for (int k = 0; k < results.size(); k++) {
            changed.get(k).use().accept(results.get(k));
        }
        afterwards.forEach(Runnable::run);
    }
}
