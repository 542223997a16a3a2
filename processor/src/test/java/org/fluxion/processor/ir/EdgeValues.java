package org.fluxion.processor.ir;

import java.util.List;

/** Operands at which operators, comparisons and casts are tested. */
final class EdgeValues {
    static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            -2.5,
            3.0,
            710.0,
            -710.0,
            1e10,
            -1e19,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    static final List<Integer> INTS =
            List.of(0, 1, -1, 7, -8, 31, 33, 65_535, (1 << 24) + 1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    // 2^60 + 2^36 + 1 becomes another float if it is rounded to a double first.
    static final List<Long> LONGS = List.of(
            0L,
            1L,
            -1L,
            7L,
            -8L,
            63L,
            65L,
            (1L << 60) + (1L << 36) + 1,
            (1L << 40) + 65_536,
            Long.MAX_VALUE,
            Long.MIN_VALUE);
    static final List<Boolean> BOOLEANS = List.of(false, true);

    private EdgeValues() {}
}
