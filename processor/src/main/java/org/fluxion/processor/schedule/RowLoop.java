package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Type;

/** A loop upwards over rows of matrices, and what it does with them that can be done with four rows at once. */
final class RowLoop {
    /** Rows of fewer elements are added one by one at less cost than they would wait. */
    static final int WORTH_WAITING = 8;

    private final LoopStatement.For loop;
    private final FixedArrays arrays;
    private final Occurrences occurrences;
    /** By the name of a row, its matrix. */
    private final Map<String, String> matrices = new HashMap<>();

    private final Map<String, Dot> dots = new LinkedHashMap<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    /** {@code double product = Kernels.dot(vector, matrix[i], n)}, in every iteration. */
    record Dot(Rows rows, Expression.Name vector) {}

    /** {@code Kernels.addScaled(target, factor, matrix[i], n)}, where nobody else reads or writes the target. */
    record Sum(Rows rows, Expression.Name target) {}

    /** The first n elements of the rows of a matrix. */
    record Rows(String matrix, Expression n) {}

    private RowLoop(LoopStatement.For loop, FixedArrays arrays) {
        this.loop = loop;
        this.arrays = arrays;
        this.occurrences = Occurrences.in(loop.body());
    }

    /** The loop, if there is something in it for four rows at once. */
    static Optional<RowLoop> of(LoopStatement.For loop, FixedArrays arrays) {
        RowLoop rows = new RowLoop(loop, arrays);
        if (rows.occurrences.jumpsOut()
                || (loop.bound() instanceof Expression.Literal bound && (Integer) bound.value() < 4)) {
            return Optional.empty();
        }
        rows.findRows(loop.body());
        rows.findDots();
        rows.findSums();
        return rows.dots.isEmpty() && rows.sums.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    LoopStatement.For loop() {
        return loop;
    }

    /** By the local that holds it, what is an inner product with a row. */
    Map<String, Dot> dots() {
        return dots;
    }

    /** By their targets, the sums of rows. */
    Map<String, Sum> sums() {
        return sums;
    }

    /** All rows that are read four at a time. */
    Set<Rows> rows() {
        Set<Rows> rows = new LinkedHashSet<>();
        dots.values().forEach(dot -> rows.add(dot.rows()));
        sums.values().forEach(sum -> rows.add(sum.rows()));
        return rows;
    }

    /** The vectors that rows are multiplied with or added to, and how many elements of them that takes. */
    Map<Expression.Name, Set<Expression>> vectors() {
        Map<Expression.Name, Set<Expression>> vectors = new LinkedHashMap<>();
        dots.values()
                .forEach(dot -> vectors.computeIfAbsent(dot.vector(), unseen -> new LinkedHashSet<>())
                        .add(dot.rows().n()));
        sums.values()
                .forEach(sum -> vectors.computeIfAbsent(sum.target(), unseen -> new LinkedHashSet<>())
                        .add(sum.rows().n()));
        return vectors;
    }

    /** Whether a number is known to be the vector's length. */
    boolean isLengthOf(Expression.Name vector, Expression n) {
        return n.equals(new Expression.LengthExpression(vector)) || arrays.isLengthOf(vector.name(), n);
    }

    /** Whether every iteration adds one row; else rows have to wait for others. */
    boolean isAlways(Sum sum) {
        return occurrences.uses(sum.target().name()) == 1
                && loop.body().stream()
                        .anyMatch(statement -> statement instanceof LoopStatement.Run run
                                && addition(run).equals(Optional.of(sum)));
    }

    /** The name of a local that is a row of a matrix, and nothing else. */
    boolean isRow(String name) {
        return matrices.containsKey(name);
    }

    /** The target, if the call is part of a sum of rows. */
    Optional<Sum> sum(LoopStatement.Run statement) {
        return addition(statement).map(sum -> sums.get(sum.target().name())).filter(sum -> sum != null);
    }

    private void findRows(List<LoopStatement> statements) {
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Declare row
                    && row.type().equals(Type.VECTOR)
                    && row.value() instanceof Expression.Element element
                    && element.index().equals(new Expression.Name(loop.index()))
                    && element.array() instanceof Expression.Name matrix
                    && arrays.isArgument(matrix.name())) {
                matrices.put(row.name(), matrix.name());
            }
            bodies(statement).forEach(this::findRows);
        }
    }

    private static List<List<LoopStatement>> bodies(LoopStatement statement) {
        return statement instanceof LoopStatement.Compound compound ? compound.bodies() : List.of();
    }

    private void findDots() {
        for (LoopStatement statement : loop.body()) {
            if (statement instanceof LoopStatement.Declare product
                    && product.value() instanceof Expression.KernelCall call
                    && isKernel(call, "dot")) {
                dot(call.arguments()).ifPresent(dot -> dots.put(product.name(), dot));
            }
        }
    }

    private static boolean isKernel(Expression.KernelCall call, String method) {
        return call.className().equals("Kernels") && call.method().equals(method);
    }

    private Optional<Dot> dot(List<Expression> arguments) {
        Expression left = arguments.get(0);
        Expression right = arguments.get(1);
        Expression row = rowsOf(left, arguments.get(2)).isPresent() ? left : right;
        Expression vector = row.equals(left) ? right : left;
        return vector instanceof Expression.Name name && isFixed(name.name())
                ? rowsOf(row, arguments.get(2)).map(rows -> new Dot(rows, name))
                : Optional.empty();
    }

    private Optional<Rows> rowsOf(Expression row, Expression n) {
        return row instanceof Expression.Name name && isRow(name.name()) && isInvariant(n)
                ? Optional.of(new Rows(matrices.get(name.name()), n))
                : Optional.empty();
    }

    /** Whether the loop neither declares nor writes the array. */
    private boolean isFixed(String array) {
        boolean isUntouched = !occurrences.declared().contains(array)
                && !occurrences.computed().contains(array)
                && !isWrittenByKernel(loop.body(), array);
        return isUntouched && (arrays.isArgument(array) || arrays.isBuffer(array));
    }

    private static boolean isWrittenByKernel(List<LoopStatement> statements, String array) {
        return statements.stream()
                .anyMatch(statement -> (statement instanceof LoopStatement.Run run
                                && Occurrences.in(run.call()).uses(array) > 0
                                && !isOnlyAdded(run.call(), array))
                        || bodies(statement).stream().anyMatch(body -> isWrittenByKernel(body, array)));
    }

    /** Whether the array is but the one whose multiple is added to another. */
    private static boolean isOnlyAdded(Expression.KernelCall call, String array) {
        return isKernel(call, "addScaled") && !call.arguments().get(0).equals(new Expression.Name(array));
    }

    private boolean isInvariant(Expression n) {
        if (n instanceof Expression.LengthExpression length && length.array() instanceof Expression.Name array) {
            return isSetOutside(array.name());
        }
        return n instanceof Expression.Literal || (n instanceof Expression.Name name && isSetOutside(name.name()));
    }

    private boolean isSetOutside(String name) {
        return !name.equals(loop.index())
                && !occurrences.declared().contains(name)
                && !occurrences.computed().contains(name)
                && !occurrences.indices().contains(name);
    }

    private void findSums() {
        List<Sum> all = new ArrayList<>();
        findAdditions(loop.body(), all);
        for (Sum sum : all) {
            String target = sum.target().name();
            long additions = all.stream().filter(sum::equals).count();
            boolean isOwn = isCertain(sum.rows().n())
                    && (isAlways(sum) || mayPay(sum.rows().n()))
                    && arrays.isBuffer(target)
                    && !occurrences.declared().contains(target)
                    && occurrences.uses(target) == additions;
            if (isOwn) {
                sums.put(target, sum);
            }
        }
    }

    /** Whether asking for a number of elements throws nothing that the loop might not throw: a row of an argument may be null. */
    private boolean isCertain(Expression n) {
        boolean isMultiplied =
                dots.values().stream().anyMatch(dot -> dot.rows().n().equals(n));
        return isMultiplied
                || !(n instanceof Expression.LengthExpression length
                        && length.array() instanceof Expression.Name array
                        && arrays.isRow(array.name()));
    }

    /** Whether rows may be long enough to wait for each other. */
    private static boolean mayPay(Expression n) {
        return !(n instanceof Expression.Literal literal) || (Integer) literal.value() >= WORTH_WAITING;
    }

    private void findAdditions(List<LoopStatement> statements, List<Sum> found) {
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Run run) {
                addition(run).ifPresent(found::add);
            }
            bodies(statement).forEach(body -> findAdditions(body, found));
        }
    }

    private Optional<Sum> addition(LoopStatement.Run statement) {
        List<Expression> arguments = statement.call().arguments();
        return isKernel(statement.call(), "addScaled") && arguments.get(0) instanceof Expression.Name target
                ? rowsOf(arguments.get(2), arguments.get(3)).map(rows -> new Sum(rows, target))
                : Optional.empty();
    }
}
