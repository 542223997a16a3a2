package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/** Emits a loop: its places before it, its carried and collected values at the end of each iteration. */
final class LoopEmitter {
    private final Emitter emitter;
    private final Statement statement;
    private final Loop loop;
    private final List<LoopStatement> out;
    private final List<LoopStatement> body = new ArrayList<>();

    LoopEmitter(Emitter emitter, Statement statement, Loop loop, List<LoopStatement> out) {
        this.emitter = emitter;
        this.statement = statement;
        this.loop = loop;
        this.out = out;
    }

    void emit() {
        Optional<Statement> countdown = countdown();
        settleOperandsOfBody(countdown);
        if (new KernelSelection(emitter, statement, loop, out).emit()) {
            return;
        }
        Expression bound = bound();
        startCarried();
        startCollected(bound);
        Variable counter = countdown.map(Statement::target).orElse(loop.index());
        String index = emitter.names().index(counter.name());
        emitter.values().set(counter, new Expression.Name(index));
        giveHomes(index);
        emitter.emit(withoutCountdown(countdown), body);
        storeCollected(index);
        assignCarried();
        out.add(new LoopStatement.For(index, bound, countdown.isPresent(), body));
        emitter.names().release(index);
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            emitter.values()
                    .set(target, new Expression.Name(emitter.name(emitter.plan().cell(target))));
        }
    }

    /** What the body reads and waits for its reader is computed once, not in every iteration. */
    private void settleOperandsOfBody(Optional<Statement> countdown) {
        Set<Variable> free = Uses.free(loop.body());
        countdown.map(statement -> ((Binary) statement.operation()).left()).ifPresent(last -> {
            if (emitter.uses(last) == 1) {
                // The loop's bound says it.
                free.remove(last);
            }
        });
        emitter.values().settleAll(free, out);
    }

    /** The number of iterations, as something that costs nothing to read again in every iteration. */
    private Expression bound() {
        Expression size = emitter.values().read(loop.size());
        boolean isCheap = size instanceof Expression.Name
                || size instanceof Expression.Literal
                || (size instanceof Expression.LengthExpression length && length.array() instanceof Expression.Name);
        if (isCheap) {
            return size;
        }
        String name = emitter.names().fresh(loop.size().isNamed() ? loop.size().name() : "n");
        out.add(new LoopStatement.Declare(loop.size().type(), name, size));
        emitter.values().set(loop.size(), new Expression.Name(name));
        return new Expression.Name(name);
    }

    /** What one iteration does, as far as it has been emitted. */
    List<LoopStatement> body() {
        return body;
    }

    void startCarried() {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            Variable initial = loop.initials().get(k);
            Cell cell = emitter.plan().cell(carried);
            if (cell != emitter.plan().cell(initial)) {
                Expression start = emitter.values().read(initial);
                if (carried.type().isScalar()) {
                    out.add(new LoopStatement.Declare(carried.type(), emitter.name(cell), start));
                } else {
                    emitter.copyInto(cell, start, out);
                }
            }
            emitter.values().set(carried, new Expression.Name(emitter.name(cell)));
        }
    }

    private void startCollected(Expression bound) {
        for (int k = loop.carriedCount(); k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            Cell cell = emitter.plan().cell(target);
            if (!loop.isParallel() && emitter.isOnlyIndexed(target)) {
                emitter.tape(cell, bound, true, out);
            } else {
                Expression size = loop.isParallel() ? bound : notNegative(bound);
                emitter.buffer(cell, List.of(size), null, false, out);
            }
        }
    }

    /** A loop may have fewer iterations than none, an array of what it collects may not have fewer elements. */
    private static Expression notNegative(Expression bound) {
        return bound instanceof Expression.LengthExpression
                ? bound
                : new Expression.BinaryExpression(BinaryOperator.MAX, new Expression.Literal(0), bound, Type.INT);
    }

    /** {@code i = (size - 1) - counter}, where the counter is read for nothing else: a loop that runs downwards. */
    private Optional<Statement> countdown() {
        // A collected array has its elements in the order of the iterations, which the local would no longer count.
        boolean countsNothingElse = Uses.counts(loop.body()).getOrDefault(loop.index(), 0) == 1
                && loop.collected().isEmpty();
        if (!countsNothingElse) {
            return Optional.empty();
        }
        return loop.body().statements().stream()
                .filter(inner -> inner.operation() instanceof Binary binary
                        && binary.operator() == BinaryOperator.SUBTRACT
                        && binary.right().equals(loop.index())
                        && isLast(binary.left()))
                .findFirst();
    }

    private boolean isLast(Variable variable) {
        return isOneLess(variable) || isOneMore(loop.size(), variable) || areLiterals(variable);
    }

    /** {@code size = last + 1}. */
    private boolean isOneMore(Variable size, Variable last) {
        Statement definition = emitter.definition(size);
        return definition != null
                && definition.operation() instanceof Binary binary
                && binary.operator() == BinaryOperator.ADD
                && binary.left().equals(last)
                && emitter.definition(binary.right()) != null
                && emitter.definition(binary.right()).operation().equals(Constant.of(1));
    }

    private boolean areLiterals(Variable last) {
        Statement first = emitter.definition(last);
        Statement second = emitter.definition(loop.size());
        return first != null
                && second != null
                && first.operation() instanceof Constant one
                && second.operation() instanceof Constant other
                && (Integer) one.value() == (Integer) other.value() - 1;
    }

    private boolean isOneLess(Variable variable) {
        Statement definition = emitter.definition(variable);
        return definition != null
                && definition.operation() instanceof Binary binary
                && binary.operator() == BinaryOperator.SUBTRACT
                && binary.left().equals(loop.size())
                && emitter.definition(binary.right()) != null
                && emitter.definition(binary.right()).operation().equals(Constant.of(1));
    }

    private Block withoutCountdown(Optional<Statement> countdown) {
        List<Statement> statements = new ArrayList<>(loop.body().statements());
        countdown.ifPresent(statements::remove);
        return new Block(loop.body().parameters(), statements, loop.body().results());
    }

    /** A row that is made in this iteration, for one collected array alone, is made where it is to stay. */
    void giveHomes(String index) {
        Set<Cell> housed = new HashSet<>();
        for (int k = 0; k < loop.collected().size(); k++) {
            Variable element = loop.collected().get(k);
            Cell cell = emitter.plan().cell(element);
            boolean isOwn = cell != null
                    && element.type().isArray()
                    && cell.kind() == Cell.Kind.BUFFER
                    && isMadeHere(cell)
                    && housed.add(cell);
            if (isOwn) {
                cell.liveIn(homeOf(k, index));
            }
        }
    }

    private boolean isMadeHere(Cell cell) {
        boolean isCarried =
                loop.carried().stream().anyMatch(carried -> emitter.plan().cell(carried) == cell);
        return !isCarried
                && loop.body().statements().stream()
                        .flatMap(inner -> inner.targets().stream())
                        .anyMatch(target -> emitter.plan().cell(target) == cell);
    }

    private Expression homeOf(int collected, String index) {
        Cell outer = emitter.plan().cell(statement.targets().get(loop.carriedCount() + collected));
        return new Expression.Element(new Expression.Name(emitter.name(outer)), new Expression.Name(index));
    }

    void storeCollected(String index) {
        for (int k = 0; k < loop.collected().size(); k++) {
            Variable element = loop.collected().get(k);
            Cell outer = emitter.plan().cell(statement.targets().get(loop.carriedCount() + k));
            Expression array = new Expression.Name(emitter.name(outer));
            Expression position = new Expression.Name(index);
            if (element.type().isScalar()) {
                body.add(new LoopStatement.Store(
                        array, position, false, emitter.values().read(element)));
            } else if (!homeOf(k, index).equals(emitter.plan().cell(element).home())) {
                new RowStore(emitter, body)
                        .copy(array, position, element.type(), emitter.values().read(element));
            }
        }
    }

    /** All next values are computed before the first carried one is overwritten. */
    void assignCarried() {
        List<Integer> moved = new ArrayList<>();
        Set<Cell> written = new HashSet<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Cell cell = emitter.plan().cell(loop.carried().get(k));
            if (emitter.plan().cell(loop.next().get(k)) != cell || isReplaced(k)) {
                moved.add(k);
                written.add(cell);
            }
        }
        List<Expression> values = new ArrayList<>();
        for (int k : moved) {
            values.add(nextValue(k, written, moved.size() > 1));
        }
        for (int m = 0; m < moved.size(); m++) {
            assign(moved.get(m), values.get(m));
        }
    }

    private boolean isReplaced(int k) {
        return loop.carried().get(k).type().isScalar()
                && loop.roles().get(k) == Role.RECURRENCE
                && !loop.next().get(k).equals(loop.carried().get(k))
                && emitter.plan().cell(loop.next().get(k)) == null;
    }

    private Expression nextValue(int k, Set<Cell> written, boolean hasOthers) {
        Variable next = loop.next().get(k);
        Set<Cell> reads = ScalarPlacement.placesOf(next, emitter);
        Set<Cell> others = new HashSet<>(written);
        others.remove(emitter.plan().cell(loop.carried().get(k)));
        Expression value = emitter.values().read(next);
        boolean isOverwritten = reads.stream().anyMatch(others::contains);
        if (!hasOthers || !isOverwritten) {
            return value;
        }
        if (next.type().isScalar()) {
            String name = emitter.names()
                    .fresh("next" + capitalised(loop.carried().get(k).name()));
            body.add(new LoopStatement.Declare(next.type(), name, value));
            return new Expression.Name(name);
        }
        Cell copy = new Cell(Cell.Kind.BUFFER, next.type(), next.name());
        emitter.copyInto(copy, value, body);
        return new Expression.Name(copy.name());
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void assign(int k, Expression value) {
        Cell cell = emitter.plan().cell(loop.carried().get(k));
        String name = emitter.name(cell);
        if (loop.carried().get(k).type().isScalar()) {
            body.add(new LoopStatement.Assign(name, null, value));
            return;
        }
        Expression.Name place = new Expression.Name(name);
        Type type = loop.carried().get(k).type();
        body.add(new LoopStatement.Assign(name, null, Kernels.like(type, place, value)));
        if (cell.home() instanceof Expression.Element home) {
            // The row is another one now if the length is.
            body.add(new LoopStatement.Store(home.array(), home.index(), false, place));
        }
        body.add(Kernels.copy(type, value, place));
        cell.replace();
    }
}
