package org.fluxion.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Times derivatives, and writes the tables and the chart. */
@Command(
        name = "fluxion-benchmarks",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, ReportCommand.class},
        description = "Times generated derivatives against the same by others; writes tables and a chart.")
final class Main {
    private Main() {}

    /** Runs the command line and exits. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
