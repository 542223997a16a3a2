package org.fluxion.processor.references;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;

/** The files of the reference problems, and what it means to agree with them. */
final class References {

    private static final double TOLERANCE = 1e-12;

    private References() {}

    static <T> T read(String file, Class<T> type) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(References.class.getResourceAsStream("/references/" + file), file),
                StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Compilation compile(String type) {
        return InMemoryCompiler.differentiating()
                .withOptions("-Afluxion.verify=true", "-Xlint:all")
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
