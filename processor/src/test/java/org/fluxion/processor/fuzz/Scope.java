package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The variables that can be used at a place, and the jumps that can be made there. */
final class Scope {

    private final Scope outer;
    private final Jumps jumps;
    private final int depth;
    private final List<Local> locals = new ArrayList<>();

    private Scope(Scope outer, Jumps jumps, int depth) {
        this.outer = outer;
        this.jumps = jumps;
        this.depth = depth;
    }

    /** The scope of a method's body. */
    static Scope of(Routine signature, String resultLength) {
        return new Scope(null, Jumps.none(signature.result(), resultLength), 0);
    }

    /** The scope of a block inside. */
    Scope inner() {
        return inner(jumps);
    }

    Scope inner(Jumps inside) {
        return new Scope(this, inside, depth + 1);
    }

    void declare(Local local) {
        locals.add(local);
    }

    /** Replaces what is known of a variable of this very block. */
    void redeclare(Local local) {
        locals.removeIf(known -> known.name().equals(local.name()));
        locals.add(local);
    }

    boolean declares(Local local) {
        return locals.contains(local);
    }

    Jumps jumps() {
        return jumps;
    }

    int depth() {
        return depth;
    }

    List<Local> find(ValueType type) {
        return find(type, local -> true);
    }

    List<Local> find(ValueType type, Predicate<Local> condition) {
        return all().filter(local -> local.type() == type && condition.test(local))
                .toList();
    }

    /** The variables from the outermost to the innermost. */
    Stream<Local> all() {
        return Stream.concat(outer == null ? Stream.empty() : outer.all(), locals.stream());
    }
}
