package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.ZerosLike;

/**
 * The reverse sweep over one block: statements are emitted forwards, then pulled back in reverse order. Each statement hands the
 * adjoints of its targets on to its operands; the construct's own pullback says how.
 *
 * <p>A sweep over a nested block is a sweep of its own with its own builder; {@link BranchPullback} and the loop pullbacks carry its
 * adjoints out.
 */
final class ReverseSweep {
    private final Facts facts;
    private final Tapes tapes;
    private final DerivationLog rules;
    private final BlockBuilder out;
    private final Adjoints adjoints;
    private final Set<Variable> local = new HashSet<>();
    private final Map<Variable, Variable> rewound = new HashMap<>();

    private ReverseSweep(Facts facts, Tapes tapes, DerivationLog rules, BlockBuilder out, Adjoints adjoints) {
        this.facts = facts;
        this.tapes = tapes;
        this.rules = rules;
        this.out = out;
        this.adjoints = adjoints;
    }

    /** A sweep over the outermost block. */
    ReverseSweep(Variables variables, DerivationLog rules, Recurrences recurrences) {
        this(new Facts(), new Tapes(rules, recurrences), rules, new BlockBuilder(variables), new Adjoints());
    }

    /** A sweep over a nested block that starts with this one's adjoints. */
    ReverseSweep nested() {
        return new ReverseSweep(facts, tapes, rules, out.nested(), adjoints.nested());
    }

    /** A sweep over a nested block in which nothing has an adjoint yet. */
    ReverseSweep nestedWithoutAdjoints() {
        return new ReverseSweep(facts, tapes, rules, out.nested(), new Adjoints());
    }

    /** A sweep over a nested block that may come to nothing: what it uses is noted in a log of its own. */
    ReverseSweep tentative() {
        DerivationLog own = new DerivationLog();
        return new ReverseSweep(facts, new Tapes(own, tapes.recurrences()), own, out.nested(), new Adjoints());
    }

    /** Another sweep over the same emitted statements, in which nothing has an adjoint yet. */
    ReverseSweep sibling() {
        return new ReverseSweep(facts, tapes, rules, out, new Adjoints());
    }

    Facts facts() {
        return facts;
    }

    Tapes tapes() {
        return tapes;
    }

    DerivationLog rules() {
        return rules;
    }

    BlockBuilder out() {
        return out;
    }

    Adjoints adjoints() {
        return adjoints;
    }

    /** Whether the variable is defined by the statements of this sweep, so that nobody outside can ask for its adjoint. */
    boolean isLocal(Variable variable) {
        return local.contains(variable);
    }

    /** Emits primal statements, with what their reverse will need on tape; returns them as emitted. */
    List<Statement> emit(List<Statement> statements) {
        List<Statement> emitted = new ArrayList<>();
        facts.learn(statements);
        for (Statement statement : statements) {
            Statement recorded =
                    TangentLoop.record(this, statement).orElseGet(() -> tapes.record(statement, facts, out));
            out.append(recorded);
            local.addAll(recorded.targets());
            emitted.add(recorded);
        }
        return emitted;
    }

    /** Marks a variable that this sweep introduced itself. */
    void own(Variable variable) {
        local.add(variable);
    }

    /** Pulls the adjoints back through statements that this sweep has emitted. */
    void reverse(List<Statement> emitted) {
        reverse(emitted, pulled -> {});
    }

    /**
     * Pulls the adjoints back through statements that this sweep has emitted.
     *
     * @param afterwards called after each of them
     */
    void reverse(List<Statement> emitted, Consumer<Statement> afterwards) {
        for (int k = emitted.size() - 1; k >= 0; k--) {
            pull(emitted.get(k));
            afterwards.accept(emitted.get(k));
        }
    }

    /** Remembers that pulling back a loop has turned an array into what it was before the loop. */
    void rewound(Variable after, Variable before) {
        rewound.put(after, before);
    }

    /** What the array was before the loop that made it, if that loop has been pulled back. */
    Optional<Variable> rewound(Variable after) {
        return Optional.ofNullable(rewound.get(after));
    }

    private void pull(Statement statement) {
        List<Adjoints.Adjoint> present = statement.targets().stream()
                .flatMap(target -> adjoints.of(target).stream())
                .toList();
        if (present.isEmpty()) {
            return;
        }
        out.at(statement.origin());
        Optional<Variable> guard = present.get(0).guard();
        boolean shared = present.stream().allMatch(adjoint -> adjoint.guard().equals(guard));
        under(guard.filter(condition -> shared), taken -> taken.pullPlain(statement));
    }

    /** Pulls back where the guard holds; without one, anyway. */
    void under(Optional<Variable> guard, Consumer<ReverseSweep> pullback) {
        if (guard.isPresent()) {
            BranchPullback.branch(this, guard.get(), pullback, untaken -> {});
        } else {
            pullback.accept(this);
        }
    }

    private void pullPlain(Statement statement) {
        statement.operation().accept(new Pullbacks(this, statement));
    }

    /** The adjoint of a variable that has one; a guarded adjoint is zero where its guard does not hold. */
    Variable adjoint(Variable primal) {
        return adjoints.of(primal).orElseThrow().value();
    }

    boolean hasAdjoint(Variable primal) {
        return adjoints.of(primal).isPresent();
    }

    /** The adjoint, or zeros of the variable's shape. */
    Variable adjointOrZero(Variable primal) {
        return adjoints.of(primal).map(Adjoints.Adjoint::value).orElseGet(() -> zero(primal));
    }

    /** A zero of the variable's shape. */
    Variable zero(Variable primal) {
        return primal.type().isScalar() ? out.emit(Constant.of(0.0)) : out.emit(name(primal), new ZerosLike(primal));
    }

    /** The name of a variable's adjoint. */
    static String name(Variable primal) {
        return primal.isNamed() ? "d" + primal.name() : "";
    }

    /** Adds a contribution to the adjoint of an operand; inactive operands take none. */
    void contribute(Variable operand, Variable contribution) {
        if (!facts.isActive(operand)) {
            return;
        }
        if (operand.type().isScalar()) {
            contributeScalar(operand, contribution);
        } else {
            contributeArray(facts.path(operand), contribution);
        }
    }

    private void contributeScalar(Variable operand, Variable contribution) {
        Optional<Adjoints.Adjoint> earlier = adjoints.of(operand);
        if (earlier.filter(adjoint -> !facts.isSumSoFar(adjoint.value())).isPresent()) {
            rules.add(PaperRule.TOTAL_DERIVATIVE);
        }
        adjoints.set(
                operand,
                earlier.map(adjoint -> out.add(adjoint.value(), contribution)).orElse(contribution));
    }

    /** Adds to one place of an array's adjoint, which starts as zeros of the array's shape. */
    void contributeArray(Facts.Path place, Variable contribution) {
        Variable root = place.root();
        if (place.indices().isEmpty() && !hasAdjoint(root)) {
            adjoints.set(root, contribution);
            return;
        }
        Variable base = adjointOrZero(root);
        adjoints.set(root, out.emit(name(root), new AddAt(base, place.indices(), contribution)));
    }
}
