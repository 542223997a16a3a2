package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Signature;

/**
 * Keeps every method of a generated class short. HotSpot leaves a method of more than 8,000 bytes to the interpreter for good, and
 * javac refuses one of more than 65,535; a long {@code evaluate} therefore becomes a sequence of calls of its parts. Locals that
 * several parts use are kept in fields of the same name.
 */
public final class MethodSplitting {
    /** The most bytes, by estimate, that {@code evaluate} may have, its checks and results included. */
    static final int METHOD = 7_000;

    /** A check for null, or a result stored. */
    private static final int SURROUNDING = 12;

    private static final int SURROUNDINGS = 60;

    private final LoopProgram program;

    private MethodSplitting(LoopProgram program) {
        this.program = program;
    }

    /** Whether {@code evaluate} or the check of sizes is too long for one method. */
    static boolean isNeeded(LoopProgram program) {
        return CodeSize.of(program.body()) > room(program) || CodeSize.of(program.checks()) > METHOD;
    }

    /** The program with no method longer than HotSpot compiles; the same one if it has none. */
    public static LoopProgram split(LoopProgram program) {
        return isNeeded(program) ? new MethodSplitting(program).split() : program;
    }

    /** What the computation may come to beside the checks for null and the results that {@code evaluate} stores. */
    private static int room(LoopProgram program) {
        int surroundings =
                program.signature().parameters().size() + program.results().size();
        return METHOD - SURROUNDINGS - SURROUNDING * surroundings;
    }

    private LoopProgram split() {
        List<String> parameters = program.signature().parameters().stream()
                .map(Signature.Parameter::name)
                .toList();
        Shortening ofChecks = new Shortening("checkSizes", true, parameters);
        List<LoopStatement> checks = ofChecks.shorten(program.checks(), METHOD);
        Shortening ofBody = new Shortening("step", false, parameters);
        List<LoopStatement> body = ofBody.shorten(program.body(), room(program));
        List<LoopProgram.Part> parts = new ArrayList<>(ofBody.parts());
        parts.addAll(ofChecks.parts());

        Set<String> kept = new LinkedHashSet<>(usedFromOutside(body, parameters));
        kept.addAll(results(body));
        kept.addAll(usedFromOutside(checks, parameters));
        parts.forEach(part -> kept.addAll(usedFromOutside(part.body(), part.arguments())));
        return new LoopProgram(
                program.signature(),
                checks,
                body,
                program.buffers(),
                program.companions(),
                program.results(),
                parts,
                List.copyOf(kept));
    }

    /** The locals of other methods that the method's statements use. */
    private static Set<String> usedFromOutside(List<LoopStatement> statements, List<String> arguments) {
        Occurrences occurrences = Occurrences.in(statements);
        Set<String> outer = new LinkedHashSet<>(occurrences.used());
        outer.removeAll(occurrences.declared());
        arguments.forEach(outer::remove);
        return outer;
    }

    /** The results that a part computes. */
    private Set<String> results(List<LoopStatement> body) {
        Set<String> outer = new LinkedHashSet<>();
        program.results().forEach(result -> outer.add(result.local()));
        outer.removeAll(Occurrences.in(body).declared());
        return outer;
    }
}
