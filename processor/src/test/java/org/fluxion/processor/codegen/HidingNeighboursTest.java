package org.fluxion.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HidingNeighboursTest {
    private static final Set<String> NAMES = Set.of("Math", "Objects", "Kernels", "Größe");

    @Test
    void whatCodeMentionsHides() {
        assertEquals(Set.of("Math"), HidingNeighbours.in("double y = Math.exp(x);", NAMES));
        assertEquals(Set.of("Größe", "Objects"), HidingNeighbours.in("Objects.requireNonNull(Größe)", NAMES));
    }

    @Test
    void partsOfWordsDoNot() {
        assertEquals(Set.of(), HidingNeighbours.in("StrictMath.exp(MathX, $Math, Math2)", NAMES));
    }

    @Test
    void commentsAndStringsDoNot() {
        String text =
                "/** Math ** / \" */ int a; // Kernels \"\n String s = \"Objects \\\" // Größe\"; /**/ int b = 1 / a;";
        assertEquals(Set.of(), HidingNeighbours.in(text, NAMES));
    }

    @Test
    void codeBehindCommentsAndStringsDoes() {
        String text = "/* ** */ Math /* */ + \"\\\\\" + Kernels // \"\n + Objects";
        assertEquals(Set.of("Math", "Kernels", "Objects"), HidingNeighbours.in(text, NAMES));
    }
}
