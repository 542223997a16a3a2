package org.fluxion.processor.fuzz;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;

/** One compiled program at its points: the method itself against the generated class. */
final class ProgramRun {

    private final Subject subject;
    private final Points points;
    private final GradientHandle reused;
    private final List<double[]> firstResults = new ArrayList<>();
    private Tally tally = Tally.NONE;

    ProgramRun(Subject subject, Class<?> generated, Points points) {
        this.subject = subject;
        this.points = points;
        reused = GradientHandle.of(generated);
    }

    Tally check() throws Finding {
        for (int point = 0; point < Points.regular(); point++) {
            at(point);
        }
        for (int point = Points.regular(); point < Points.regular() + Points.odd(); point++) {
            evaluated(point);
        }
        for (int point = Points.regular() - 1; point >= 0; point--) {
            again(point);
        }
        return tally;
    }

    private void at(int point) throws Finding {
        Attempt expected = evaluated(point);
        if (!expected.isFinite()) {
            return;
        }
        Object[] arguments = points.at(point, subject);
        requireShapes(arguments, expected.value());
        Comparison comparison = new Comparison(
                "point " + point + " " + Arrays.deepToString(arguments),
                new JudgedDifferences(subject, arguments),
                hasOverflowed(reused.at(arguments)),
                jacobian(expected.value()));
        tally = tally.plus(comparison.entries()).plus(comparison.direction(points, point));
    }

    /** Whether an array that the object keeps, of the method's own or a tape, holds an infinity. */
    private boolean hasOverflowed(GradientHandle evaluated) {
        List<Object> derivatives = active().stream()
                .map(parameter -> evaluated.derivative(parameter.getName()))
                .toList();
        return evaluated.arrays().stream()
                .filter(array -> derivatives.stream().noneMatch(derivative -> derivative == array))
                .flatMapToDouble(array -> Arrays.stream(Entries.flatten(array)))
                .anyMatch(Double::isInfinite);
    }

    /** Calls both; what comes out has to be the same. */
    private Attempt evaluated(int point) throws Finding {
        Object[] arguments = points.at(point, subject);
        Attempt expected = Attempt.at(() -> subject.call(arguments));
        Object[] given = points.at(point, subject);
        Attempt actual = Attempt.at(() -> reused.evaluate(given));
        if (firstResults.size() < Points.regular()) {
            firstResults.add(actual.returned() ? results(reused) : new double[0]);
        }
        String where = "point " + point + " " + Arrays.deepToString(arguments) + ": ";
        String difference = where + expected.text() + ", but evaluate gives " + actual.text();
        require(Arrays.deepEquals(arguments, given), Verdict.ARGUMENT, where + "then " + Arrays.deepToString(given));
        require(!expected.returned() || actual.returned(), Verdict.EXCEPTION, difference);
        require(!expected.returned() || expected.hasValueLike(actual), Verdict.VALUE, difference);
        tally = tally.plus(new Tally(expected.isFinite() ? 1 : 0, 0, 0, expected.throwsLike(actual) ? 0 : 1));
        return expected;
    }

    private void again(int point) throws Finding {
        Object[] arguments = points.at(point, subject);
        Attempt once = Attempt.at(() -> reused.evaluate(arguments));
        if (once.returned()) {
            double[] before = firstResults.get(point);
            requireBits(before, results(reused), point, "evaluated again");
            requireBits(before, results(reused.at(arguments)), point, "evaluated by a fresh object");
        }
    }

    private static void requireBits(double[] before, double[] after, int point, String what) throws Finding {
        String text =
                "point %d %s: %s, then %s".formatted(point, what, Arrays.toString(before), Arrays.toString(after));
        require(Arrays.equals(before, after), Verdict.REUSE, text);
    }

    private double[] results(GradientHandle gradient) {
        List<Object> all = new ArrayList<>(List.of(gradient.value()));
        active().forEach(parameter -> all.add(gradient.derivative(parameter.getName())));
        return all.stream()
                .flatMapToDouble(value -> Arrays.stream(Entries.flatten(value)))
                .toArray();
    }

    private List<Parameter> active() {
        return subject.parameters().stream()
                .filter(parameter -> Subject.isActive(parameter.getType()))
                .toList();
    }

    private void requireShapes(Object[] arguments, Object value) throws Finding {
        for (int k = 0; k < arguments.length; k++) {
            Parameter parameter = subject.parameters().get(k);
            if (Subject.isActive(parameter.getType())) {
                Object derivative = reused.derivative(parameter.getName());
                String shape = Entries.shape(arguments[k]);
                for (Object row : value instanceof double[] ? rows(derivative) : List.of(derivative)) {
                    require(
                            shape.equals(Entries.shape(row)),
                            Verdict.SHAPE,
                            "d" + parameter.getName() + " is " + Entries.shape(row) + ", the parameter " + shape);
                }
            }
        }
    }

    private static List<Object> rows(Object derivative) {
        return derivative instanceof double[] entries
                ? new ArrayList<>(Arrays.stream(entries).boxed().toList())
                : List.of((Object[]) derivative);
    }

    /** One row for each element of the result, with the derivatives by all entries of all parameters. */
    private double[][] jacobian(Object value) {
        int rows = Entries.flatten(value).length;
        List<double[]> blocks = active().stream()
                .map(parameter -> Entries.flatten(reused.derivative(parameter.getName())))
                .toList();
        double[][] jacobian = new double[rows][];
        for (int i = 0; i < rows; i++) {
            int row = i;
            jacobian[i] = blocks.stream()
                    .flatMapToDouble(block -> {
                        int width = block.length / rows;
                        return Arrays.stream(block, row * width, (row + 1) * width);
                    })
                    .toArray();
        }
        return jacobian;
    }

    private static void require(boolean holds, Verdict verdict, String text) throws Finding {
        if (!holds) {
            throw new Finding(verdict, text);
        }
    }
}
