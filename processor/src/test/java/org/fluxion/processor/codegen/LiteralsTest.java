package org.fluxion.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2.0",
        "-2.5, -2.5",
        "0.1, 0.1",
        "0.001, 0.001",
        "1e-9, 1e-9",
        "-1.5e-4, -1.5e-4",
        "9999999, 9999999.0",
        "1e7, 1e7",
        "6.02214076e23, 6.02214076e23",
        "0.30000000000000004, 0.30000000000000004",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "0.0, 0.0",
        "-0.0, -0.0",
        "NaN, Double.NaN",
        "Infinity, Double.POSITIVE_INFINITY",
        "-Infinity, Double.NEGATIVE_INFINITY"
    })
    void writesDoubles(double value, String text) {
        assertEquals(text, shortText(value));
    }

    @Test
    void everyDoubleReadsBackBitForBit() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(shortText(value)));
            }
        }
    }

    @Test
    void writesIntegersAndTruths() {
        assertEquals("-7", shortText(-7));
        assertEquals("Integer.MIN_VALUE", shortText(Integer.MIN_VALUE));
        assertEquals("3000000000L", shortText(3_000_000_000L));
        assertEquals("Long.MIN_VALUE", shortText(Long.MIN_VALUE));
        assertEquals("true", shortText(true));
    }

    @Test
    void refusesWhatIsNoLiteralOfTheLanguage() {
        assertThrows(IllegalArgumentException.class, () -> Literals.of("text"));
    }

    private static String shortText(Object value) {
        return Literals.of(value).code().toString().replace("java.lang.", "");
    }
}
