package org.fluxion.benchmarks.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.Tuning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of passes compares different code, of every pass. */
final class PassesTest {
    static Stream<Passes.Pass> passes() {
        return Passes.SIZES.stream().map(Passes.Pass::of);
    }

    @ParameterizedTest
    @MethodSource("passes")
    void whatIsLeftOutMakesADifference(Passes.Pass pass) {
        List<String> complete = texts(Regenerated.with(List.of(), pass.source()));
        assertEquals(complete, texts(Regenerated.with(List.of(), pass.source())));
        assertNotEquals(complete, texts(Regenerated.without(pass.name(), pass.source())));
    }

    private static List<String> texts(Regenerated regenerated) {
        return regenerated.sources().stream()
                .map(source -> {
                    try {
                        return source.getCharContent(true).toString();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .toList();
    }

    /** But for one: in none of the problems do several loops add to one derivative. */
    @Test
    void everyPassIsInTheTable() {
        Set<String> all = Arrays.stream(Tuning.values())
                .filter(tuning -> tuning != Tuning.INPLACE)
                .map(Tuning::label)
                .collect(Collectors.toSet());
        assertEquals(
                new TreeSet<>(all), passes().map(Passes.Pass::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
