package org.fluxion.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramGeneratorTest {

    private static final int PROGRAMS = 300;

    private static List<Program> programs(Features features) {
        ProgramGenerator generator = new ProgramGenerator(features);
        return LongStream.range(0, PROGRAMS).mapToObj(generator::program).toList();
    }

    private static String text(Features features) {
        return programs(features).stream().map(Program::listing).collect(Collectors.joining());
    }

    @Test
    void programsAreJava() {
        List<Program> programs = programs(Features.all());
        assertEquals(Map.of(), BatchCompiler.invalid(BatchCompiler.named(programs)));
    }

    @Test
    void aSeedGivesTheSameProgramAgain() {
        assertEquals(programs(Features.all()), programs(Features.all()));
    }

    @Test
    void theWholeLanguageIsUsed() {
        String text = text(Features.all());
        Stream.of(
                        "while (",
                        "do {",
                        "break;",
                        "continue;",
                        "break loop",
                        "continue loop",
                        "return ",
                        "case 0 ->",
                        "case 0:",
                        "yield ",
                        "new double[",
                        ".clone()",
                        "] += ",
                        "m[",
                        "p[",
                        "swap",
                        "h0(",
                        "Vectors.",
                        "Matrices.multiply(",
                        "Activations.",
                        "Math.hypot(",
                        "% x.length",
                        "--",
                        "? ",
                        "else if",
                        "out[")
                .forEach(construct -> assertTrue(text.contains(construct), construct));
    }

    @Test
    void whatIsSwitchedOffIsNotUsed() {
        String text = text(Features.counted());
        Stream.of("while (", "do {", "loop").forEach(construct -> assertFalse(text.contains(construct), construct));
    }
}
