package org.fluxion.processor.frontend;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/**
 * Which frames the control flow may have left before this point.
 *
 * @param isUnreachable whether it has left one of them for certain
 * @param flags for each frame a boolean that says whether it has been left; none where that is certain
 */
record Exits(boolean isUnreachable, Map<Frame, Optional<Variable>> flags) {
    static final Exits NONE = new Exits(false, Map.of());

    Exits {
        // The order decides the order of statements, which must be the same in every run.
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    }

    static Exits always(Frame frame) {
        return new Exits(true, Map.of(frame, Optional.empty()));
    }

    /** Whether nothing has been left. */
    boolean isNone() {
        return flags.isEmpty();
    }

    /** Whether this point is only reached on some of the ways here. */
    boolean isUncertain() {
        return !isUnreachable && !flags.isEmpty();
    }

    /** Whether a frame has been left for certain. */
    boolean isCertain(Frame frame) {
        return flags.containsKey(frame) && flags.get(frame).isEmpty();
    }

    Set<Frame> frames() {
        return flags.keySet();
    }

    /** The flags of an uncertain state. */
    Collection<Variable> variables() {
        return flags.values().stream().flatMap(Optional::stream).toList();
    }

    /** As seen where the flags are known to say that something was left. */
    Exits certain() {
        return flags.size() == 1 ? always(frames().iterator().next()) : new Exits(true, flags);
    }

    /** As seen behind the end of a frame. */
    Exits without(Frame frame) {
        if (!flags.containsKey(frame)) {
            return this;
        }
        Map<Frame, Optional<Variable>> rest = new LinkedHashMap<>(flags);
        rest.remove(frame);
        return new Exits(false, rest);
    }

    /** Whether the values of local variables no longer matter: the method that they belong to has been left. */
    boolean isReturned() {
        return isUnreachable
                && frames().stream()
                        .allMatch(frame -> frame.kind() == Frame.Kind.METHOD || frame.kind() == Frame.Kind.HELPER);
    }

    /** Whether the contents of arrays no longer matter: nobody is left who could read those that a helper has written. */
    boolean isFinished() {
        return isUnreachable && frames().stream().allMatch(frame -> frame.kind() == Frame.Kind.METHOD);
    }
}
