package org.fluxion.processor.fuzz;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks random programs from the command line and prints what it counted and the smallest programs that fail.
 *
 * <p>{@code --seed 1 --programs 1000}, or {@code --seconds 60}; {@code --features counted} for loops whose number of
 * iterations is known, {@code --without SWAPS,LABELS} for a narrower language; {@code --shrink-seconds 60} for each
 * failure, {@code --shrink 2} failures of each kind; {@code --verify false} leaves
 * the stages of the compiler unverified.
 */
final class FuzzMain {

    private final Map<String, String> options = new HashMap<>();
    private final PrintStream out;

    private FuzzMain(PrintStream out, String... arguments) {
        this.out = out;
        for (int k = 0; k + 1 < arguments.length; k += 2) {
            options.put(arguments[k].replaceFirst("^--", ""), arguments[k + 1]);
        }
    }

    public static void main(String... arguments) {
        boolean isClean = new FuzzMain(System.out, arguments).run();
        System.exit(isClean ? 0 : 1);
    }

    private boolean run() {
        FuzzRun run = new FuzzRun(new ProgramGenerator(features()), check(), number("seed", 1));
        Figures figures = options.containsKey("seconds")
                ? run.seconds(number("seconds", 0))
                : run.programs(number("programs", 100));
        out.println(figures.text());
        print(figures.failures());
        return figures.failures().isEmpty();
    }

    /** Of each kind of failure a few are made small, of the others only the seeds are printed. */
    private void print(List<Failure> failures) {
        Shrinker shrinker = new Shrinker(check(), number("shrink-seconds", 60));
        Map<String, Integer> seen = new HashMap<>();
        for (Failure failure : failures) {
            String kind = failure.outcome().verdict() + " " + failure.outcome().key();
            if (seen.merge(kind, 1, Integer::sum) <= number("shrink", 2)) {
                out.println(shrinker.smallest(failure).text());
            } else {
                out.println("--- seed " + failure.program().seed() + ": " + kind);
            }
        }
    }

    private ProgramCheck check() {
        boolean isVerifying = !options.getOrDefault("verify", "true").equals("false");
        return new ProgramCheck(new BatchCompiler(ErrorReading.of(features()), isVerifying));
    }

    private Features features() {
        boolean isCounted = options.getOrDefault("features", "all").equals("counted");
        Set<Feature> unwanted = EnumSet.noneOf(Feature.class);
        if (options.containsKey("without")) {
            List.of(options.get("without").split(",", -1)).forEach(name -> unwanted.add(Feature.valueOf(name)));
        }
        return (isCounted ? Features.counted() : Features.all()).without(unwanted);
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }
}
