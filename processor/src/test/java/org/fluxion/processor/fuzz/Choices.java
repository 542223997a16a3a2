package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random choices from a seed. */
final class Choices {

    private final SplittableRandom random;

    Choices(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> Menu<T> menu() {
        return new Menu<>();
    }

    /** Weighted ways to make something. */
    final class Menu<T> {
        private final List<Supplier<T>> ways = new ArrayList<>();

        Menu<T> add(int weight, Supplier<T> way) {
            for (int k = 0; k < weight; k++) {
                ways.add(way);
            }
            return this;
        }

        Menu<T> addIf(boolean condition, int weight, Supplier<T> way) {
            return condition ? add(weight, way) : this;
        }

        T draw() {
            return of(ways).get();
        }
    }
}
