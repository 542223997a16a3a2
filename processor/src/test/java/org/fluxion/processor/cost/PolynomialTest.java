package org.fluxion.processor.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolynomialTest {
    private static final Polynomial ROWS = Polynomial.of(new ArrayLength("x", 2, 0));
    private static final Polynomial WEIGHTS = Polynomial.of(new ArrayLength("w", 1, 0));
    private static final Polynomial N = Polynomial.of(new IntParameter("n"));

    private static Polynomial times(long number, Polynomial polynomial) {
        return Polynomial.of(number).times(polynomial);
    }

    @Test
    void readsLikeAFormula() {
        Polynomial sum = times(2, ROWS).plus(Polynomial.ONE).plus(times(3, WEIGHTS.times(ROWS)));
        assertEquals("3 |x| |w| + 2 |x| + 1", sum.toString());
        assertEquals("n² - n", N.times(N.minus(Polynomial.ONE)).toString());
        assertEquals("-n + 4", Polynomial.of(4).minus(N).toString());
        assertEquals("0", N.minus(N).toString());
        assertEquals("7", Polynomial.of(7).toString());
    }

    @Test
    void whatCancelsIsGone() {
        assertEquals(Polynomial.ZERO, N.minus(N));
        assertEquals(Polynomial.ZERO, N.times(Polynomial.ZERO));
        assertTrue(N.minus(N).isZero());
    }

    @Test
    void productsMultiplyOut() {
        Polynomial square = N.plus(ROWS).times(N.plus(ROWS));
        assertEquals("|x|² + 2 |x| n + n²", square.toString());
        assertEquals(49, square.at(factor -> factor.name().equals("n") ? 5 : 2));
    }

    @Test
    void theLargerOfTwo() {
        assertEquals(times(3, N), N.maximum(times(3, N)));
        assertEquals(
                "2 |x| + n + 5",
                times(2, ROWS).plus(N).maximum(ROWS.plus(Polynomial.of(5))).toString());
        assertEquals("n - 1", N.minus(Polynomial.ONE).maximum(Polynomial.ZERO).toString());
    }

    @Test
    void leadingTermsAreThoseThatNoOtherOneOutgrows() {
        Polynomial sum = N.times(N).plus(times(9, N)).plus(times(4, ROWS)).plus(Polynomial.of(100));
        assertEquals("n² + 4 |x|", sum.leading().toString());
        assertEquals("100", Polynomial.of(100).leading().toString());
    }

    @Test
    void indicesGoFromZeroToTheLast() {
        Polynomial index = Polynomial.of(new LoopIndex(1, N.minus(Polynomial.ONE)));
        assertEquals("n", index.plus(Polynomial.ONE).bounded().toString());
        assertEquals("n - 1", N.minus(index).minus(Polynomial.ONE).bounded().toString());
        assertFalse(N.minus(index).bounded().hasIndices());
    }

    @Test
    void numbersStayAtTheLargest() {
        Polynomial large = Polynomial.of(Long.MAX_VALUE);
        assertEquals(large, large.times(large));
        assertEquals(large, large.plus(Polynomial.ONE));
        assertEquals(Long.MAX_VALUE, N.times(N).at(factor -> 1L << 40));
    }

    @Test
    void termsCanBeLaidOut() {
        List<Term> terms = times(3, ROWS.times(N).times(N)).minus(N).terms();
        assertEquals(2, terms.size());
        assertEquals(3, terms.get(0).coefficient());
        assertEquals(
                Map.of(new ArrayLength("x", 2, 0), 1, new IntParameter("n"), 2),
                terms.get(0).powers());
        assertEquals(-1, terms.get(1).coefficient());
    }
}
