package org.fluxion.processor.autodiff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of the paper that a derivative was made with. */
public final class RuleLog {
    private final Set<PaperRule> rules = EnumSet.noneOf(PaperRule.class);

    void add(PaperRule rule) {
        rules.add(rule);
    }

    /** The rules in the order of the paper. */
    public List<PaperRule> rules() {
        return List.copyOf(rules);
    }
}
