package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.Optional;

/**
 * Makes a failing program smaller for as long as it fails in the same way.
 *
 * @param check what says whether it fails
 * @param seconds when to give up making it smaller
 */
record Shrinker(ProgramCheck check, int seconds) {

    private static final int BATCH = 24;

    Failure smallest(Failure failure) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        Failure smallest = failure;
        Optional<Failure> next = Optional.of(failure);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest, deadline);
        }
        return smallest;
    }

    private Optional<Failure> smaller(Failure failure, long deadline) {
        List<Program> candidates = Shrinks.of(failure.program());
        for (int from = 0; from < candidates.size() && System.nanoTime() < deadline; from += BATCH) {
            List<Program> batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            List<Outcome> outcomes = check.check(batch);
            for (int k = 0; k < batch.size(); k++) {
                if (outcomes.get(k).isLike(failure.outcome())) {
                    return Optional.of(new Failure(batch.get(k), outcomes.get(k)));
                }
            }
        }
        return Optional.empty();
    }
}
