package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fluxion.processor.derivation.Listing;
import org.junit.jupiter.api.Test;

class UnindentedTest {
    private static List<String> lines(String... lines) {
        return Unindented.lines(new Listing("A.java", 1, List.of(lines)));
    }

    @Test
    void whatAllLinesHaveIsTakenOff() {
        assertEquals(List.of("a {", "", "    b", "}"), lines("    a {", "", "        b", "    }"));
    }

    @Test
    void linesAreNeitherLostNorCut() {
        assertEquals(List.of("a", "  b", "", ""), lines("a", "  b", "", ""));
        assertEquals(List.of("  ", ""), lines("  ", ""));
        assertEquals(List.of(), lines());
    }
}
