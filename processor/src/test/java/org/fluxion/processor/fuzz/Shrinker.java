package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a failing program smaller for as long as it fails in the same way.
 *
 * @param check what says whether it fails
 * @param seconds when to give up making it smaller
 */
record Shrinker(ProgramCheck check, int seconds) {

    private static final int BATCH = 16;

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
        return smaller(Shrinks.ofStatements(failure.program()), failure, deadline)
                .or(() -> smaller(Shrinks.ofExpressions(failure.program()), failure, deadline));
    }

    private Optional<Failure> smaller(List<Program> candidates, Failure failure, long deadline) {
        for (int from = 0; from < candidates.size() && System.nanoTime() < deadline; from += BATCH) {
            List<Program> batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            Optional<Failure> found = first(batch, failure.outcome());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> first(List<Program> programs, Outcome outcome) {
        Map<String, Program> named = BatchCompiler.named(programs);
        named.keySet().removeAll(BatchCompiler.invalid(named).keySet());
        List<Program> valid = List.copyOf(named.values());
        List<Outcome> outcomes = outcomes(valid, outcome.verdict());
        return IntStream.range(0, valid.size())
                .filter(k -> outcomes.get(k).isLike(outcome))
                .mapToObj(k -> new Failure(valid.get(k), outcomes.get(k)))
                .findFirst();
    }

    private List<Outcome> outcomes(List<Program> programs, Verdict verdict) {
        return switch (verdict) {
            case CRASH, UNEXPECTED_REFUSAL, GENERATED_CODE -> compiled(programs);
            case AGREES, REFUSED, INVALID, HANG, VALUE, SHAPE, DERIVATIVE, DIRECTION, REUSE, ARGUMENT, EXCEPTION ->
                check.check(programs);
        };
    }

    /** Without running what compiles. */
    private List<Outcome> compiled(List<Program> programs) {
        Map<String, Program> named = BatchCompiler.named(programs);
        BatchCompiler.Result result = check.compiler().compile(named);
        Outcome compiles = Outcome.of(Verdict.AGREES, "", "");
        return named.keySet().stream()
                .map(name -> result.failed().getOrDefault(name, compiles))
                .toList();
    }
}
