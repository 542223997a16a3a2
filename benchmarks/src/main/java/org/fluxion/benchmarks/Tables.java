package org.fluxion.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fluxion.benchmarks.problems.Problems;

/** Measurements as Markdown: a table a problem, a row a size, a column a competitor. */
record Tables(Machine machine, List<Measurement> measurements) {
    Tables {
        measurements = List.copyOf(measurements);
    }

    String markdown() {
        String tables = Problems.ALL.stream()
                .filter(problem -> !measured(problem.name()).isEmpty())
                .map(this::table)
                .collect(Collectors.joining("\n"));
        return String.format(
                "%s, %d cores, %s; JDK %s; %s.%n%n%s",
                machine.processor(), machine.cores(), machine.system(), machine.jdk(), machine.date(), tables);
    }

    private List<Measurement> measured(String problem) {
        return measurements.stream()
                .filter(one -> one.of().problem().equals(problem))
                .toList();
    }

    private String table(Problem<?> problem) {
        List<Measurement> ofProblem = measured(problem.name());
        List<Competitor> columns = Arrays.stream(Competitor.values())
                .filter(competitor ->
                        ofProblem.stream().anyMatch(one -> one.of().competitor() == competitor))
                .toList();
        String heading = columns.stream()
                .map(competitor -> " | " + competitor.heading() + (competitor == Competitor.FLUXION ? " | bytes" : ""))
                .collect(Collectors.joining());
        String rule = "|---".repeat(columns.size() + (columns.contains(Competitor.FLUXION) ? 2 : 1)) + "|";
        String rows = ofProblem.stream()
                .map(one -> one.of().size())
                .distinct()
                .map(size -> row(size, columns, ofProblem))
                .collect(Collectors.joining());
        return "### " + problem.name() + "\n\n" + problem.description() + "\n\n| size" + heading + " |\n" + rule + "\n"
                + rows;
    }

    private static String row(String size, List<Competitor> columns, List<Measurement> ofProblem) {
        StringBuilder row = new StringBuilder("| " + size);
        Optional<Measurement> ours = find(size, Competitor.FLUXION, ofProblem);
        for (Competitor competitor : columns) {
            Optional<Measurement> one = find(size, competitor, ofProblem);
            row.append(" | ").append(one.map(found -> cell(found, ours)).orElse(""));
            if (competitor == Competitor.FLUXION) {
                row.append(" | ")
                        .append(one.map(found -> Math.round(found.bytes()) + "").orElse(""));
            }
        }
        return row + " |\n";
    }

    private static String cell(Measurement one, Optional<Measurement> ours) {
        if (one.of().competitor() == Competitor.FLUXION) {
            String percent = " ± " + Math.round(100 * one.spread() / one.nanoseconds()) + " %";
            return one.time() + (Double.isNaN(one.spread()) ? "" : percent);
        }
        return one.time() + ours.map(first -> ", " + one.timesAsLongAs(first)).orElse("");
    }

    private static Optional<Measurement> find(String size, Competitor competitor, List<Measurement> ofProblem) {
        return ofProblem.stream()
                .filter(one -> one.of().size().equals(size) && one.of().competitor() == competitor)
                .findFirst();
    }
}
