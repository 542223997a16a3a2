package org.fluxion.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From JMH's JSON to Markdown. */
final class TablesTest {
    private static final Machine MACHINE = new Machine("Some CPU", 4, "Linux amd64", "Vendor 17.0.1", "2026-01-31");

    private static String run(String competitor, String size, String rawData, String bytes) {
        return """
                {"benchmark": "org.fluxion.benchmarks.CaseBenchmark.evaluate",
                 "params": {"competitor": "%s", "problem": "neuron", "size": "%s"},
                 "primaryMetric": {"score": 1, "scoreUnit": "ns/op", "rawData": %s},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s, "scoreUnit": "B/op"}}}
                """.formatted(competitor, size, rawData, bytes);
    }

    private static final String JSON = "["
            + String.join(
                    ",",
                    run("FLUXION", "32x16", "[[251, 245, 9000], [250, 40], [250, 240, 260]]", "0.0001"),
                    run("EXPERT", "32x16", "[[200], [100], [300]]", "0.0001"),
                    run("HIPPARCHUS", "32x16", "[[19250]]", "24000.4"),
                    run("FLUXION", "1000x1000", "[[999600.0]]", "16.2"),
                    run("EXPERT", "1000x1000", "[[350000], [450000]]", "0.0001"))
            + "]";

    @Test
    void tableHasARowForEachSizeAndAColumnForEachCompetitor() {
        String expected = """
                Some CPU, 4 cores, Linux amd64; JDK Vendor 17.0.1; 2026-01-31.

                ### neuron

                Mean squared error of `max(0, w . x + b)` over N samples of d numbers (N x d), by w and b.

                | size | Fluxion | bytes | by an expert | Hipparchus |
                |---|---|---|---|---|
                | 32x16 | 250 ns ± 21 % | 0 | 200 ns, 0.80x | 19.3 µs, 77.0x |
                | 1000x1000 | 1.00 ms | 16 | 400 µs, 0.40x |  |
                """;
        assertEquals(expected, new Tables(MACHINE, Measurement.parse(JSON)).markdown());
    }

    @Test
    void timesHaveThreeDigits() {
        assertEquals("9.99 ns", time(9.994));
        assertEquals("10.0 ns", time(9.996));
        assertEquals("100 ns", time(99.96));
        assertEquals("999 ns", time(999.4));
        assertEquals("1.00 µs", time(999.6));
        assertEquals("12.3 s", time(12.34e9));
    }

    private static String time(double nanoseconds) {
        Case one = new Case("neuron", "1x4", Competitor.FLUXION);
        return new Measurement(one, nanoseconds, 0, 0).time();
    }

    @Test
    void otherUnitsAreRefused() {
        String json = "[" + run("FLUXION", "1x4", "[[1]]", "1").replace("ns/op", "ops/s") + "]";
        assertThrows(IllegalArgumentException.class, () -> Measurement.parse(json));
    }

    @Test
    void onlyWhatIsBetweenTheMarkersIsReplaced() {
        String begin = "<!-- begin of what the program writes -->\n";
        String end = "<!-- end of what the program writes -->\n";
        assertEquals(
                "before\n" + begin + "\nnew\n\n" + end + "after",
                Report.replaced("before\n" + begin + "old\n" + end + "after", "new\n"));
        assertThrows(IllegalArgumentException.class, () -> Report.replaced("no markers", "new"));
    }

    @Test
    void ofSeveralProblemsEachHasItsTable() {
        String other = JSON.replace("\"neuron\"", "\"logistic\"");
        String both = JSON.substring(0, JSON.length() - 1) + "," + other.substring(1);
        String markdown = new Tables(MACHINE, Measurement.parse(both)).markdown();
        List<String> headings =
                markdown.lines().filter(line -> line.startsWith("###")).toList();
        assertEquals(List.of("### neuron", "### logistic"), headings);
    }
}
