package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void equalLengthsPass() {
        assertDoesNotThrow(() -> Checks.sameLength("w", 0, "x", 0));
        assertDoesNotThrow(() -> Checks.sameLength("w", 4, "x", 4));
    }

    @Test
    void differentLengthsAreNamed() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Checks.sameLength("w", 3, "x[i]", 4));
        assertEquals("w has length 3 but x[i] has length 4", thrown.getMessage());
    }

    @Test
    void rectangularCountsColumns() {
        assertEquals(0, Checks.rectangular("w", new double[0][]));
        assertEquals(0, Checks.rectangular("w", new double[3][0]));
        assertEquals(2, Checks.rectangular("w", new double[3][2]));
    }

    @Test
    void raggedRowIsNamed() {
        double[][] ragged = {{1, 2}, {3, 4}, {5}};
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Checks.rectangular("w", ragged));
        assertEquals("w is ragged: row 0 has length 2 but row 2 has length 1", thrown.getMessage());
    }
}
