package org.fluxion.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A fixed sample of random programs; {@link FuzzMain} takes more. */
class RandomProgramsTest {

    private static final long SEED = 20_240_601;
    private static final int PROGRAMS = 180;

    @Test
    void derivativesAgreeWithDifferences() {
        Features features = Features.counted();
        ProgramCheck check = ProgramCheck.of(features);
        Figures figures = new FuzzRun(new ProgramGenerator(features), check, SEED).programs(PROGRAMS);
        assertEquals(List.of(), figures.failures(), () -> failures(figures));
        assertTrue(figures.compiled() >= 150, figures::text);
        assertTrue(figures.tally().decided() >= 5_000, figures::text);
        assertTrue(figures.tally().unsure() <= figures.tally().decided() / 50, figures::text);
    }

    private static String failures(Figures figures) {
        return figures.failures().stream().map(Failure::text).collect(Collectors.joining("\n"));
    }
}
