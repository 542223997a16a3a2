package org.fluxion.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the corpus gives as a Program what it gives as Java: the same bits, or the same exception. */
class LanguageTest {
    private static final int RUNS = 60;

    static Stream<String> corpora() {
        return Stream.of("Scalars", "Branches", "Loops", "Arrays", "Calls", "Corners");
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void agreesWithJava(String corpus) {
        LoweredSource source = LoweredSource.of(
                Source.resource("/frontend/" + corpus + ".java").text());
        assertEquals(List.of(), messages(source));
        assertTrue(source.methods().size() > 4, "few methods in " + corpus);
        List<String> differences = new ArrayList<>();
        for (String name : source.methods()) {
            compare(source, name, differences);
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> messages(LoweredSource source) {
        return source.refusals().keySet().stream()
                .map(name -> name + ": " + source.message(name))
                .toList();
    }

    private static void compare(LoweredSource source, String name, List<String> differences) {
        Method method = source.method(name);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int run = 0; run < RUNS; run++) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(type, random))
                    .toArray();
            Object expected = source.executed(name, arguments);
            Object actual = source.evaluated(name, arguments);
            if (!Objects.deepEquals(expected, actual)) {
                differences.add(name + Arrays.deepToString(arguments) + " = " + text(expected) + ", not " + text(actual)
                        + "\n" + source.program(name));
                return;
            }
        }
    }

    private static String text(Object value) {
        return Arrays.deepToString(new Object[] {value});
    }

    /** Small numbers, so that branches, bounds and indices are met from both sides. */
    private static Object argument(Class<?> type, SplittableRandom random) {
        if (type == double.class) {
            return random.nextInt(4) == 0 ? random.nextInt(-2, 3) : random.nextDouble(-3, 3);
        }
        if (type == int.class) {
            return random.nextInt(-2, 7);
        }
        if (type == long.class) {
            return random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(-5, 9);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(2, 6));
            for (int k = 0; k < Array.getLength(array); k++) {
                Array.set(array, k, argument(type.getComponentType(), random));
            }
            return array;
        }
        if (type == float.class) {
            return (float) random.nextDouble(-3, 3);
        }
        if (type == byte.class) {
            return (byte) random.nextInt(0, 5);
        }
        if (type == short.class) {
            return (short) random.nextInt(-300, 300);
        }
        return (char) random.nextInt('a', 'f');
    }
}
