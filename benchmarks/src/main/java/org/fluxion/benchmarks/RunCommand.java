package org.fluxion.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.fluxion.benchmarks.problems.Problems;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs cases, each in JVMs of its own. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Runs what matches and prints its tables.",
            "When everything was run, the tables of the README and the chart are replaced too."
        })
final class RunCommand implements Callable<Integer> {
    @Option(names = "--bench", description = "A regular expression on \"problem size competitor\", in lower case.")
    private Pattern bench = Pattern.compile(".*");

    @Option(names = "--forks", description = "JVMs a case; one where an evaluation takes seconds.")
    private int forks = 3;

    @Option(names = "--iterations", description = "Timed iterations in each JVM, after as many to warm up.")
    private int iterations = 5;

    @Option(names = "--milliseconds", description = "The length of an iteration.")
    private int milliseconds = 400;

    @Option(names = "--list", description = "Only print what matches.")
    private boolean list;

    @Mixin
    private Report report;

    @Override
    public Integer call() throws IOException {
        List<Case> all = Problems.ALL.stream()
                .flatMap(problem -> problem.cases().stream())
                .toList();
        List<Case> chosen = all.stream()
                .filter(one -> bench.matcher(one.toString()).matches())
                .toList();
        if (list || chosen.isEmpty()) {
            chosen.forEach(System.out::println);
            return chosen.isEmpty() ? 1 : 0;
        }
        int measured = run(chosen);
        System.out.println(report.tables());
        if (measured == all.size()) {
            report.replace();
        }
        return measured == chosen.size() ? 0 : 1;
    }

    /** Writes after each case, so that nothing is lost whatever comes; returns how many could be measured. */
    private int run(List<Case> cases) throws IOException {
        Files.createDirectories(report.directory());
        Machine.current().write(report.directory());
        List<RunResult> results = new ArrayList<>();
        for (Case one : cases) {
            try {
                RunResult result = new Runner(options(one)).runSingle();
                results.add(result);
                System.out.printf("%d of %d: %s %s%n", results.size(), cases.size(), one, result.getPrimaryResult());
            } catch (RunnerException failure) {
                System.err.println(one + " failed: " + failure.getMessage());
            }
            ResultFormatFactory.getInstance(
                            ResultFormatType.JSON,
                            Report.jmhJson(report.directory()).toString())
                    .writeOut(results);
        }
        return results.size();
    }

    private Options options(Case one) {
        boolean lengthy = Problems.named(one.problem()).isLengthy();
        int repetitions = lengthy ? (iterations + 1) / 2 : iterations;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(CaseBenchmark.class.getName())
                .param("problem", one.problem())
                .param("size", one.size())
                .param("competitor", one.competitor().name())
                .forks(lengthy ? 1 : forks)
                .warmupIterations(repetitions)
                .measurementIterations(repetitions)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (one.competitor().needsVectors()) {
            options.jvmArgsAppend("--add-modules=jdk.incubator.vector");
        }
        return options.build();
    }
}
