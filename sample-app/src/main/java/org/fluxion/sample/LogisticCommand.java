package org.fluxion.sample;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains a logistic neuron. */
@Command(
        name = "logistic",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a logistic neuron to tell two classes, 0 and 1, apart.",
            "Without options it tells forged banknotes from genuine ones, from data that come with it."
        })
final class LogisticCommand implements Callable<Integer> {
    private static final List<String> HEADER = List.of("variance", "skewness", "curtosis", "entropy", "class");

    private static final double LEARNING_RATE = 5;

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Training training = options.training(LEARNING_RATE);
        Report report = new Report(spec.commandLine().getOut());
        Dataset data = options.read("banknote.csv", HEADER, "class", List.of());
        requireClasses(data);
        Split split = Split.of(data, options.testFraction, options.seed);
        report.data(data, split);
        Standardization standardization = Standardization.of(split.training().x());
        Dataset rows = split.training()
                .withFeatures(standardization.apply(split.training().x()));
        Dataset testRows =
                split.test().withFeatures(standardization.apply(split.test().x()));
        Training.Result result = training.run(Objective.crossEntropy(), rows, new Progress(report.out()));
        report.losses("cross-entropy", result);
        report.weights(data, standardization.inOriginalUnits(result.weights()));
        report.line("accuracy on the test rows: %.2f %%", 100 * accuracy(testRows, result.weights()));
        report.derivation(LogisticNeuronLossGradient.class);
        return CommandLine.ExitCode.OK;
    }

    private static void requireClasses(Dataset data) {
        for (double label : data.y()) {
            if (label != 0 && label != 1) {
                throw new UserError("the target column '" + data.target() + "' must hold 0 and 1 only, not " + label);
            }
        }
    }

    /** The part of the rows whose more probable class is the right one. */
    static double accuracy(Dataset data, Standardization.Weights weights) {
        int right = 0;
        for (int i = 0; i < data.size(); i++) {
            boolean isOne = LogisticNeuron.predict(weights.w(), weights.b(), data.x()[i]) > 0.5;
            right += isOne == (data.y()[i] == 1) ? 1 : 0;
        }
        return (double) right / data.size();
    }
}
