package org.fluxion.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What JMH found for one case.
 *
 * @param nanoseconds the time of an evaluation: of the medians of the JVMs' iterations the median
 * @param spread half the distance between the fastest and the slowest JVM; NaN where there was but one
 * @param bytes what an evaluation allocates
 */
record Measurement(Case of, double nanoseconds, double spread, double bytes) {

    /** Reads the file that JMH writes. */
    static List<Measurement> parse(String jmhJson) {
        JsonArray runs = JsonParser.parseString(jmhJson).getAsJsonArray();
        List<Measurement> measurements = new ArrayList<>();
        for (JsonElement run : runs) {
            measurements.add(parse(run.getAsJsonObject()));
        }
        return measurements;
    }

    private static Measurement parse(JsonObject run) {
        JsonObject parameters = run.getAsJsonObject("params");
        JsonObject time = run.getAsJsonObject("primaryMetric");
        String unit = time.get("scoreUnit").getAsString();
        if (!unit.equals("ns/op")) {
            throw new IllegalArgumentException("times are in " + unit);
        }
        double[] forks = forks(time.getAsJsonArray("rawData"));
        return new Measurement(
                new Case(
                        parameters.get("problem").getAsString(),
                        parameters.get("size").getAsString(),
                        Competitor.valueOf(parameters.get("competitor").getAsString())),
                median(forks),
                forks.length == 1 ? Double.NaN : (forks[forks.length - 1] - forks[0]) / 2,
                number(run.getAsJsonObject("secondaryMetrics").getAsJsonObject("gc.alloc.rate.norm"), "score"));
    }

    /** The median of each JVM's iterations, smallest first. What else the machine does makes single iterations slow, never fast. */
    private static double[] forks(JsonArray rawData) {
        return StreamSupport.stream(rawData.spliterator(), false)
                .map(JsonElement::getAsJsonArray)
                .mapToDouble(iterations -> median(StreamSupport.stream(iterations.spliterator(), false)
                        .mapToDouble(JsonElement::getAsDouble)
                        .sorted()
                        .toArray()))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** JMH writes "NaN" as a string. */
    private static double number(JsonObject metric, String name) {
        return Double.parseDouble(metric.get(name).getAsString());
    }

    /** The time with three digits, in a unit that suits it. */
    String time() {
        double value = nanoseconds;
        for (String unit : List.of("ns", "µs", "ms")) {
            if (value < 999.5) {
                return digits(value) + " " + unit;
            }
            value /= 1000;
        }
        return digits(value) + " s";
    }

    /** How many times as long as the other one this takes. */
    String timesAsLongAs(Measurement other) {
        return digits(nanoseconds / other.nanoseconds) + "x";
    }

    static String digits(double value) {
        int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
