package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fluxion.processor.ir.UnaryOperator;

/**
 * A loop whose exponentials can be computed for many iterations at once, ahead of the rest of those iterations: read for {@link
 * ExponentialBlocks}. Their arguments depend on the index, on locals of the same iteration and on what the loop does not change; and
 * either they cannot throw or nothing else in the loop can, so that the first exception in Java's order stays the first.
 *
 * @param loop the loop
 * @param exponentials the different exponentials, in the order of the text
 * @param arguments the locals that their arguments are made of, in the order of the text
 */
record BlockedLoop(
        LoopStatement.For loop, Set<Expression.UnaryExpression> exponentials, List<LoopStatement.Declare> arguments) {

    /**
     * The loop as such a one, if it is.
     *
     * @param arrays what is known of the arrays at hand before the loop
     */
    static Optional<BlockedLoop> of(LoopStatement.For loop, ReadableArrays arrays) {
        if (loop.isDownward() || Occurrences.in(loop.body()).jumpsOut()) {
            return Optional.empty();
        }
        Reader reader = new Reader(loop, arrays);
        loop.body().forEach(reader::read);
        return reader.result();
    }

    /** Reads one loop. */
    private static final class Reader {
        private final LoopStatement.For loop;
        private final ReadableArrays arrays;
        private final SafeReads reads;
        /** What the loop changes and what belongs to a single iteration. */
        private final Set<String> changing = new HashSet<>();

        private final Set<String> assigned;

        private final List<LoopStatement.Declare> locals = new ArrayList<>();
        private final Set<Expression.UnaryExpression> exponentials = new LinkedHashSet<>();
        private final Set<LoopStatement.Declare> needed = new HashSet<>();

        Reader(LoopStatement.For loop, ReadableArrays arrays) {
            this.loop = loop;
            this.arrays = arrays;
            this.reads = new SafeReads(arrays::isThere);
            Occurrences occurrences = Occurrences.in(loop.body());
            changing.addAll(occurrences.declared());
            changing.addAll(occurrences.computed());
            changing.addAll(occurrences.indices());
            assigned = Statements.assigned(loop.body());
        }

        void read(LoopStatement statement) {
            value(statement).ifPresent(new Exponentials(this::isAccepted)::visit);
            if (statement instanceof LoopStatement.Declare local && isOfOneIteration(local)) {
                locals.add(local);
            }
        }

        /** What a simple statement computes. */
        private static Optional<Expression> value(LoopStatement statement) {
            if (statement instanceof LoopStatement.Declare local) {
                return Optional.ofNullable(local.value());
            }
            if (statement instanceof LoopStatement.Assign assigned) {
                return Optional.of(assigned.value());
            }
            return statement instanceof LoopStatement.Store store ? Optional.of(store.value()) : Optional.empty();
        }

        private boolean isOfOneIteration(LoopStatement.Declare local) {
            return local.value() != null && local.type().isScalar() && !assigned.contains(local.name());
        }

        /** Takes an exponential to those that are computed ahead, if it can be. */
        private boolean isAccepted(Expression.UnaryExpression exponential) {
            Set<LoopStatement.Declare> before = new HashSet<>();
            if (!isAhead(exponential.operand(), before)) {
                return false;
            }
            exponentials.add(exponential);
            needed.addAll(before);
            return true;
        }

        /** Whether an expression can be computed before the iterations begin; takes notice of the locals that it is made of. */
        private boolean isAhead(Expression expression, Set<LoopStatement.Declare> before) {
            if (!arrays.areFixed(expression, loop)) {
                return false;
            }
            for (String name : Occurrences.in(expression).used()) {
                Optional<LoopStatement.Declare> local =
                        locals.stream().filter(each -> each.name().equals(name)).findFirst();
                boolean isKnown = local.isPresent() ? isAhead(local.get(), before) : !changing.contains(name);
                if (!isKnown) {
                    return false;
                }
            }
            return true;
        }

        /** What the rest of an iteration may compute again must cost little. */
        private boolean isAhead(LoopStatement.Declare local, Set<LoopStatement.Declare> before) {
            return before.contains(local)
                    || (!reads.callFunctions(local.value()) && isAhead(local.value(), before) && before.add(local));
        }

        Optional<BlockedLoop> result() {
            boolean isSafe = areSafe() || isRestSafe();
            List<LoopStatement.Declare> arguments =
                    locals.stream().filter(needed::contains).toList();
            return exponentials.isEmpty() || !isSafe
                    ? Optional.empty()
                    : Optional.of(new BlockedLoop(loop, Collections.unmodifiableSet(exponentials), arguments));
        }

        private boolean areSafe() {
            return ahead().stream().allMatch(expression -> reads.areIn(expression, List.of(loop)));
        }

        /** Whether nothing throws in an iteration whose arguments have been computed. */
        private boolean isRestSafe() {
            SafeReads later = new SafeReads(arrays.knowing(loop, ahead())::isThere);
            return loop.body().stream()
                    .allMatch(statement -> (statement instanceof LoopStatement.Declare local && needed.contains(local))
                            || isSafe(statement, later));
        }

        /** What is computed before the iterations begin. */
        private List<Expression> ahead() {
            List<Expression> ahead = new ArrayList<>(exponentials);
            needed.forEach(local -> ahead.add(local.value()));
            return ahead;
        }

        private boolean isSafe(LoopStatement statement, SafeReads later) {
            boolean isStored = !(statement instanceof LoopStatement.Store store)
                    || later.areIn(new Expression.Element(store.array(), store.index()), List.of(loop));
            return isStored
                    && value(statement)
                            .filter(value -> later.areIn(value, List.of(loop)))
                            .isPresent();
        }
    }

    /** Shows the exponentials that an expression computes in any case; those inside of one that is accepted are its own affair. */
    private static final class Exponentials extends Traversal {
        private final Predicate<Expression.UnaryExpression> isAccepted;

        Exponentials(Predicate<Expression.UnaryExpression> isAccepted) {
            this.isAccepted = isAccepted;
        }

        @Override
        public Void visitUnary(Expression.UnaryExpression expression) {
            boolean isDone = expression.operator() == UnaryOperator.EXP && isAccepted.test(expression);
            return isDone ? null : super.visitUnary(expression);
        }

        @Override
        public Void visitConditional(Expression.ConditionalExpression expression) {
            return visit(expression.condition());
        }

        @Override
        public Void visitLogical(Expression.LogicalExpression expression) {
            return visit(expression.left());
        }
    }
}
