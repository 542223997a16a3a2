package org.fluxion.processor.references;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;

/** Compiles the reference problems, and says what it means to agree with known numbers. */
final class References {

    private static final double TOLERANCE = 1e-12;

    private References() {}

    static Compilation compile(String type) {
        return InMemoryCompiler.differentiating()
                .withOptions("-Afluxion.verify=true", "-Afluxion.check=true", "-Xlint:all")
                .compile(List.of(Source.resource("/references/" + type + ".java")))
                .requireClean();
    }

    /** A new object of the class generated for a method. */
    static GradientHandle gradient(Compilation compilation, String type, String method, String kind) {
        return compilation.gradient("org.fluxion.references." + type + Character.toUpperCase(method.charAt(0))
                + method.substring(1) + kind);
    }

    /** Fails unless both have one shape and no entry is off by more than 1e-12 of the largest. */
    static void assertAgree(Object expected, Object actual, String what) {
        assertEquals(Entries.shape(expected), Entries.shape(actual), () -> "shape of " + what);
        double[] entries = Entries.flatten(expected);
        double largest = Arrays.stream(entries).map(Math::abs).max().orElse(0);
        assertArrayEquals(entries, Entries.flatten(actual), TOLERANCE * largest, what);
    }

    /** Evaluates a used object and a fresh one: value and derivatives must be the same bits. */
    static void assertSameAsFresh(GradientHandle used, List<String> parameters, Object... arguments) {
        Object value = used.evaluate(arguments);
        GradientHandle fresh = used.at(arguments);
        assertArrayEquals(Entries.flatten(fresh.value()), Entries.flatten(value), "value");
        for (String parameter : parameters) {
            assertArrayEquals(
                    Entries.flatten(fresh.derivative(parameter)),
                    Entries.flatten(used.derivative(parameter)),
                    "d" + parameter);
        }
    }
}
