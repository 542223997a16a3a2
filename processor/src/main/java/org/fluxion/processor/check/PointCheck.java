package org.fluxion.processor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Program;

/** A Program and its derivative compared at one point. */
final class PointCheck {
    private static final int RANDOM_DIRECTIONS = 2;

    /** So many entries are tried one by one. */
    private static final int FEW_ENTRIES = 6;

    private static final double PRECISION = 1e-12;

    private final Runs runs;
    private final Primal primal;
    private final Program derivative;
    private final Point point;
    private final SplittableRandom random;

    PointCheck(Runs runs, Primal primal, Program derivative, SplittableRandom random) {
        this.runs = runs;
        this.primal = primal;
        this.derivative = derivative;
        this.random = random;
        point = primal.point();
    }

    Findings findings() {
        Optional<Derivative> derived = Derivative.at(runs, derivative, point, random);
        if (derived.isEmpty()) {
            return runs.wasEndless() ? Findings.NONE : wrong("the derivative", "no array of its shape", "a value");
        }
        double[] value = derived.get().value();
        if (value.length != primal.value().length) {
            return wrong("the value", value.length + " elements", primal.value().length + " elements");
        }
        for (int i = 0; i < value.length; i++) {
            double tolerance = PRECISION * Entries.norm(primal.value()) + primal.noise()[i];
            // Negated, so that a NaN is wrong.
            if (!(Math.abs(value[i] - primal.value()[i]) <= tolerance)) {
                return wrong("the value" + row(i), text(value[i]), text(primal.value()[i]));
            }
        }
        Findings findings = new Findings(1, 0, Optional.empty());
        for (double[] direction : directions()) {
            if (findings.disagreement().isEmpty() && !runs.areExhausted()) {
                findings = findings.with(along(derived.get(), direction));
            }
        }
        return findings;
    }

    private Findings along(Derivative derived, double[] direction) {
        List<Trial> trials = new Ladder(primal, direction).judge(derived.along(direction));
        // Steps for which there was no work left might have upheld it.
        if (!runs.areExhausted() && trials.stream().anyMatch(Trial::isRefuted)) {
            return located(derived).orElseGet(() -> wrong(direction, trials));
        }
        return new Findings(0, trials.stream().anyMatch(Trial::isUpheld) ? 1 : 0, Optional.empty());
    }

    /** The first entry that is wrong by itself, if there is work left to find it. */
    private Optional<Findings> located(Derivative derived) {
        int entries = point.entries().length;
        return IntStream.range(0, entries)
                .mapToObj(entry -> unit(entries, entry))
                .map(direction -> wrong(direction, new Ladder(primal, direction).judge(derived.along(direction))))
                .takeWhile(findings -> !runs.areExhausted())
                .filter(findings -> findings.disagreement().isPresent())
                .findFirst();
    }

    private Findings wrong(double[] direction, List<Trial> trials) {
        return IntStream.range(0, trials.size())
                .filter(row -> trials.get(row).isRefuted())
                .mapToObj(row -> wrong(
                        name(row, direction),
                        text(trials.get(row).derived()),
                        text(trials.get(row).expected())))
                .findFirst()
                .orElse(Findings.NONE);
    }

    private Findings wrong(String what, String derived, String expected) {
        return new Findings(1, 0, Optional.of(new Disagreement(what, derived, expected, point.toString())));
    }

    private String name(int row, double[] direction) {
        int[] moved = IntStream.range(0, direction.length)
                .filter(i -> direction[i] != 0)
                .toArray();
        if (moved.length > 1) {
            List<Object> arguments = new ArrayList<>(point.arguments());
            for (int k = 0; k < point.wrt().size(); k++) {
                arguments.set(point.wrt().get(k), Entries.shaped(point.argument(k), direction, point.offset(k)));
            }
            return "the derivative" + row(row) + " along (" + new Point(point.parameters(), arguments, point.wrt())
                    + ")";
        }
        int k = point.owner(moved[0]);
        String indices = Entries.indices(point.argument(k), moved[0] - point.offset(k));
        return "d" + point.parameter(k).name() + row(row) + indices;
    }

    /** The index of an element of the value, if there can be several. */
    private String row(int row) {
        return derivative.body().results().get(0).type().isScalar() ? "" : "[" + row + "]";
    }

    private static String text(double number) {
        return Double.toString(number);
    }

    /** All entries at once, those of each parameter, and if they are few each by itself. */
    private List<double[]> directions() {
        int entries = point.entries().length;
        List<double[]> directions = new ArrayList<>();
        for (int k = 0; k < RANDOM_DIRECTIONS && entries > 1; k++) {
            directions.add(between(entries, 0, entries));
        }
        for (int k = 0; k < point.wrt().size() && point.wrt().size() > 1; k++) {
            int end = k + 1 == point.wrt().size() ? entries : point.offset(k + 1);
            if (end > point.offset(k) + 1) {
                directions.add(between(entries, point.offset(k), end));
            }
        }
        for (int entry = 0; entry < entries && entries <= FEW_ENTRIES; entry++) {
            directions.add(unit(entries, entry));
        }
        return directions;
    }

    private double[] between(int entries, int from, int to) {
        double[] direction = new double[entries];
        Arrays.fill(direction, from, to, 1);
        Arrays.setAll(direction, i -> direction[i] * random.nextDouble(0.25, 1) * (random.nextBoolean() ? 1 : -1));
        return direction;
    }

    private static double[] unit(int entries, int entry) {
        double[] direction = new double[entries];
        direction[entry] = 1;
        return direction;
    }
}
