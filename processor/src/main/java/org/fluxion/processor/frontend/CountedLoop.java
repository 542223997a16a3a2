package org.fluxion.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.type.TypeKind;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** A {@code for} whose number of iterations follows from where its counters start, how they step and where they end. */
final class CountedLoop {
    private final BodyLowering body;
    private final ForLoopTree tree;
    private final Set<String> assigned;
    private final Map<Slot, Counter> counters = new LinkedHashMap<>();
    private final List<ExpressionTree> updates = new ArrayList<>();
    private final Map<Storage, Variable> arraysRead = new HashMap<>();
    private boolean readsRowLengths;

    /** A variable that steps evenly: an amount upwards or downwards in each iteration. */
    private record Counter(Variable start, Variable amount, boolean isDown) {}

    /** One side of the condition: a counter, or a value that stays the same. */
    private record Side(Variable start, Optional<Counter> counter) {}

    /**
     * How often the loop runs.
     *
     * @param size the number of iterations; negative for none
     * @param indexName the name of the counter that counts from 0 by 1, or empty
     */
    record Range(Variable size, String indexName) {}

    private CountedLoop(BodyLowering body, ForLoopTree tree) {
        this.body = body;
        this.tree = tree;
        assigned = new HashSet<>(AssignedNames.in(List.of(tree.getStatement())));
    }

    /** Reads the head of a loop whose initializers have been lowered. */
    static CountedLoop recognise(BodyLowering body, ForLoopTree tree) {
        CountedLoop loop = new CountedLoop(body, tree);
        loop.readUpdates();
        return loop;
    }

    /** The variables that are carried: assigned in the body or updated in a way that is no even step. */
    Set<String> assigned() {
        Set<String> carried = new HashSet<>(assigned);
        counters.keySet().forEach(slot -> carried.remove(slot.name()));
        return carried;
    }

    private void readUpdates() {
        Set<String> changing = new HashSet<>(assigned);
        changing.addAll(AssignedNames.in(tree.getUpdate()));
        for (ExpressionStatementTree update : tree.getUpdate()) {
            ExpressionTree expression = update.getExpression();
            Optional<CounterUpdate> step = CounterUpdate.of(expression).filter(found -> isCounter(found, changing));
            if (step.isPresent()) {
                addCounter(step.get());
            } else {
                updates.add(expression);
                assigned.addAll(AssignedNames.in(List.of(expression)));
            }
        }
    }

    private boolean isCounter(CounterUpdate update, Set<String> changing) {
        long count = tree.getUpdate().stream()
                .filter(other -> AssignedNames.in(List.of(other)).contains(update.name()))
                .count();
        return count == 1
                && !assigned.contains(update.name())
                && body.scope()
                        .find(update.name())
                        .filter(slot -> slot.type().getKind() == TypeKind.INT)
                        .isPresent()
                && update.amount().map(amount -> isInvariant(amount, changing)).orElse(true);
    }

    private boolean isInvariant(ExpressionTree bound, Set<String> changing) {
        return AssignedNames.in(List.of(bound)).isEmpty()
                && !BoundReads.of(bound).readsAnyOf(changing);
    }

    private void addCounter(CounterUpdate update) {
        Slot slot = body.scope().find(update.name()).orElseThrow();
        Variable start = scalar(slot);
        Variable amount = update.amount()
                .map(this::invariant)
                .orElseGet(() -> body.at(tree).constant(1));
        Optional<Integer> known = arithmetic().known(amount);
        if (known.filter(value -> value == 0).isPresent()) {
            throw notCounted();
        }
        boolean isNegative = known.filter(value -> value < 0).isPresent();
        Variable size = isNegative ? body.at(tree).constant(-known.get()) : amount;
        if (known.isEmpty()) {
            requirePositive(update, amount);
        }
        counters.put(slot, new Counter(start, size, update.isDown() ^ isNegative));
    }

    /** A step of 0 would never end in Java; one that runs away from the bound would as good as never. */
    private void requirePositive(CounterUpdate update, Variable amount) {
        Flow flow = body.at(tree);
        Variable zero = flow.constant(0);
        Variable isPositive = flow.builder().compare(Comparison.GREATER, amount, zero);
        String message = "the step of " + update.name() + " must be positive, not %d";
        flow.builder().emitAll(new Require(isPositive, message, List.of(amount)), List.of());
    }

    private Variable scalar(Slot slot) {
        if (body.flow().state().binding(slot) instanceof Binding.Scalar scalar) {
            return scalar.variable();
        }
        throw notCounted();
    }

    /** Thrown where the number of iterations is not known before the first; the loop may still be one that ends by itself. */
    static final class NotCounted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotCounted() {
            super("not a counted loop", null, false, false);
        }
    }

    private static NotCounted notCounted() {
        return new NotCounted();
    }

    private IntArithmetic arithmetic() {
        return new IntArithmetic(body.at(tree));
    }

    /** The value, before the loop, of an expression that the loop does not change. */
    private Variable invariant(ExpressionTree bound) {
        BoundReads reads = BoundReads.of(bound);
        reads.contents().forEach(name -> body.scope().find(name).ifPresent(this::watch));
        readsRowLengths |= reads.rowLengths().stream().anyMatch(this::isLocalArray);
        Value value = body.expressions().value(bound);
        if (!JavaTypes.isIntegral(value.type())
                || !body.conversions().scalar(bound, value).type().equals(Type.INT)) {
            throw notCounted();
        }
        return body.conversions().scalar(bound, value);
    }

    private boolean isLocalArray(String name) {
        return body.scope()
                .find(name)
                .filter(slot -> body.flow().state().binding(slot) instanceof Binding.Reference)
                .isPresent();
    }

    private void watch(Slot slot) {
        State state = body.flow().state();
        if (state.binding(slot) instanceof Binding.Reference reference) {
            arraysRead.put(reference.storage(), state.storages().get(reference.storage()));
        }
    }

    /** Gives up if the loop's body has changed what its bounds were read from. */
    void check(int rowWrites) {
        Map<Storage, Variable> now = body.flow().state().storages();
        boolean isChanged =
                arraysRead.entrySet().stream().anyMatch(read -> !read.getValue().equals(now.get(read.getKey())));
        if (isChanged || (readsRowLengths && rowWrites > 0)) {
            throw notCounted();
        }
    }

    /** Computes the number of iterations. */
    Range range() {
        ExpressionTree condition = tree.getCondition();
        while (condition instanceof ParenthesizedTree parenthesized) {
            condition = parenthesized.getExpression();
        }
        if (!(condition instanceof BinaryTree comparison)) {
            throw notCounted();
        }
        Side left = side(comparison.getLeftOperand());
        Side right = side(comparison.getRightOperand());
        Variable size = size(comparison.getKind(), left, right);
        return new Range(size, indexName());
    }

    private Side side(ExpressionTree operand) {
        Optional<Counter> counter =
                CounterUpdate.name(operand).flatMap(body.scope()::find).map(counters::get);
        if (counter.isPresent()) {
            return new Side(counter.get().start(), counter);
        }
        Set<String> changing = new HashSet<>(assigned);
        counters.keySet().forEach(slot -> changing.add(slot.name()));
        if (!isInvariant(operand, changing)) {
            throw notCounted();
        }
        return new Side(invariant(operand), Optional.empty());
    }

    private Variable size(Kind comparison, Side left, Side right) {
        Counter approach = approach(left, right);
        boolean isUp = !approach.isDown();
        IntArithmetic arithmetic = arithmetic();
        CountedDistance way = isUp
                ? new CountedDistance(body.at(tree), right.start(), left.start())
                : new CountedDistance(body.at(tree), left.start(), right.start());
        Variable distance = way.value();
        boolean isInclusive = comparison == Kind.LESS_THAN_EQUAL || comparison == Kind.GREATER_THAN_EQUAL;
        boolean isLegal = switch (comparison) {
            case LESS_THAN, LESS_THAN_EQUAL -> isUp;
            case GREATER_THAN, GREATER_THAN_EQUAL -> !isUp;
            case NOT_EQUAL_TO -> arithmetic.is(approach.amount(), 1);
            default -> false;
        };
        if (!isLegal) {
            throw notCounted();
        }
        Variable steps = isInclusive ? arithmetic.add(distance, arithmetic.constant(1)) : distance;
        if (comparison == Kind.NOT_EQUAL_TO) {
            requireReachable(steps);
        }
        requireCountable(way, distance, approach.amount());
        return arithmetic.divideUp(steps, approach.amount());
    }

    /** Inside another loop, as a rule, the ends are what that one counts, or sizes: there a check would cost more than it is worth. */
    private void requireCountable(CountedDistance way, Variable distance, Variable amount) {
        boolean isInLoop = body.frames().stream().anyMatch(frame -> frame.kind() == Frame.Kind.LOOP);
        if (!isInLoop) {
            way.requireExact(distance);
            if (!arithmetic().is(amount, 1)) {
                way.requireRoom(distance, amount);
            }
        }
    }

    /** {@code i != n} beyond n would run through all ints. */
    private void requireReachable(Variable steps) {
        Flow flow = body.at(tree);
        Variable isReachable = flow.builder().compare(Comparison.GREATER_OR_EQUAL, steps, flow.constant(0));
        String message = "a loop that ends at equality starts %d steps before its end";
        flow.builder().emitAll(new Require(isReachable, message, List.of(steps)), List.of());
    }

    /** How the left side moves relative to the right one. */
    private Counter approach(Side left, Side right) {
        if (left.counter().isPresent() && right.counter().isPresent()) {
            int step = known(left.counter().get()) - known(right.counter().get());
            if (step == 0) {
                throw notCounted();
            }
            return new Counter(left.start(), arithmetic().constant(Math.abs(step)), step < 0);
        }
        return left.counter()
                .or(() -> right.counter()
                        .map(counter -> new Counter(counter.start(), counter.amount(), !counter.isDown())))
                .orElseThrow(CountedLoop::notCounted);
    }

    private int known(Counter counter) {
        int amount = arithmetic().known(counter.amount()).orElseThrow(CountedLoop::notCounted);
        return counter.isDown() ? -amount : amount;
    }

    private String indexName() {
        return counters.entrySet().stream()
                .filter(entry -> isIndex(entry.getValue()))
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElse("");
    }

    private boolean isIndex(Counter counter) {
        return arithmetic().is(counter.start(), 0) && arithmetic().is(counter.amount(), 1) && !counter.isDown();
    }

    /** Gives the counters their values in an iteration. */
    void bindCounters(Variable index) {
        counters.forEach((slot, counter) -> bind(slot, isIndex(counter) ? index : after(counter, index)));
    }

    private Variable after(Counter counter, Variable iterations) {
        IntArithmetic arithmetic = arithmetic();
        Variable way = arithmetic.multiply(counter.amount(), iterations);
        return counter.isDown() ? arithmetic.subtract(counter.start(), way) : arithmetic.add(counter.start(), way);
    }

    private void bind(Slot slot, Variable value) {
        body.assignments().bind(slot, Conversions.scalarValue(slot.type(), value));
    }

    /** The part of the head that runs at the end of each iteration and is no even step. */
    void lowerUpdates() {
        if (!updates.isEmpty()) {
            body.flow().unlessLeft(() -> updates.forEach(body.expressions()::value));
        }
    }

    /**
     * Gives the counters that outlive the loop their last values.
     *
     * @param updates how often the counters have been updated
     */
    void bindFinals(Supplier<Variable> updates) {
        Variable number = null;
        for (Map.Entry<Slot, Counter> entry : counters.entrySet()) {
            if (isDeclaredOutside(entry.getKey())) {
                number = number == null ? updates.get() : number;
                bind(entry.getKey(), after(entry.getValue(), number));
            }
        }
    }

    private boolean isDeclaredOutside(Slot slot) {
        return tree.getInitializer().stream()
                .noneMatch(part -> part instanceof VariableTree variable
                        && variable.getName().contentEquals(slot.name()));
    }
}
