package org.fluxion.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The picture of a training: the loss curve and how predictions meet the truth, side by side. */
final class Charts {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 560;
    private static final Color TRAINING = new Color(0x1f77b4);
    private static final Color TEST = new Color(0xd95f02);

    private Charts() {}

    /** A chart of the loss after each epoch, on logarithmic scales: most of it happens at the start. */
    static XYChart lossCurve(double[] losses, String lossName) {
        XYChart chart = empty("Training", "epoch", lossName);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setLegendVisible(false);
        double[] epochs = IntStream.range(1, losses.length).asDoubleStream().toArray();
        double[] after = Arrays.copyOfRange(losses, 1, losses.length);
        XYSeries series = chart.addSeries("training loss", epochs, after);
        series.setMarker(SeriesMarkers.NONE).setLineColor(TRAINING);
        return chart;
    }

    /** A chart of predictions over the true values; a perfect one lies on the diagonal. */
    static XYChart predictions(Dataset training, double[] trained, Dataset test, double[] tested) {
        XYChart chart =
                empty("Predicted against actual", "actual " + training.target(), "predicted " + training.target());
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
        double[] ends = {
            Math.min(min(training.y()), min(trained)), Math.max(max(training.y()), max(trained)),
        };
        XYSeries line = chart.addSeries("predicted = actual", ends, ends);
        line.setMarker(SeriesMarkers.NONE).setLineColor(Color.GRAY);
        addPoints(chart, "training rows", training.y(), trained, TRAINING);
        addPoints(chart, "test rows", test.y(), tested, TEST);
        return chart;
    }

    private static void addPoints(XYChart chart, String name, double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }

    private static XYChart empty(String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        chart.getStyler().setMarkerSize(6);
        chart.getStyler().setPlotGridLinesColor(new Color(0xe0e0e0));
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** Writes the charts side by side as one PNG. */
    static void write(Path file, XYChart left, XYChart right) {
        BufferedImage picture = new BufferedImage(2 * WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(BitmapEncoder.getBufferedImage(left), 0, 0, null);
        graphics.drawImage(BitmapEncoder.getBufferedImage(right), WIDTH, 0, null);
        graphics.dispose();
        try {
            if (!ImageIO.write(picture, "png", file.toFile())) {
                throw new IOException("no writer for PNG");
            }
        } catch (IOException failure) {
            throw new UserError("the picture cannot be written to " + file + ": " + failure.getMessage());
        }
    }
}
