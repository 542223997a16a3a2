package org.fluxion.processor.check;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Doubles and arrays of doubles as one sequence of numbers, in the order of their indices. */
final class Entries {
    private Entries() {}

    static double[] flatten(Object value) {
        return stream(value).toArray();
    }

    private static DoubleStream stream(Object value) {
        if (value instanceof Double number) {
            return DoubleStream.of(number);
        }
        return value instanceof double[] vector
                ? Arrays.stream(vector)
                : Arrays.stream((Object[]) value).flatMapToDouble(Entries::stream);
    }

    /** The same shape with the entries that begin at {@code from}. */
    static Object shaped(Object template, double[] entries, int from) {
        if (template instanceof Double) {
            return entries[from];
        }
        if (template instanceof double[] vector) {
            return Arrays.copyOfRange(entries, from, from + vector.length);
        }
        Object[] rows = (Object[]) template;
        Object[] result = (Object[]) Array.newInstance(rows.getClass().getComponentType(), rows.length);
        int position = from;
        for (int i = 0; i < rows.length; i++) {
            result[i] = shaped(rows[i], entries, position);
            position += flatten(rows[i]).length;
        }
        return result;
    }

    /** The indices of an entry as in source, for example {@code [1][0]}; empty for a scalar. */
    static String indices(Object template, int entry) {
        if (template instanceof Double) {
            return "";
        }
        if (template instanceof double[]) {
            return "[" + entry + "]";
        }
        Object[] rows = (Object[]) template;
        int rest = entry;
        int row = 0;
        while (rest >= flatten(rows[row]).length) {
            rest -= flatten(rows[row]).length;
            row++;
        }
        return "[" + row + "]" + indices(rows[row], rest);
    }

    static boolean areFinite(double[] entries) {
        return Arrays.stream(entries).allMatch(Double::isFinite);
    }

    /** The largest magnitude. */
    static double norm(double[] entries) {
        return Arrays.stream(entries).map(Math::abs).max().orElse(0);
    }
}
