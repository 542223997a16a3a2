package org.fluxion.sample;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that both commands share. */
final class TrainingOptions {
    @Option(names = "--data", paramLabel = "FILE", description = "a CSV file of your own, with a header line")
    Path data;

    @Option(names = "--target", paramLabel = "COLUMN", description = "the column to predict")
    String target;

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COLUMN",
            description = "the columns to predict from, separated by commas (default: all others)")
    List<String> features = List.of();

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "the step along the gradient (default: 0.1, for logistic 5)")
    Double learningRate;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "how often each row is seen (default: ${DEFAULT-VALUE})")
    int epochs = 2000;

    @Option(names = "--batch-size", paramLabel = "N", description = "the rows of one step (default: all)")
    int batchSize;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the split and of the batches (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(
            names = "--test-fraction",
            paramLabel = "F",
            description = "the part of the rows kept for the test (default: ${DEFAULT-VALUE})")
    double testFraction = 0.2;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where to write the picture (default: ${DEFAULT-VALUE})")
    Path output = Path.of("neuron.png");

    /** The training that the options ask for, with the command's own learning rate where they name none. */
    Training training(double defaultRate) {
        double rate = learningRate == null ? defaultRate : learningRate;
        require(rate > 0 && Double.isFinite(rate), "--learning-rate must be positive, not " + rate);
        require(epochs > 0, "--epochs must be positive, not " + epochs);
        require(batchSize >= 0, "--batch-size must not be negative: " + batchSize);
        require(testFraction > 0 && testFraction < 1, "--test-fraction must lie between 0 and 1, not " + testFraction);
        return new Training(rate, epochs, batchSize, seed);
    }

    /** The rows of the user's file, or those that come with the app. */
    Dataset read(String resource, List<String> header, String defaultTarget, List<String> defaultFeatures) {
        if (data == null) {
            return DatasetReader.readResource(
                    resource,
                    header,
                    target == null ? defaultTarget : target,
                    features.isEmpty() ? defaultFeatures : features);
        }
        require(target != null, "--data needs --target COLUMN as well");
        return DatasetReader.read(data, target, features);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new UserError(message);
        }
    }
}
