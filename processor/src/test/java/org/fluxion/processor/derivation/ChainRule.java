package org.fluxion.processor.derivation;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Variable;

/** Both sides of each step of a derivation, in numbers: the total derivative, and the sum over its paths. */
final class ChainRule {
    private final Values values;
    private final Pieces pieces;
    private final Differentiator differentiator;
    private final Numbers numbers;
    private final int size;
    private final Map<Variable, Differentiator.Derivative> totals = new HashMap<>();

    /**
     * Both sides at one point.
     *
     * @param size the number of elements of the function's result
     */
    ChainRule(Values values, Pieces pieces, Differentiator differentiator, Numbers numbers, int size) {
        this.values = values;
        this.pieces = pieces;
        this.differentiator = differentiator;
        this.numbers = numbers;
        this.size = size;
    }

    /** The derivative of the result by a value in one iteration, a row for each element of the result. */
    double[][] total(Value value, List<Integer> place) {
        Differentiator.Derivative derivative = totals.computeIfAbsent(
                value.variable(), unseen -> differentiator.derivative(pieces.tail(value), value.label()));
        Object result =
                numbers.evaluate(derivative.program(), List.of(), List.of()).get(0);
        return matrix(result, values.result().rank(), size, derivative.isDiagonal(), place);
    }

    /** The sum over all that reads the value there: the derivative by the reader times the reader's by the value. */
    double[][] paths(Value value, List<Integer> place) {
        double[][] sum = new double[size][total(value, place)[0].length];
        for (Value reader : pieces.readers(value)) {
            List<Integer> common =
                    place.subList(0, value.loops().size() - value.beyond(reader).size());
            add(sum, reader, value, new ArrayList<>(common), place);
        }
        return sum;
    }

    /** In each iteration of the loops around the reader that are not around the value. */
    private void add(double[][] sum, Value reader, Value value, List<Integer> readerPlace, List<Integer> place) {
        if (readerPlace.size() < reader.loops().size()) {
            int iterations = numbers.iterations(reader, readerPlace);
            for (int k = 0; k < iterations; k++) {
                List<Integer> inner = new ArrayList<>(readerPlace);
                inner.add(k);
                add(sum, reader, value, inner, place);
            }
            return;
        }
        double[][] local = local(reader, value, readerPlace, place);
        double[][] outer = reader.isSame(values.result()) ? identity(size) : total(reader, readerPlace);
        addProduct(sum, outer, local);
    }

    private double[][] local(Value reader, Value value, List<Integer> readerPlace, List<Integer> place) {
        Differentiator.Derivative derivative = differentiator.derivative(pieces.of(reader), value.label());
        List<Object> results = numbers.evaluate(derivative.program(), reader.indices(), readerPlace);
        int rows = reader.rank() == 0 ? 1 : Array.getLength(results.get(0));
        int entered = value.loops().size() - value.beyond(reader).size();
        return matrix(
                results.get(0), reader.rank(), rows, derivative.isDiagonal(), place.subList(entered, place.size()));
    }

    private static double[][] matrix(Object derivative, int rank, int rows, boolean isDiagonal, List<Integer> place) {
        double[][] matrix = new double[rows][];
        for (int row = 0; row < rows; row++) {
            if (rank == 0) {
                matrix[row] = Numbers.at(derivative, place);
            } else if (isDiagonal) {
                matrix[row] = diagonal((double[]) derivative, row, place);
            } else {
                matrix[row] = Numbers.at(Array.get(derivative, row), place);
            }
        }
        return matrix;
    }

    private static double[] diagonal(double[] diagonal, int row, List<Integer> place) {
        if (!place.isEmpty()) {
            return new double[] {place.get(0) == row ? diagonal[row] : 0};
        }
        double[] all = new double[diagonal.length];
        all[row] = diagonal[row];
        return all;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int k = 0; k < size; k++) {
            identity[k][k] = 1;
        }
        return identity;
    }

    private static void addProduct(double[][] sum, double[][] left, double[][] right) {
        for (int row = 0; row < sum.length; row++) {
            int columns = right.length == 0 ? 0 : right[0].length;
            for (int k = 0; k < right.length; k++) {
                for (int column = 0; column < columns; column++) {
                    // A number that is not passed on has no influence, also where the slope is infinite.
                    sum[row][column] +=
                            left[row][k] == 0 || right[k][column] == 0 ? 0 : left[row][k] * right[k][column];
                }
            }
        }
    }
}
