package org.fluxion.processor.cost;

import java.util.Comparator;

/** A number that is known when a method is called, or while it runs, and that its cost grows with. */
public sealed interface Factor permits ArrayLength, IntParameter, Quotient, Iterations, UnknownNumber, LoopIndex {
    /** The order in a product: what probably counts outer loops comes first. */
    Comparator<Factor> ORDER = Factor::compare;

    private static int compare(Factor one, Factor other) {
        if (one.equals(other)) {
            return 0;
        }
        int result = Integer.compare(one.precedence(), other.precedence());
        return result == 0 ? one.name().compareTo(other.name()) : result;
    }

    /** How it is written, different for different numbers of one method: {@code |x|}. */
    String name();

    /** What the name means where it does not say so itself, else empty. */
    String meaning();

    /** The place in a product. */
    int precedence();
}
