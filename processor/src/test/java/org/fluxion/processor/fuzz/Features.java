package org.fluxion.processor.fuzz;

import java.util.EnumSet;
import java.util.Set;

/** What random programs use. */
record Features(Set<Feature> used) {

    private static final Set<Feature> UNCOUNTED =
            Set.of(Feature.WHILE, Feature.DO_WHILE, Feature.BREAK, Feature.LABELS, Feature.RETURN_IN_LOOP);

    Features {
        used = Set.copyOf(used);
    }

    static Features all() {
        return new Features(EnumSet.allOf(Feature.class));
    }

    /** Loops whose number of iterations is known before they start. */
    static Features counted() {
        return all().without(UNCOUNTED);
    }

    Features without(Set<Feature> others) {
        Set<Feature> fewer = EnumSet.copyOf(used);
        fewer.removeAll(others);
        return new Features(fewer);
    }

    boolean has(Feature feature) {
        return used.contains(feature);
    }
}
