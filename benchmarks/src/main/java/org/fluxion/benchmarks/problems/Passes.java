package org.fluxion.benchmarks.problems;

import java.util.List;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;

/** What each of the processor's passes for speed brings: methods of the other problems, generated with all of them, and without one. */
final class Passes {
    static final List<String> SIZES = List.of(
            "rows/neuron/256x64",
            "blocks/logsumexp/1000",
            "blocks/decay/1000",
            "exponentials/logistic/32x16",
            "exponentials/logistic/1000x1000",
            "jam/llsq/1000x16",
            "tangents/euler/1000",
            "keep/gmm/10x25x1000",
            "tables/gmmrunning/10x25x1000",
            "defer/gmm/10x25x1000",
            "ranges/gmm/10x25x1000",
            "running/gmm/10x25x1000",
            "pairs/gmm/10x25x1000",
            "unroll/bundle/1",
            "first/bundle/1",
            "zeros/bundle/1",
            "reads/gmm/10x25x1000",
            "sums/gmm/10x25x1000",
            "buffers/network/32",
            "multiples/logsumexploops/1000");

    static final Problem<Pass> PROBLEM = new Problem<>(
                    "passes",
                    "Methods of the tables above (pass/table/size), generated with every pass for speed, and without the one.",
                    SIZES,
                    Pass::of)
            .with(Competitor.FLUXION, Pass::complete)
            .with(Competitor.WITHOUT, Pass::leftOut);

    private Passes() {}

    /**
     * A pass, and where it is looked at.
     *
     * @param name as in {@code -Afluxion.without=...}
     * @param problem the table
     * @param size its row
     */
    record Pass(String name, String problem, String size) {
        static Pass of(String text) {
            String[] parts = text.split("/", -1);
            return new Pass(parts[0], parts[1], parts[2]);
        }

        Computation complete() {
            return Problems.named(problem).prepare(size, Competitor.FLUXION);
        }

        Computation leftOut() {
            return Regenerated.without(name, source()).problem(problem).prepare(size, Competitor.FLUXION);
        }

        /** The class with the annotated method. */
        String source() {
            return switch (problem) {
                case "neuron" -> "Neuron";
                case "logistic" -> "Logistic";
                case "logsumexp", "logsumexploops" -> "LogSumExp";
                case "decay" -> "Diagonal";
                case "llsq" -> "Polynomial";
                case "gmm", "gmmrunning" -> "GaussianMixture";
                case "bundle" -> "BundleAdjustment";
                case "network" -> "Network";
                case "euler" -> "Growth";
                default -> throw new IllegalArgumentException("no source is known of problem " + problem);
            };
        }
    }
}
