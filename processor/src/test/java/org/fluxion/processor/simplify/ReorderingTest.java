package org.fluxion.processor.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.junit.jupiter.api.Test;

/** Branches are merged by their condition; other statements stand between them. */
class ReorderingTest {
    private final Variables variables = new Variables();
    private final Variable p = variables.fresh("p", Type.BOOLEAN);
    private final Variable q = variables.fresh("q", Type.BOOLEAN);
    private final Variable r = variables.fresh("r", Type.DOUBLE);
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> attempts = new ArrayList<>();

    private Variable branch(String name, Variable condition, Variable operand) {
        Block arm = new Block(List.of(), List.of(), List.of(operand));
        return emit(name, new If(condition, arm, arm));
    }

    private Variable other(String name, Variable operand) {
        return emit(name, new Stop(operand));
    }

    private Variable emit(String name, Operation operation) {
        Variable target = variables.fresh(name, Type.DOUBLE);
        statements.add(new Statement(target, operation, Origin.NONE));
        return target;
    }

    private static Optional<Variable> key(Operation operation) {
        return operation instanceof If branch ? Optional.of(branch.condition()) : Optional.empty();
    }

    /** Both, side by side; the later one reads what the earlier one chooses, not its result. */
    private Optional<Statement> merge(Statement earlier, Statement later) {
        attempts.add(name(earlier) + name(later));
        List<Variable> targets = new ArrayList<>(earlier.targets());
        targets.addAll(later.targets());
        If first = (If) earlier.operation();
        Map<Variable, Variable> chosen = new HashMap<>();
        for (int k = 0; k < earlier.targets().size(); k++) {
            chosen.put(earlier.targets().get(k), first.thenBlock().results().get(k));
        }
        List<Variable> results = new ArrayList<>(first.thenBlock().results());
        ((If) later.operation())
                .thenBlock()
                .results()
                .forEach(result -> results.add(chosen.getOrDefault(result, result)));
        Block both = new Block(List.of(), List.of(), results);
        return Optional.of(new Statement(targets, new If(first.condition(), both, both), Origin.NONE));
    }

    private static String name(Statement statement) {
        return statement.targets().stream().map(Variable::name).collect(Collectors.joining());
    }

    private List<String> merged() {
        return Reordering.mergeAll(statements, ReorderingTest::key, this::merge, new FreeVariables()).stream()
                .map(ReorderingTest::name)
                .toList();
    }

    @Test
    void whatDependsOnTheFirstMovesBehindTheMergedOne() {
        Variable a = branch("a", p, r);
        other("b", a);
        other("c", r);
        branch("d", p, r);
        assertEquals(List.of("c", "ad", "b"), merged());
    }

    @Test
    void whatReadsTheFirstThroughAnotherIsNotMerged() {
        Variable a = branch("a", p, r);
        Variable b = other("b", a);
        branch("c", p, b);
        assertEquals(List.of("a", "b", "c"), merged());
        assertEquals(List.of(), attempts);
    }

    @Test
    void whatReadsTheFirstItselfIsMerged() {
        Variable a = branch("a", p, r);
        branch("b", p, a);
        assertEquals(List.of("ab"), merged());
    }

    @Test
    void aWayThatAMergeOpensForbidsTheNextOne() {
        // c and d may not become one: d reads a, which is one with b, which reads c.
        Variable c = branch("c", q, r);
        Variable a = branch("a", p, r);
        branch("b", p, c);
        branch("d", q, a);
        assertEquals(List.of("c", "ab", "d"), merged());
        assertEquals(List.of("ab"), attempts);
    }

    @Test
    void aChainIsMergedOneByOneInTheOrderOfTheLaterOnes() {
        branch("a", p, r);
        branch("b", q, r);
        branch("c", p, r);
        branch("d", q, r);
        branch("e", p, r);
        assertEquals(List.of("bd", "ace"), merged());
        assertEquals(List.of("ac", "bd", "ace"), attempts);
    }

    @Test
    void pairsThatDependOnEachOtherAreNeverTried() {
        Variable last = r;
        for (int k = 0; k < 200; k++) {
            last = other("", branch("", p, last));
        }
        assertEquals(400, merged().size());
        assertEquals(List.of(), attempts);
    }

    /** Merges the first pair that can be, until there is none; every time all over again. */
    private List<Statement> mergedNaively(List<Statement> all) {
        for (int second = 1; second < all.size(); second++) {
            for (int first = 0; first < second; first++) {
                Optional<Variable> key = key(all.get(second).operation());
                if (key.isPresent() && key.equals(key(all.get(first).operation()))) {
                    Optional<List<Statement>> merged = mergedNaively(all, first, second);
                    if (merged.isPresent()) {
                        return mergedNaively(merged.get());
                    }
                }
            }
        }
        return all;
    }

    private Optional<List<Statement>> mergedNaively(List<Statement> all, int first, int second) {
        Set<Variable> dependent = new HashSet<>(all.get(first).targets());
        List<Statement> before = new ArrayList<>(all.subList(0, first));
        List<Statement> after = new ArrayList<>();
        for (Statement between : all.subList(first + 1, second)) {
            boolean isDependent = !Collections.disjoint(Uses.free(between.operation()), dependent);
            (isDependent ? after : before).add(between);
            dependent.addAll(isDependent ? between.targets() : List.of());
        }
        dependent.removeAll(all.get(first).targets());
        if (!Collections.disjoint(Uses.free(all.get(second).operation()), dependent)) {
            return Optional.empty();
        }
        before.add(merge(all.get(first), all.get(second)).orElseThrow());
        before.addAll(after);
        before.addAll(all.subList(second + 1, all.size()));
        return Optional.of(before);
    }

    @Test
    void agreesWithTryingAllPairsAgainAfterEachMerge() {
        Random random = new Random(20180201);
        for (int round = 0; round < 500; round++) {
            statements.clear();
            List<Variable> defined = new ArrayList<>(List.of(r));
            for (int k = 0; k < 16; k++) {
                Variable operand = defined.get(random.nextInt(defined.size()));
                Variable key = random.nextBoolean() ? p : q;
                String name = String.valueOf((char) ('a' + k));
                defined.add(random.nextInt(3) > 0 ? branch(name, key, operand) : other(name, operand));
            }
            List<String> expected =
                    mergedNaively(statements).stream().map(ReorderingTest::name).toList();
            assertEquals(expected, merged());
        }
    }
}
