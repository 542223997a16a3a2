package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Temporary. */
final class FuzzMain {
    private FuzzMain() {}

    public static void main(String... args) {
        long seed = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        Features features = args.length > 2 ? Features.all() : Features.counted();
        ProgramGenerator generator = new ProgramGenerator(features);
        List<Program> programs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            programs.add(generator.program(seed + k));
        }
        long start = System.nanoTime();
        List<Outcome> outcomes = new ProgramCheck(message -> message.contains("FLX-REFERENCE")).check(programs);
        for (int k = 0; k < count; k++) {
            Outcome outcome = outcomes.get(k);
            if (outcome.verdict() != Verdict.AGREES) {
                System.out.println(programs.get(k).seed() + " " + outcome);
                if (outcome.isFailure()) System.out.println(programs.get(k).listing());
            }
        }
        System.out.println((System.nanoTime() - start) / 1e9 + " s");
        System.out.println(outcomes.stream().collect(java.util.stream.Collectors.groupingBy(Outcome::verdict, java.util.stream.Collectors.counting())));
        System.out.println(outcomes.stream().map(Outcome::tally).reduce(Tally.NONE, Tally::plus));
    }
}
