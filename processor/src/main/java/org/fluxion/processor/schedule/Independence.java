package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/**
 * Proves of a loop that its iterations can run in any order, and at the same time: of what is outside of it, an iteration changes only
 * the elements at its own index, and sums that no iteration reads.
 */
final class Independence {
    private final LoopStatement.For loop;
    private final Aliases aliases;
    private final Occurrences occurrences;
    private final Accesses accesses;

    private Independence(LoopStatement.For loop, Aliases aliases) {
        this.loop = loop;
        this.aliases = aliases;
        occurrences = Occurrences.in(loop.body());
        accesses = Accesses.in(loop.body());
    }

    /**
     * The sums of a loop whose iterations are independent; none for other loops.
     *
     * @param aliases those of the method with the loop
     */
    static Optional<List<SharedLoop.Sum>> sums(LoopStatement.For loop, Aliases aliases) {
        return new Independence(loop, aliases).sums();
    }

    private Optional<List<SharedLoop.Sum>> sums() {
        boolean countsFromZero = loop.first().equals(new Expression.Literal(0)) && !loop.isDownward();
        if (!countsFromZero || occurrences.jumpsOut() || !accesses.isUnderstood()) {
            return Optional.empty();
        }
        Set<String> written = new LinkedHashSet<>();
        accesses.assigned().forEach(assignment -> written.add(assignment.name()));
        accesses.all().stream().filter(Independence::isWrite).forEach(write -> written.add(root(write)));
        written.removeAll(occurrences.declared());
        List<SharedLoop.Sum> sums = new ArrayList<>();
        for (String name : written) {
            if (!isOwn(name)) {
                Optional<SharedLoop.Sum> sum = sum(name);
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                sums.add(sum.get());
            }
        }
        return areApart(written) ? Optional.of(sums) : Optional.empty();
    }

    private static String root(Access access) {
        return access.place().root();
    }

    private static boolean isWrite(Access access) {
        return access.kind() == Access.Kind.ADD || access.kind() == Access.Kind.SET;
    }

    private List<Access> accessesOf(String name) {
        return accesses.all().stream()
                .filter(access -> root(access).equals(name))
                .toList();
    }

    private List<LoopStatement.Assign> assignmentsOf(String name) {
        return accesses.assigned().stream()
                .filter(assignment -> assignment.name().equals(name))
                .toList();
    }

    /** Whether each iteration touches only its own element or row of the array. */
    private boolean isOwn(String name) {
        Expression index = new Expression.Name(loop.index());
        return assignmentsOf(name).isEmpty()
                && accessesOf(name).stream()
                        .allMatch(access -> index.equals(access.place().first())
                                || (access.kind() == Access.Kind.LENGTH
                                        && access.place().first() == null));
    }

    private Optional<SharedLoop.Sum> sum(String name) {
        Type type = aliases.typeOf(name);
        if (type == null) {
            return Optional.empty();
        }
        if (type.isScalar()) {
            return scalarSum(name, type);
        }
        boolean isAddedTo = type.element() == ElementType.DOUBLE
                && assignmentsOf(name).isEmpty()
                && accessesOf(name).stream()
                        .allMatch(access -> access.kind() == Access.Kind.ADD || access.kind() == Access.Kind.LENGTH);
        return isAddedTo ? Optional.of(new SharedLoop.Sum(name, type, BinaryOperator.ADD)) : Optional.empty();
    }

    private Optional<SharedLoop.Sum> scalarSum(String name, Type type) {
        Set<BinaryOperator> operators = new HashSet<>();
        assignmentsOf(name)
                .forEach(assignment -> operators.add(
                        assignment.operator() == BinaryOperator.SUBTRACT ? BinaryOperator.ADD : assignment.operator()));
        boolean isAccumulator = accessesOf(name).isEmpty()
                && (operators.equals(Set.of(BinaryOperator.ADD))
                        || (type.equals(Type.DOUBLE)
                                && (operators.equals(Set.of(BinaryOperator.MAX))
                                        || operators.equals(Set.of(BinaryOperator.MIN)))));
        return isAccumulator
                ? Optional.of(
                        new SharedLoop.Sum(name, type, operators.iterator().next()))
                : Optional.empty();
    }

    /** Whether nothing that is written can be reached under another name in the loop. */
    private boolean areApart(Set<String> written) {
        Set<String> used = new HashSet<>(occurrences.used());
        used.removeAll(occurrences.declared());
        return written.stream()
                .allMatch(name ->
                        used.stream().allMatch(other -> other.equals(name) || !aliases.areRelated(name, other)));
    }
}
