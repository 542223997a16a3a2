package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Where control can go from a place.
 *
 * @param loops how many loops are around it
 * @param inSwitch whether a {@code break} without label leaves a switch
 * @param labels of the loops around it
 * @param result the type to return
 * @param resultLength the length of a returned array
 */
record Jumps(int loops, boolean inSwitch, List<String> labels, ValueType result, String resultLength) {

    static Jumps none(ValueType result, String resultLength) {
        return new Jumps(0, false, List.of(), result, resultLength);
    }

    Jumps insideLoop() {
        return new Jumps(loops + 1, false, labels, result, resultLength);
    }

    Jumps insideLoop(String label) {
        List<String> more = new ArrayList<>(labels);
        more.add(label);
        return new Jumps(loops + 1, false, List.copyOf(more), result, resultLength);
    }

    Jumps insideSwitch() {
        return new Jumps(loops, true, labels, result, resultLength);
    }

    boolean isInLoop() {
        return loops > 0;
    }
}
