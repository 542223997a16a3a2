package org.fluxion.processor.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fluxion.processor.ir.Program;

/** A Program around one point: its value there, what rounding does to that, and its values a step away. */
final class Primal {
    private static final int NOISY_RUNS = 3;

    /** What a few runs have shown of rounding is not the worst. */
    private static final double CAUTION = 8;

    private final Runs runs;
    private final Program program;
    private final Point point;
    private final Decisions decisions;
    private final double[] value;
    private final double[] noise;

    private Primal(Runs runs, Program program, Point point, Decisions decisions, double[] value) {
        this.runs = runs;
        this.program = program;
        this.point = point;
        this.decisions = decisions;
        this.value = value;
        noise = Arrays.stream(value).map(Math::ulp).toArray();
    }

    /** The Program around a point; empty where it has no finite value, or its decisions there hang on a rounding error. */
    static Optional<Primal> at(Runs runs, Program program, Point point, SplittableRandom random) {
        Decisions decisions = new Decisions();
        return runs.of(program, point.arguments(), decisions)
                .map(results -> Entries.flatten(results.get(0)))
                .filter(Entries::areFinite)
                .map(value -> new Primal(runs, program, point, decisions, value))
                .filter(primal -> primal.measuresNoise(random));
    }

    private boolean measuresNoise(SplittableRandom random) {
        for (int k = 0; k < NOISY_RUNS; k++) {
            Decisions noisy = decisions.elsewhere();
            RoundingErrors errors = new RoundingErrors(random, noisy);
            Optional<double[]> other =
                    ofTheSameWay(runs.of(program, point.mapped(errors::moved), noisy, errors), noisy);
            if (other.isEmpty()) {
                return false;
            }
            for (int i = 0; i < value.length; i++) {
                noise[i] = Math.max(noise[i], CAUTION * Math.abs(other.get()[i] - value[i]));
            }
        }
        return true;
    }

    private Optional<double[]> ofTheSameWay(Optional<List<Object>> results, Decisions taken) {
        return results.filter(all -> taken.areThoseOf(decisions))
                .map(all -> Entries.flatten(all.get(0)))
                .filter(other -> other.length == value.length && Entries.areFinite(other));
    }

    Point point() {
        return point;
    }

    double[] value() {
        return value;
    }

    /** How far rounding may move each element of the value. */
    double[] noise() {
        return noise;
    }

    /** The value a step away along a direction; empty where the Program decides otherwise than at the point. */
    Optional<double[]> beside(double[] direction, double step) {
        Decisions taken = decisions.elsewhere();
        return ofTheSameWay(runs.of(program, point.moved(direction, step), taken), taken);
    }
}
