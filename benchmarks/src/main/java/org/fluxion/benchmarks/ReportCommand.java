package org.fluxion.benchmarks;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the tables and the chart again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Replaces the README's tables and the chart by those of the last run, without running anything.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Report report;

    @Override
    public Integer call() throws IOException {
        report.replace();
        return 0;
    }
}
