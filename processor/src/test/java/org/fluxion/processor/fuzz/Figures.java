package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run over many programs counts. */
final class Figures {

    private int programs;
    private int compiled;
    private Tally tally = Tally.NONE;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();

    void add(Program program, Outcome outcome) {
        programs++;
        tally = tally.plus(outcome.tally());
        switch (outcome.verdict()) {
            case AGREES -> compiled++;
            case REFUSED -> refusals.merge(outcome.key(), 1, Integer::sum);
            case UNEXPECTED_REFUSAL, INVALID, CRASH, GENERATED_CODE -> failures.add(new Failure(program, outcome));
            case HANG, VALUE, SHAPE, DERIVATIVE, DIRECTION, REUSE, ARGUMENT, EXCEPTION -> {
                compiled++;
                failures.add(new Failure(program, outcome));
            }
        }
    }

    int programs() {
        return programs;
    }

    /** The programs that were compiled and compared with their generated classes. */
    int compiled() {
        return compiled;
    }

    Tally tally() {
        return tally;
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    String text() {
        return """
                programs          %d
                compiled and run  %d
                points            %d
                derivatives       %d agree, %d unsure
                other exceptions  %d
                refused           %s
                failures          %d""".formatted(
                        programs,
                        compiled,
                        tally.points(),
                        tally.decided(),
                        tally.unsure(),
                        tally.otherExceptions(),
                        refusals,
                        failures.size());
    }
}
