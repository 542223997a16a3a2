package org.fluxion.processor.testing;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A number or an array of numbers of any rank as one flat list of its entries, row by row, and back. */
public final class Entries {

    private Entries() {}

    /** The entries of a {@code Double}, {@code double[]}, {@code double[][]} and so on; rows may differ in length. */
    public static double[] flatten(Object value) {
        return stream(value).toArray();
    }

    /** An object of the shape of {@code template} with other entries. */
    public static Object reshape(Object template, double[] entries) {
        return fill(template, Arrays.stream(entries).iterator());
    }

    /** A copy that shares no array with {@code value}; what is neither number nor array of numbers is not copied. */
    public static Object copy(Object value) {
        boolean numbers = value instanceof Double
                || value instanceof double[]
                || value instanceof double[][]
                || value instanceof double[][][];
        return numbers ? reshape(value, flatten(value)) : value;
    }

    /** A text that is equal for two values exactly if their ranks and all their lengths are. */
    public static String shape(Object value) {
        if (value instanceof Number) {
            return "scalar";
        }
        if (value instanceof double[] vector) {
            return Integer.toString(vector.length);
        }
        return Arrays.stream((Object[]) value).map(Entries::shape).collect(Collectors.joining(" ", "(", ")"));
    }

    private static DoubleStream stream(Object value) {
        if (value == null) {
            // A row that has not been made, as in an array with room to spare.
            return DoubleStream.empty();
        }
        if (value instanceof Number number) {
            return DoubleStream.of(number.doubleValue());
        }
        if (value instanceof double[] vector) {
            return Arrays.stream(vector);
        }
        return Arrays.stream((Object[]) value).flatMapToDouble(Entries::stream);
    }

    private static Object fill(Object template, Iterator<Double> entries) {
        if (template instanceof Number) {
            return entries.next();
        }
        int length = Array.getLength(template);
        Object filled = Array.newInstance(template.getClass().getComponentType(), length);
        IntStream.range(0, length).forEach(i -> Array.set(filled, i, fill(Array.get(template, i), entries)));
        return filled;
    }
}
