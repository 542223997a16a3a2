package org.fluxion.benchmarks;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** The times of competitors as multiples of Fluxion's, on a logarithmic scale. */
final class Chart {
    private static final List<Competitor> SHOWN = List.of(
            Competitor.FLUXION,
            Competitor.FLUXION_VECTOR,
            Competitor.SIMPLE,
            Competitor.EXPERT,
            Competitor.VECTOR,
            Competitor.PRIMAL);

    /** What no competitor computes. */
    private static final Set<String> NOT_SHOWN = Set.of("compile", "passes");

    private Chart() {}

    static void write(Path file, List<Measurement> measurements) throws IOException {
        List<Measurement> ours = measurements.stream()
                .filter(one -> one.of().competitor() == Competitor.FLUXION
                        && !NOT_SHOWN.contains(one.of().problem()))
                .toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(1600)
                .height(700)
                .title("Time of an evaluation, as a multiple of Fluxion's")
                .yAxisTitle("times Fluxion's")
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setXAxisLabelRotation(90);
        chart.getStyler().setXAxisMaxLabelCount(ours.size());
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmicDecadeOnly(false);
        chart.getStyler().setYAxisDecimalPattern("0.#");
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        List<String> labels = ours.stream()
                .map(one -> one.of().problem() + " " + one.of().size())
                .toList();
        for (Competitor competitor : SHOWN) {
            List<Double> ratios = new ArrayList<>();
            for (Measurement one : ours) {
                ratios.add(find(competitor, one, measurements)
                        .map(found -> found.nanoseconds() / one.nanoseconds())
                        .orElse(null));
            }
            chart.addSeries(competitor.heading(), labels, ratios);
        }
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
    }

    private static Optional<Measurement> find(Competitor competitor, Measurement ours, List<Measurement> measurements) {
        return measurements.stream()
                .filter(one ->
                        one.of().equals(new Case(ours.of().problem(), ours.of().size(), competitor)))
                .findFirst();
    }
}
