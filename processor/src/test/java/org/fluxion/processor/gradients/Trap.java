package org.fluxion.processor.gradients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One evaluation of a method, with derivatives worked out by hand.
 *
 * @param method the method's name
 * @param arguments what it is called with
 * @param derivatives the entries of the derivative by each named parameter, in order
 * @param smooth whether differences exist at this point
 */
record Trap(String method, List<Object> arguments, Map<String, double[]> derivatives, boolean smooth) {

    /** A point at which differences are taken as well. */
    static Trap trap(String method, Object... arguments) {
        return new Trap(method, List.of(arguments), Map.of(), true);
    }

    /** A corner, or the edge of the method's domain: the numbers are those of the documented conventions. */
    static Trap kink(String method, Object... arguments) {
        return new Trap(method, List.of(arguments), Map.of(), false);
    }

    /** This evaluation, with the derivative by one more parameter. */
    Trap by(String parameter, double... entries) {
        Map<String, double[]> all = new LinkedHashMap<>(derivatives);
        all.put(parameter, entries);
        return new Trap(method, arguments, all, smooth);
    }

    static double[] vector(double... entries) {
        return entries;
    }

    static double[][] rows(double[]... rows) {
        return rows;
    }

    static int[] indices(int... indices) {
        return indices;
    }
}
