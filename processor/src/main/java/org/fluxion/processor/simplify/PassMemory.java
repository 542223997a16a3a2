package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;

/**
 * Which passes have nothing to do in a Program, as far as that is known from what has run before. Programs are told apart by identity:
 * equal ones may differ in names, which passes choose by.
 */
class PassMemory {
    /** For a pass, the last Program in which it surely finds nothing. */
    private final Map<Pass, Program> settled = new HashMap<>();

    /** Whether a pass surely leaves a Program as it is. */
    @SuppressWarnings("ReferenceEquality") // As above.
    boolean isSettled(Pass pass, Program program) {
        return settled.get(pass) == program;
    }

    /** Takes note of what a pass has made of a Program. */
    @SuppressWarnings("ReferenceEquality") // As above.
    void ran(Pass pass, Program before, Program after) {
        if (before == after) {
            settled.put(pass, after);
        } else if (isShortened(before, after)) {
            settled.replaceAll((other, program) -> program == before && !other.dependsOnReaders() ? after : program);
        }
    }

    /** Whether statements are gone and all others, with what they contain, are the same as before. */
    @SuppressWarnings("ReferenceEquality") // As above.
    private static boolean isShortened(Program before, Program after) {
        if (!before.body().results().equals(after.body().results())) {
            return false;
        }
        List<Statement> kept = after.body().statements();
        int found = 0;
        for (Statement statement : before.body().statements()) {
            if (found < kept.size() && kept.get(found) == statement) {
                found++;
            }
        }
        return found == kept.size();
    }
}
