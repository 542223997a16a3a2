package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class DifferentiationTest {

    @Test
    void constantOfNumberIsTheNumber() {
        assertEquals(-2.5, Differentiation.constant(-2.5));
        assertEquals(-0.0, Differentiation.constant(-0.0));
        assertEquals(Double.NaN, Differentiation.constant(Double.NaN));
    }

    @Test
    void constantOfVectorIsTheVectorItself() {
        double[] vector = {1, 2};
        assertSame(vector, Differentiation.constant(vector));
    }
}
