package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * What a derivative was made with: the rules of the paper, and the arrays that loops record for their reverse; where it is asked for,
 * also each contribution to an adjoint.
 */
public final class DerivationLog {
    private final boolean isDetailed;
    private final List<Contribution> contributions = new ArrayList<>();
    private final Set<PaperRule> rules = EnumSet.noneOf(PaperRule.class);
    /** The statement that is being pulled back, and the rule that it was found to follow. */
    private Statement pulled;

    private PaperRule rule;
    private final Map<Variable, Origin> tapes = new LinkedHashMap<>();
    private final Set<Origin> tangents = new LinkedHashSet<>();

    /**
     * One way on which the adjoint of a result has reached that of an operand.
     *
     * @param pulled the statement that was pulled back
     * @param operand what it reads
     * @param increment what was added to the operand's adjoint
     * @param adjoint the operand's adjoint after that
     * @param rule the paper's rule; empty for what the paper does not have
     */
    public record Contribution(
            Statement pulled, Variable operand, Variable increment, Variable adjoint, Optional<PaperRule> rule) {}

    /** A log without single contributions. */
    public DerivationLog() {
        this(false);
    }

    /**
     * A log.
     *
     * @param isDetailed whether each contribution is noted
     */
    public DerivationLog(boolean isDetailed) {
        this.isDetailed = isDetailed;
    }

    /** A log of a part that may come to nothing. */
    DerivationLog empty() {
        return new DerivationLog(isDetailed);
    }

    /** Runs the pullback of a statement: what it notes is noted of that statement. */
    void during(Statement statement, Runnable pullback) {
        Statement outerPulled = pulled;
        PaperRule outerRule = rule;
        pulled = statement;
        rule = null;
        pullback.run();
        pulled = outerPulled;
        rule = outerRule;
    }

    void add(PaperRule used) {
        rules.add(used);
        rule = used;
    }

    /** Notes a rule that joins contributions, and is none of a statement. */
    void addJoining(PaperRule used) {
        rules.add(used);
    }

    void addContribution(Variable operand, Variable increment, Variable adjoint) {
        if (isDetailed && pulled != null) {
            contributions.add(new Contribution(pulled, operand, increment, adjoint, Optional.ofNullable(rule)));
        }
    }

    /** The contributions in the order of the reverse sweep; none if they were not asked for. */
    public List<Contribution> contributions() {
        return List.copyOf(contributions);
    }

    void addAll(DerivationLog other) {
        rules.addAll(other.rules);
        contributions.addAll(other.contributions);
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
        return List.copyOf(rules);
    }
}
