package org.fluxion.benchmarks;

import java.util.Locale;

/** One competitor on one problem of one size. */
record Case(String problem, String size, Competitor competitor) {

    /** What {@code --bench} is matched with. */
    @Override
    public String toString() {
        return problem + " " + size + " " + competitor.name().toLowerCase(Locale.ROOT);
    }
}
