package org.fluxion.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What is written about a run, and where. Paths are relative to the module. */
final class Report {
    private static final String BEGIN = "<!-- begin of what the program writes -->\n";
    private static final String END = "<!-- end of what the program writes -->\n";

    @Option(names = "--results", description = "The directory of what is measured.")
    private Path directory = Path.of("target", "benchmarks");

    @Option(names = "--readme", description = "The file whose tables are replaced.")
    private Path readme = Path.of("README.md");

    @Option(names = "--chart", description = "The picture that is written.")
    private Path chart = Path.of("..", "docs", "benchmarks.png");

    Path directory() {
        return directory;
    }

    /** The file that JMH writes. */
    static Path jmhJson(Path directory) {
        return directory.resolve("jmh.json");
    }

    /** The tables of the last run. */
    String tables() throws IOException {
        return new Tables(Machine.read(directory), measurements()).markdown();
    }

    /** Writes the last run's tables into the README, and the chart. */
    void replace() throws IOException {
        Files.writeString(readme, replaced(Files.readString(readme), tables()));
        Chart.write(chart, measurements());
    }

    private List<Measurement> measurements() throws IOException {
        return Measurement.parse(Files.readString(jmhJson(directory)));
    }

    /** The text with what is between the markers replaced. */
    static String replaced(String text, String tables) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the markers are missing: " + BEGIN + END);
        }
        return text.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + text.substring(end);
    }
}
