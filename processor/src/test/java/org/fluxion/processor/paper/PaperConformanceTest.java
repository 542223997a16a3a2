package org.fluxion.processor.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the processor generates gives the paper's derivatives: all 70 entries at all 115 points. */
class PaperConformanceTest {

    private static final PaperTable TABLE = PaperTable.read();
    private static Compilation compilation;

    @BeforeAll
    static void compileOnce() {
        compilation = TABLE.compile(InMemoryCompiler.differentiating().withOptions("-Afluxion.check=true"));
    }

    @TestFactory
    Stream<DynamicNode> generatedClassAgreesWithThePaper() {
        List<String> passed = new ArrayList<>();
        Stream<DynamicNode> points = TABLE.tests((entry, point) -> {
            check(entry, point);
            passed.add(entry.id());
        });
        // Dynamic tests run in the order of the stream, so that this one sees what the others have done.
        return Stream.concat(points, Stream.of(dynamicTest("70 entries, 115 points", () -> {
            assertEquals(115, passed.size(), "points that passed");
            assertEquals(70, passed.stream().distinct().count(), "entries with a point that passed");
        })));
    }

    private static void check(PaperEntry entry, PaperEntry.Point point) {
        PaperCase paperCase = TABLE.caseOf(entry);
        Object[] arguments = paperCase.arguments(point);
        GradientHandle gradient = compilation.gradient(paperCase.qualifiedGenerated());
        Object value = gradient.evaluate(arguments);

        Agreement.of(point.valueExact(), paperCase.powers()).check("value", PaperTable.numbers(point.value()), value);
        checkArguments(paperCase, point, arguments, value);
        checkDerivatives(entry, point, gradient);
        checkDiagonals(entry, point, gradient);
        checkAgainstDifferences(entry, point, gradient);
        checkFreshObject(entry, gradient, gradient.at(arguments));
        new PaperUses(paperCase, point, gradient).check();
    }

    private static void checkArguments(PaperCase paperCase, PaperEntry.Point point, Object[] arguments, Object value) {
        Object[] untouched = paperCase.arguments(point);
        for (int i = 0; i < arguments.length; i++) {
            assertArrayEquals(Entries.flatten(untouched[i]), Entries.flatten(arguments[i]), "argument " + i);
            assertNotSame(arguments[i], value, "the value is an argument");
        }
    }

    private static void checkDerivatives(PaperEntry entry, PaperEntry.Point point, GradientHandle gradient) {
        Agreement agreement =
                Agreement.of(point.derivativeExact(), TABLE.caseOf(entry).powers());
        for (String parameter : entry.wrt()) {
            Object expected = entry.derivativeBy(parameter, point.derivative());
            agreement.check("d" + parameter, expected, gradient.derivative(parameter));
        }
        for (PaperEntry.Wrong wrong : point.wrongDerivatives()) {
            boolean misread = entry.wrt().stream()
                    .allMatch(parameter -> Agreement.RELATIVE.holds(
                            entry.derivativeBy(parameter, wrong.derivative()), gradient.derivative(parameter)));
            assertFalse(misread, wrong.why());
        }
    }

    private static void checkDiagonals(PaperEntry entry, PaperEntry.Point point, GradientHandle gradient) {
        for (String parameter : entry.wrt()) {
            assertEquals(entry.diagonal(), gradient.hasDiagonal(parameter), "d" + parameter + "Diagonal()");
            if (entry.diagonal()) {
                double[][] jacobian = (double[][]) entry.derivativeBy(parameter, point.derivative());
                double[] expected = IntStream.range(0, jacobian.length)
                        .mapToDouble(i -> jacobian[i][i])
                        .toArray();
                Agreement.of(point.derivativeExact(), false)
                        .check("d" + parameter + "Diagonal", expected, gradient.diagonal(parameter));
            }
        }
    }

    private static void checkAgainstDifferences(PaperEntry entry, PaperEntry.Point point, GradientHandle gradient) {
        if (point.smooth()) {
            PaperCase paperCase = TABLE.caseOf(entry);
            Differences differences = Differences.of(
                    compilation.load(paperCase.qualifiedType()), paperCase.method(), paperCase.arguments(point));
            entry.wrt().forEach(parameter -> differences.assertAgree(parameter, gradient.derivative(parameter)));
        }
    }

    /** {@code value()} repeats the value, and {@code at} gives the same bits as {@code evaluate}. */
    private static void checkFreshObject(PaperEntry entry, GradientHandle gradient, GradientHandle fresh) {
        assertArrayEquals(Entries.flatten(gradient.value()), Entries.flatten(fresh.value()), "value of at");
        for (String parameter : entry.wrt()) {
            assertArrayEquals(
                    Entries.flatten(gradient.derivative(parameter)),
                    Entries.flatten(fresh.derivative(parameter)),
                    "d" + parameter + " of at");
        }
    }
}
