package org.fluxion.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random division of the samples.
 *
 * @param training what the weights are fitted to
 * @param test what they have never seen
 */
record Split(Dataset training, Dataset test) {
    /** Divides the samples; the same seed gives the same division. */
    static Split of(Dataset data, double testFraction, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int testSize = (int) Math.round(data.size() * testFraction);
        int parameters = data.features().size() + 1;
        if (testSize < 1 || data.size() - testSize <= parameters) {
            throw new UserError(data.size() + " complete rows are too few: " + parameters
                    + " weights need more training rows than that, and at least one row to test");
        }
        return new Split(data.select(order.subList(testSize, order.size())), data.select(order.subList(0, testSize)));
    }
}
