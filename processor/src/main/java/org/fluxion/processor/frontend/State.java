package org.fluxion.processor.frontend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/** What every local variable stands for and every local array holds at one point of the method. */
final class State {
    private final Map<Slot, Binding> bindings;
    private final Map<Storage, Variable> storages;
    private Exits exits;

    State() {
        this(Map.of(), Map.of(), Exits.NONE);
    }

    private State(Map<Slot, Binding> bindings, Map<Storage, Variable> storages, Exits exits) {
        this.bindings = new LinkedHashMap<>(bindings);
        this.storages = new LinkedHashMap<>(storages);
        this.exits = exits;
    }

    State copy() {
        return new State(bindings, storages, exits);
    }

    /** Takes over all that another state says; whoever holds this one sees it. */
    void become(State other) {
        bindings.clear();
        bindings.putAll(other.bindings);
        storages.clear();
        storages.putAll(other.storages);
        exits = other.exits;
    }

    Map<Slot, Binding> bindings() {
        return Collections.unmodifiableMap(bindings);
    }

    Map<Storage, Variable> storages() {
        return Collections.unmodifiableMap(storages);
    }

    Binding binding(Slot slot) {
        return bindings.getOrDefault(slot, Binding.UNASSIGNED);
    }

    void bind(Slot slot, Binding binding) {
        bindings.put(slot, binding);
    }

    void forget(Slot slot) {
        bindings.remove(slot);
    }

    void retain(Set<Slot> slots) {
        bindings.keySet().retainAll(slots);
    }

    void store(Storage storage, Variable value) {
        storages.put(storage, value);
    }

    void drop(Storage storage) {
        storages.remove(storage);
    }

    Exits exits() {
        return exits;
    }

    void setExits(Exits now) {
        exits = now;
    }

    /** Whether no other variable refers to a local array, a row of it or a view of it. */
    boolean isExclusive(Storage storage, Slot slot) {
        return bindings.entrySet().stream()
                .filter(entry -> entry.getKey() != slot)
                .noneMatch(entry -> mentions(entry.getValue(), storage));
    }

    /** Whether no variable at all refers to a local array. */
    boolean isUnreferenced(Storage storage) {
        return bindings.values().stream().noneMatch(binding -> mentions(binding, storage));
    }

    /** The value of an array that no other variable can write to or tell apart from a copy. */
    Optional<Variable> soleValue(Slot slot, Binding binding) {
        if (binding instanceof Binding.Frozen frozen) {
            return Optional.of(frozen.array());
        }
        return binding instanceof Binding.Reference reference
                        && reference.path().isEmpty()
                        && isExclusive(reference.storage(), slot)
                ? Optional.ofNullable(storages.get(reference.storage()))
                : Optional.empty();
    }

    static boolean mentions(Binding binding, Storage storage) {
        return (binding instanceof Binding.Reference reference && reference.storage() == storage)
                || (binding instanceof Binding.View view && view.base() == storage);
    }
}
