package org.fluxion.processor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.schedule.LoopPass;

/**
 * What the user asks for with {@code -Afluxion.name=value}.
 *
 * @param dump whether the Program is printed after every stage
 * @param verify whether every stage's result is verified
 * @param strict whether reductions keep Java's order of evaluation
 * @param explain whether the verdict on every loop is told
 * @param check whether every gradient is compared with differences before it is written
 * @param report the folder that derivations are written to
 * @param without the passes that are left out
 * @param threads how many threads generate classes
 */
public record Options(
        boolean dump,
        boolean verify,
        boolean strict,
        boolean explain,
        boolean check,
        Optional<Path> report,
        Set<Tuning> without,
        int threads) {
    private static final String WITHOUT = "fluxion.without";
    private static final String THREADS = "fluxion.threads";
    private static final String REPORT = "fluxion.report";

    /** More would want memory, and javac's own thread would not keep up with them. */
    private static final int MAX_THREADS = 8;

    private static final Set<String> SWITCHES =
            Set.of("fluxion.dump", "fluxion.verify", "fluxion.strict", "fluxion.explain", "fluxion.check");

    /** The options' names, as the compiler wants to know them. */
    public static final Set<String> NAMES = Stream.concat(SWITCHES.stream(), Stream.of(WITHOUT, THREADS, REPORT))
            .collect(Collectors.toUnmodifiableSet());

    public Options {
        without = Set.copyOf(without);
    }

    /** The passes of the schedule that are not left out. */
    Set<LoopPass> loopPasses() {
        return Arrays.stream(Tuning.values())
                .filter(tuning -> !without.contains(tuning))
                .flatMap(tuning -> tuning.loopPass().stream())
                .collect(Collectors.toSet());
    }

    private static final String YES = "true";
    private static final String NO = "false";

    /** Reads the compiler's options. What is neither true nor false counts as false, and is told by {@link #problems}. */
    public static Options parse(Map<String, String> given) {
        return new Options(
                isSet(given, "fluxion.dump"),
                isSet(given, "fluxion.verify"),
                isSet(given, "fluxion.strict"),
                isSet(given, "fluxion.explain"),
                isSet(given, "fluxion.check"),
                report(given),
                without(given),
                threads(given).orElse(defaultThreads()));
    }

    /** The options whose value is none that they can have: switches are true or false. */
    public static List<Problem> problems(Map<String, String> given) {
        List<Problem> problems = new ArrayList<>();
        if (given.containsKey(THREADS) && threads(given).isEmpty()) {
            problems.add(Problem.at(
                    Place.NONE, Code.INVALID_OPTION, THREADS, String.valueOf(given.get(THREADS)), defaultThreads()));
        }
        if (given.containsKey(REPORT) && report(given).isEmpty()) {
            problems.add(
                    Problem.at(Place.NONE, Code.INVALID_OPTION, REPORT, String.valueOf(given.get(REPORT)), "FOLDER"));
        }
        names(given)
                .filter(name -> tuning(name).isEmpty())
                .forEach(
                        name -> problems.add(Problem.at(Place.NONE, Code.INVALID_OPTION, WITHOUT, name, allTunings())));
        SWITCHES.stream().sorted().filter(given::containsKey).forEach(name -> {
            String value = given.get(name);
            if (value != null && !value.equals(YES) && !value.equals(NO)) {
                problems.add(Problem.at(Place.NONE, Code.INVALID_OPTION, name, value, YES));
            }
        });
        return problems;
    }

    /** A folder; what looks like a switch is taken for a mistake. */
    private static Optional<Path> report(Map<String, String> given) {
        String folder = given.get(REPORT);
        if (folder == null || folder.isBlank() || folder.equals(YES) || folder.equals(NO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }

    private static int defaultThreads() {
        return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    }

    private static Optional<Integer> threads(Map<String, String> given) {
        return Optional.ofNullable(given.get(THREADS))
                .filter(number -> number.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf);
    }

    private static Set<Tuning> without(Map<String, String> given) {
        return names(given).flatMap(name -> tuning(name).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> names(Map<String, String> given) {
        String names = given.get(WITHOUT);
        return names == null ? Stream.empty() : Arrays.stream(names.split(","));
    }

    private static Optional<Tuning> tuning(String name) {
        return Arrays.stream(Tuning.values())
                .filter(tuning -> tuning.label().equals(name))
                .findFirst();
    }

    private static String allTunings() {
        return Arrays.stream(Tuning.values()).map(Tuning::label).collect(Collectors.joining(","));
    }

    /** {@code -Afluxion.dump} alone, without a value, also asks for it. */
    private static boolean isSet(Map<String, String> given, String name) {
        return given.containsKey(name)
                && (given.get(name) == null || given.get(name).equals(YES));
    }
}
