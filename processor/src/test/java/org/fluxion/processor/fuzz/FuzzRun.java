package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Generates and checks programs, batch after batch. */
final class FuzzRun {

    private static final int BATCH = 30;

    private final ProgramGenerator generator;
    private final ProgramCheck check;
    private final Figures figures = new Figures();
    private long nextSeed;

    FuzzRun(ProgramGenerator generator, ProgramCheck check, long seed) {
        this.generator = generator;
        this.check = check;
        nextSeed = seed;
    }

    /** Checks the programs of the next seeds. */
    Figures programs(int count) {
        for (int left = count; left > 0; left -= BATCH) {
            batch(Math.min(left, BATCH));
        }
        return figures;
    }

    /** Checks as many programs as the time allows. */
    Figures seconds(int seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            batch(BATCH);
        }
        return figures;
    }

    private void batch(int count) {
        List<Program> programs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            programs.add(generator.program(nextSeed++));
        }
        List<Outcome> outcomes = check.check(programs);
        for (int k = 0; k < count; k++) {
            figures.add(programs.get(k), outcomes.get(k));
        }
    }
}
