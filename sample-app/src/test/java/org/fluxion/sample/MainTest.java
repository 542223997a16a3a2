package org.fluxion.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them: what they print, what they write, and how they end. */
class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private double printed(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(out.toString());
        assertTrue(matcher.find(), () -> pattern + " in\n" + out);
        return Double.parseDouble(matcher.group(1));
    }

    /** The page that the command names derives the gradient that it has trained with. */
    private void assertDerivation(String method) throws IOException {
        Matcher line = Pattern.compile("(?m)^the derivation of the gradient is in (.+)$")
                .matcher(out.toString());
        assertTrue(line.find(), out::toString);
        String page = Files.readString(Path.of(line.group(1)));
        assertTrue(page.contains("<title>The derivative of " + method), method);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void assertRefused(String message, String... arguments) {
        assertEquals(2, run(arguments), () -> out + "\n" + err);
        assertTrue(err.toString().contains(message), () -> message + " in\n" + err);
    }

    @Test
    void trainsTheNeuronToTheLeastSquaresOptimum() throws IOException {
        Path picture = folder.resolve("neuron.png");
        assertEquals(0, run("--output", picture.toString()), err::toString);
        assertTrue(printed("optimum of the active rows: ([-0-9.]+) %") < 0.1);
        assertTrue(printed("loss after:  ([0-9.]+)") < 0.05 * printed("loss before: ([0-9.]+)"));
        assertTrue(printed("RMSE on the test rows: ([0-9.]+)") < 4.5);
        assertTrue(
                out.toString().contains("left out 6 rows with missing numbers: lines [34, 128, 332, 338, 356, 376]"));
        assertDerivation("Neuron.loss");
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(1400, image.getWidth());
        assertEquals(560, image.getHeight());
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                colors.add(image.getRGB(x, y));
            }
        }
        assertTrue(colors.contains(0xff1f77b4), "no training rows are drawn");
        assertTrue(colors.contains(0xffd95f02), "no test rows are drawn");
    }

    @Test
    void trainsTheLogisticNeuron() {
        assertEquals(0, run("logistic"), err::toString);
        assertTrue(printed("accuracy on the test rows: ([0-9.]+) %") >= 98);
    }

    @Test
    void batchesOfOneFileGiveTheSameEveryTime() throws IOException {
        String data = line();
        String picture = folder.resolve("p.png").toString();
        String[] arguments = {
            "--data", data, "--target", "y", "--batch-size", "4", "--epochs", "50", "--output", picture,
        };
        assertEquals(0, run(arguments), err::toString);
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, run(arguments), err::toString);
        assertEquals(first, out.toString());
    }

    /** y = 2 a + 3, exactly. */
    private String line() throws IOException {
        StringBuilder text = new StringBuilder("a,y\n");
        for (int a = 0; a < 20; a++) {
            text.append(a).append(',').append(2 * a + 3).append('\n');
        }
        return file("line.csv", text.toString());
    }

    @Test
    void findsTheWeightsOfAnExactLine() throws IOException {
        assertEquals(
                0,
                run(
                        "--data",
                        line(),
                        "--target",
                        "y",
                        "--output",
                        folder.resolve("p.png").toString()),
                err::toString);
        assertEquals(2, printed("  a +([-+0-9.e]+)"), 1e-5);
        assertEquals(3, printed("\\(bias\\) +([-+0-9.e]+)"), 1e-4);
    }

    @Test
    void refusesWhatIsWrongWithTheFile() throws IOException {
        assertRefused("there is no file nowhere.csv", "--data", "nowhere.csv", "--target", "y");
        String good = line();
        assertRefused("has no column 'z'; its columns are a, y", "--data", good, "--target", "z");
        assertRefused("has no column 'q'", "--data", good, "--target", "y", "--features", "q");
        assertRefused("--data needs --target", "--data", good);
        assertRefused(
                "line 3, column 'a': 'two' is not a number",
                "--data",
                file("cell.csv", "a,y\n1,2\ntwo,3\n"),
                "--target",
                "y");
        assertRefused(
                "line 3: 3 cells, but the header has 2 columns",
                "--data",
                file("wide.csv", "a,y\n1,2\n1,2,3\n"),
                "--target",
                "y");
        assertRefused("complete rows are too few", "--data", file("few.csv", "a,y\n1,2\n"), "--target", "y");
        assertRefused("quote.csv", "--data", file("quote.csv", "a,y\n\"1,2\n"), "--target", "y");
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertRefused("--epochs must be positive", "--epochs", "-1");
        assertRefused("--learning-rate must be positive", "--learning-rate", "0");
        assertRefused("--test-fraction must lie between 0 and 1", "--test-fraction", "1");
        assertRefused("--batch-size must not be negative", "--batch-size", "-2");
        assertRefused("Invalid value for option '--epochs'", "--epochs", "many");
    }

    @Test
    void saysWhenTrainingDiverges() {
        assertRefused("try a smaller --learning-rate than 1.0E9", "--learning-rate", "1e9");
        assertRefused("must hold 0 and 1 only", "logistic", "--target", "entropy");
    }

    @Test
    void saysWhenThePictureCannotBeWritten() {
        assertRefused(
                "the picture cannot be written",
                "--epochs",
                "1",
                "--output",
                folder.resolve("no").resolve("where.png").toString());
    }

    @Test
    void helps() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--learning-rate"));
    }
}
