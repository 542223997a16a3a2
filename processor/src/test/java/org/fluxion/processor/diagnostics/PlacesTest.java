package org.fluxion.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal is reported at its token, all of them in one run of the compiler, and nothing else is. */
class PlacesTest {
    static List<MarkedSource> sources() {
        return MarkedSource.all();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void reportsAtTheMarkers(MarkedSource source) {
        assertFalse(source.expected().isEmpty(), "no marker in " + source);
        assertEquals(String.join("\n", source.expected()), String.join("\n", source.reported()), source.toString());
    }
}
