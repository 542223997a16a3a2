package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Invented data, the same in each run. */
final class Samples {
    private final SplittableRandom random = new SplittableRandom(20180205);

    /** Numbers between -1 and 1. */
    double[] vector(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** Rows of numbers between -1 and 1. */
    double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(columns);
        }
        return matrix;
    }

    /** Numbers from 0 to below the bound. */
    int[] labels(int length, int bound) {
        return random.ints(length, 0, bound).toArray();
    }

    /** Reads "20000x256" as 20000 and 256. */
    static int[] numbers(String size) {
        return Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    /** The rows of a matrix, one after the other. */
    static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(DoubleStream::of).toArray();
    }
}
