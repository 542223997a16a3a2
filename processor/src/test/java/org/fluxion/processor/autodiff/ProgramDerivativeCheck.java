package org.fluxion.processor.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.Simplifier;

/**
 * Compares the derivative of a Program, as it comes and after every optimisation, with sixth-order central differences of the Program
 * itself. The differences know nothing of differentiation: they only evaluate the primal.
 */
final class ProgramDerivativeCheck {
    /** Weights of f(x + k h) for k = 1, 2, 3 in the sixth-order formula, over 60 h. */
    private static final double[] WEIGHTS = {45, -9, 1};

    private static final double STEP = 0x1p-10;

    private final Program program;
    private final Variables variables;

    ProgramDerivativeCheck(Program program, Variables variables) {
        this.program = program;
        this.variables = variables;
    }

    /** Checks the gradient of a scalar Program by all its double parameters at one point. */
    void check(List<Object> point, double tolerance) {
        List<String> wrt = program.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .map(parameter -> parameter.name())
                .toList();
        Simplifier simplifier = new Simplifier(variables, ProgramDerivativeCheck::verified);
        Program plain = verified(
                Differentiation.differentiate(program, wrt, variables, new DerivationLog(), Recurrences.WITH_TANGENTS));
        Program fused = simplifier.optimizePrimal(Lifting.lift(program, simplifier));
        Program derivative = verified(
                Differentiation.differentiate(fused, wrt, variables, new DerivationLog(), Recurrences.WITH_TANGENTS));
        Program optimised = simplifier.optimizeDerivative(Lifting.lift(derivative, simplifier));
        compare(plain, wrt, point, tolerance);
        compare(optimised, wrt, point, tolerance);
    }

    private static Program verified(Program program) {
        Verifier.verify(program);
        return program;
    }

    private void compare(Program derivative, List<String> wrt, List<Object> point, double tolerance) {
        List<Object> results = Evaluator.evaluate(derivative, point);
        assertEquals(value(point), (Double) results.get(0), Math.abs(value(point)) * 1e-14, "value");
        for (int k = 0; k < wrt.size(); k++) {
            int position = position(wrt.get(k));
            compare(results.get(k + 1), point, position, new ArrayList<>(), tolerance, derivative);
        }
    }

    private int position(String name) {
        for (int k = 0; k < program.parameters().size(); k++) {
            if (program.parameters().get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private void compare(
            Object actual,
            List<Object> point,
            int position,
            List<Integer> indices,
            double tolerance,
            Program derivative) {
        if (actual instanceof Double number) {
            double expected = difference(point, position, indices);
            double scale = Math.max(1, Math.abs(expected));
            assertEquals(
                    expected,
                    number,
                    tolerance * scale,
                    () -> "derivative by parameter " + position + " at " + indices + "\n" + Printer.print(derivative));
            return;
        }
        for (int k = 0; k < Array.getLength(actual); k++) {
            List<Integer> deeper = new ArrayList<>(indices);
            deeper.add(k);
            compare(Array.get(actual, k), point, position, deeper, tolerance, derivative);
        }
    }

    private double difference(List<Object> point, int position, List<Integer> indices) {
        double sum = 0;
        for (int k = 1; k <= WEIGHTS.length; k++) {
            double right = value(moved(point, position, indices, k * STEP));
            double left = value(moved(point, position, indices, -k * STEP));
            sum += WEIGHTS[k - 1] * (right - left);
        }
        return sum / (60 * STEP);
    }

    private double value(List<Object> point) {
        return (Double) Evaluator.evaluate(program, point).get(0);
    }

    private static List<Object> moved(List<Object> point, int position, List<Integer> indices, double step) {
        List<Object> moved = new ArrayList<>(point);
        moved.set(position, moved(point.get(position), indices, step));
        return moved;
    }

    private static Object moved(Object value, List<Integer> indices, double step) {
        if (value instanceof Double number) {
            return number + step;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int k = 0; k < length; k++) {
            Object element = Array.get(value, k);
            boolean isOnPath = k == indices.get(0);
            Array.set(copy, k, isOnPath ? moved(element, indices.subList(1, indices.size()), step) : element);
        }
        return copy;
    }
}
