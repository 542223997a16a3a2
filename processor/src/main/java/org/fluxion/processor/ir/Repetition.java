package org.fluxion.processor.ir;

import java.util.List;

/**
 * What {@link Loop} and {@link While} have in common. The body's parameters are the index, counted from 0, then the carried values; its
 * results the next carried values, then the elements to collect.
 */
public sealed interface Repetition extends Operation permits Loop, While {
    /** The carried values before the first iteration. */
    List<Variable> initials();

    /** The iteration. */
    Block body();

    /** The number of carried values. */
    default int carriedCount() {
        return initials().size();
    }

    /** The number of the iteration, as the body sees it. */
    default Variable index() {
        return body().parameters().get(0);
    }

    /** The carried values as the body sees them. */
    default List<Variable> carried() {
        return body().parameters().subList(1, body().parameters().size());
    }

    /** The carried values at the end of the body. */
    default List<Variable> next() {
        return body().results().subList(0, carriedCount());
    }

    /** The elements that the body gives to the collected arrays. */
    default List<Variable> collected() {
        return body().results().subList(carriedCount(), body().results().size());
    }
}
