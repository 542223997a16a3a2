package org.fluxion.processor.codegen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names that are not taken yet. */
final class FreshNames {
    private final Set<String> taken;

    FreshNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The wish, or the wish with the first number that makes it new. */
    String take(String wish) {
        String name = wish;
        for (int number = 2; !taken.add(name); number++) {
            name = wish + number;
        }
        return name;
    }
}
