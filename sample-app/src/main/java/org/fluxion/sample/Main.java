package org.fluxion.sample;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the neuron of the paper by gradient descent on a generated gradient. */
@Command(
        name = "fluxion-sample",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        sortOptions = false,
        subcommands = LogisticCommand.class,
        description = {
            "Trains a rectified neuron, max(0, w . x + b), to the least mean squared error.",
            "Without options it predicts the fuel consumption of cars (mpg) from data that come with it."
        },
        footer = "Exit status: 0 when trained, 2 when the input is wrong.")
public final class Main implements Callable<Integer> {
    private static final List<String> FEATURES =
            List.of("displacement", "horsepower", "weight", "acceleration", "model_year");

    private static final double LEARNING_RATE = 0.1;

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    /** Runs the command line and exits. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command line; 0 is success, 2 wrong input. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof UserError) {
                        err.println("error: " + exception.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw exception;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        Training training = options.training(LEARNING_RATE);
        Report report = new Report(spec.commandLine().getOut());
        Dataset data = options.read("auto-mpg.csv", List.of(), "mpg", FEATURES);
        Split split = Split.of(data, options.testFraction, options.seed);
        report.data(data, split);
        Standardization standardization = Standardization.of(split.training().x());
        Dataset rows = split.training()
                .withFeatures(standardization.apply(split.training().x()));
        Dataset testRows =
                split.test().withFeatures(standardization.apply(split.test().x()));
        Training.Result result = training.run(Objective.squaredError(), rows, new Progress(report.out()));
        report.losses("loss", result);
        report.weights(data, standardization.inOriginalUnits(result.weights()));
        double testLoss = Neuron.loss(result.weights().w(), result.weights().b(), testRows.x(), testRows.y());
        report.line("RMSE on the test rows: %.4f %s", Math.sqrt(testLoss), data.target());
        report.line(
                "above the least-squares optimum of the active rows: %.5f %%",
                100 * LeastSquares.gap(rows, result.weights()));
        Charts.write(
                options.output,
                Charts.lossCurve(result.losses(), "mean squared error"),
                Charts.predictions(rows, predictions(rows, result), testRows, predictions(testRows, result)));
        report.line("wrote %s", options.output.toAbsolutePath());
        report.derivation(NeuronLossGradient.class);
        return CommandLine.ExitCode.OK;
    }

    private static double[] predictions(Dataset data, Training.Result result) {
        return Arrays.stream(data.x())
                .mapToDouble(row ->
                        Neuron.predict(result.weights().w(), result.weights().b(), row))
                .toArray();
    }
}
