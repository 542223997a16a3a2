package org.fluxion.processor.autodiff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Variable;

/** What a derivative was made with: the rules of the paper, and the arrays that loops record for their reverse. */
public final class DerivationLog {
    private final Set<PaperRule> rules = new LinkedHashSet<>();
    private final Map<Variable, Origin> tapes = new LinkedHashMap<>();
    private final Set<Origin> tangents = new LinkedHashSet<>();

    void add(PaperRule rule) {
        rules.add(rule);
    }

    void addAll(DerivationLog other) {
        rules.addAll(other.rules);
        tapes.putAll(other.tapes);
        tangents.addAll(other.tangents);
    }

    /** Notes a loop whose derivatives run along with it. */
    void addTangents(Origin loop) {
        tangents.add(loop);
    }

    /** The loops whose derivatives run along with them. */
    public Set<Origin> tangents() {
        return Collections.unmodifiableSet(tangents);
    }

    /** Notes an array that is recorded for the reverse; {@code origin} is the statement that changes or computes what is recorded. */
    public void addTape(Variable tape, Origin origin) {
        tapes.put(tape, origin);
    }

    /** The arrays that are recorded for the reverse alone; for each, the statement that changes what is recorded. */
    public Map<Variable, Origin> tapes() {
        return Collections.unmodifiableMap(tapes);
    }

    /** The rules in the order of the paper. */
    public List<PaperRule> rules() {
        return rules.stream().sorted().toList();
    }

    /** The rules in the order of their first use, which is from the result back to the parameters. */
    public List<PaperRule> rulesInOrderOfUse() {
        return List.copyOf(rules);
    }
}
