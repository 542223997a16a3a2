package org.fluxion.processor.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/** How much an iteration of a loop does: the loops nested in it most deeply, and how often they run. */
final class LoopWork extends Traversal {
    /** What a loop is taken for of which only the iteration knows how long it is. */
    private static final long UNKNOWN = 100;

    /** The bytecode, by estimate, of {@code s += a[i] * b[i]}. */
    private static final int STEP = 40;

    private final Aliases aliases;
    private final Set<String> inside;
    private final Deque<Expression> bounds = new ArrayDeque<>();
    private List<Expression> deepest = List.of();
    private long steps;

    private LoopWork(LoopStatement.For loop, Aliases aliases) {
        this.aliases = aliases;
        inside = new HashSet<>(Occurrences.in(loop.body()).declared());
        inside.add(loop.index());
        steps = stepsOf(loop.body());
        visitAll(loop.body());
    }

    /**
     * The work of one iteration.
     *
     * @param aliases those of the method with the loop
     */
    static LoopWork of(LoopStatement.For loop, Aliases aliases) {
        return new LoopWork(loop, aliases);
    }

    /** How many loops are nested in this one. */
    int depth() {
        return deepest.size();
    }

    /** About how many steps an iteration takes, as an expression that can be evaluated before the loop. */
    Expression steps() {
        long known = steps;
        List<Expression> factors = new ArrayList<>();
        for (Expression bound : deepest) {
            if (bound instanceof Expression.Literal literal && literal.value() instanceof Integer count) {
                known *= Math.max(1, count);
            } else if (isKnownBefore(bound)) {
                factors.add(bound);
            } else {
                known *= UNKNOWN;
            }
        }
        if (factors.size() == 1 && known == 1) {
            return factors.get(0);
        }
        return factors.stream().reduce(new Expression.Literal(known), LoopWork::product);
    }

    private static Expression product(Expression left, Expression right) {
        boolean isOne = left.equals(new Expression.Literal(1L));
        return isOne
                ? new Expression.ConvertExpression(Type.LONG, right)
                : new Expression.BinaryExpression(BinaryOperator.MULTIPLY, left, right, Type.LONG);
    }

    /** Whether the bound can be read before the loop, and that throws nothing. */
    private boolean isKnownBefore(Expression bound) {
        boolean mayBeNull = bound instanceof Expression.LengthExpression length
                && !(length.array() instanceof Expression.Name array && aliases.typeOf(array.name()) == null);
        boolean isSimple = bound instanceof Expression.Name || bound instanceof Expression.LengthExpression;
        if (mayBeNull || !isSimple) {
            return false;
        }
        Occurrences occurrences = Occurrences.in(bound);
        return !occurrences.readElements() && occurrences.used().stream().noneMatch(inside::contains);
    }

    private static long stepsOf(List<LoopStatement> statements) {
        return Math.max(1, CodeSize.of(statements) / STEP);
    }

    private void enter(Expression bound, long stepsInside) {
        bounds.addLast(bound == null ? new Expression.Literal((int) UNKNOWN) : bound);
        if (bounds.size() > deepest.size()) {
            deepest = List.copyOf(bounds);
            steps = stepsInside;
        }
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        inside.add(statement.index());
        enter(statement.bound(), stepsOf(statement.body()));
        super.visitFor(statement);
        bounds.removeLast();
        return null;
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        enter(null, stepsOf(statement.body()));
        super.visitWhile(statement);
        bounds.removeLast();
        return null;
    }

    /** A kernel takes its number of elements last, if it takes one. */
    @Override
    public Void visitKernel(Expression.KernelCall expression) {
        List<Expression> arguments = expression.arguments();
        boolean isOfElements = expression.className().equals("Kernels");
        enter(isOfElements ? arguments.get(arguments.size() - 1) : null, 1);
        super.visitKernel(expression);
        bounds.removeLast();
        return null;
    }

    /** What another gradient does is not known, but that somebody thought it worth a method. */
    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        enter(null, 1);
        super.visitEvaluate(statement);
        bounds.removeLast();
        return null;
    }
}
