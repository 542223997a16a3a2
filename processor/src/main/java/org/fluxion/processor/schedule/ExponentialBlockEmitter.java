package org.fluxion.processor.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** Writes a loop as blocks of iterations, each in three steps: the arguments of the exponentials, those themselves, the rest. */
final class ExponentialBlockEmitter {
    /** For fewer iterations the loop stays as it was: entering the kernel would cost what it gains. */
    static final int LEAST = 48;

    /** The iterations of a block: two arrays of as many doubles leave room in the first cache for what the loop reads. */
    private static final int BLOCK = 256;

    private final BlockedLoop blocked;
    private final LoopStatement.For loop;
    private final Names names;
    private final List<LoopProgram.BufferField> fields;
    private final List<LoopStatement> blocks = new ArrayList<>();
    /** Sums of nothing but exponentials: a kernel adds them up. */
    private final List<LoopStatement> sums = new ArrayList<>();

    private final Expression.Name start;
    private final Expression.Name count;
    private final Expression.Name place;

    ExponentialBlockEmitter(BlockedLoop blocked, Names names, List<LoopProgram.BufferField> fields) {
        this.blocked = blocked;
        this.loop = blocked.loop();
        this.names = names;
        this.fields = fields;
        this.start = new Expression.Name(names.fresh("start"));
        this.count = new Expression.Name(names.fresh("count"));
        this.place = new Expression.Name(names.index(""));
    }

    List<LoopStatement> emit() {
        List<LoopStatement> first = new ArrayList<>(blocked.arguments());
        List<LoopStatement> kernels = new ArrayList<>();
        Map<Expression, Expression> results = new HashMap<>();
        for (Expression.UnaryExpression exponential : blocked.exponentials()) {
            Expression.Name arguments = scratch("arguments");
            Expression.Name exponentials = scratch("exponentials");
            first.add(new LoopStatement.Store(arguments, place, false, exponential.operand()));
            kernels.add(new LoopStatement.Run(
                    new Expression.KernelCall("Kernels", "exp", List.of(exponentials, arguments, count))));
            results.put(exponential, new Expression.Element(exponentials, place));
        }
        List<LoopStatement> block = new ArrayList<>();
        block.add(new LoopStatement.Declare(Type.INT, count.name(), length()));
        block.add(iterations(first));
        block.addAll(kernels);
        List<LoopStatement> rest = rest(results);
        block.addAll(sums);
        if (!rest.isEmpty()) {
            block.add(iterations(rest));
        }
        block.add(new LoopStatement.Assign(start.name(), BinaryOperator.ADD, count));
        blocks.add(new LoopStatement.Declare(Type.INT, start.name(), new Expression.Literal(0)));
        blocks.add(
                new LoopStatement.While(new Expression.CompareExpression(Comparison.LESS, start, loop.bound()), block));
        names.release(place.name());
        return loop.bound() instanceof Expression.Literal
                ? blocks
                : List.of(new LoopStatement.Branch(isLong(), blocks, List.of(loop)));
    }

    private Expression isLong() {
        return new Expression.CompareExpression(
                Comparison.GREATER_OR_EQUAL, loop.bound(), new Expression.Literal(LEAST));
    }

    private Expression.Name scratch(String wanted) {
        String name = names.fresh(wanted);
        fields.add(new LoopProgram.BufferField(name, Type.VECTOR));
        List<Expression> size = List.of(new Expression.Literal(BLOCK));
        blocks.add(new LoopStatement.Buffer(name, ElementType.DOUBLE, size, null, 1, false));
        return new Expression.Name(name);
    }

    /** The number of iterations in the block. */
    private Expression length() {
        Expression left = new Expression.BinaryExpression(BinaryOperator.SUBTRACT, loop.bound(), start, Type.INT);
        return new Expression.BinaryExpression(BinaryOperator.MIN, new Expression.Literal(BLOCK), left, Type.INT);
    }

    private LoopStatement iterations(List<LoopStatement> body) {
        List<LoopStatement> counted = new ArrayList<>();
        if (Occurrences.in(body).uses(loop.index()) > 0) {
            Expression index = new Expression.BinaryExpression(BinaryOperator.ADD, start, place, Type.INT);
            counted.add(new LoopStatement.Declare(Type.INT, loop.index(), index));
        }
        counted.addAll(body);
        return new LoopStatement.For(place.name(), count, false, counted);
    }

    /** The body with the exponentials in their places, without what is done at once for all iterations or what nobody reads any more. */
    private List<LoopStatement> rest(Map<Expression, Expression> results) {
        Substitution substitution = new Substitution(results);
        Map<Expression, Expression> exponentials = new HashMap<>();
        results.values().forEach(result -> exponentials.put(result, ((Expression.Element) result).array()));
        Deque<LoopStatement> rest = new ArrayDeque<>();
        List<LoopStatement> body = loop.body().stream()
                .map(statement -> substituted(statement, substitution))
                .toList();
        body.forEach(statement -> learn(statement, exponentials));
        Set<String> used = new HashSet<>();
        for (int k = body.size() - 1; k >= 0; k--) {
            LoopStatement statement = body.get(k);
            if (isSum(statement, exponentials)) {
                LoopStatement.Assign sum = (LoopStatement.Assign) statement;
                List<Expression> arguments = List.of(exponentials.get(sum.value()), count);
                Expression value = new Expression.KernelCall("Kernels", "sum", arguments);
                sums.add(new LoopStatement.Assign(sum.name(), BinaryOperator.ADD, value));
            } else if (!isSpare(statement, exponentials, used)) {
                rest.addFirst(statement);
                used.addAll(Occurrences.in(List.of(statement)).used());
            }
        }
        return List.copyOf(rest);
    }

    /** A local that is an exponential stands for it. */
    private static void learn(LoopStatement statement, Map<Expression, Expression> exponentials) {
        if (statement instanceof LoopStatement.Declare local && exponentials.containsKey(local.value())) {
            exponentials.put(new Expression.Name(local.name()), exponentials.get(local.value()));
        }
    }

    private boolean isSum(LoopStatement statement, Map<Expression, Expression> exponentials) {
        return statement instanceof LoopStatement.Assign sum
                && sum.operator() == BinaryOperator.ADD
                && exponentials.containsKey(sum.value())
                && Occurrences.in(loop.body()).uses(sum.name()) == 1;
    }

    private boolean isSpare(LoopStatement statement, Map<Expression, Expression> exponentials, Set<String> used) {
        return statement instanceof LoopStatement.Declare local
                && (blocked.arguments().contains(local) || exponentials.containsKey(local.value()))
                && !used.contains(local.name());
    }

    private static LoopStatement substituted(LoopStatement statement, Substitution substitution) {
        if (statement instanceof LoopStatement.Declare local && local.value() != null) {
            return new LoopStatement.Declare(local.type(), local.name(), substitution.of(local.value()));
        }
        if (statement instanceof LoopStatement.Assign assigned) {
            return new LoopStatement.Assign(assigned.name(), assigned.operator(), substitution.of(assigned.value()));
        }
        if (statement instanceof LoopStatement.Store store) {
            return new LoopStatement.Store(store.array(), store.index(), store.isAdd(), substitution.of(store.value()));
        }
        return statement;
    }
}
