package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Simple;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * Which variables of a later block have the values of variables of an earlier one. Loops and branches are compared result by result: the
 * later one may do more or less than the earlier.
 */
final class Correspondence {
    /** What stands in the blocks around the earlier one; null where the comparison begins. */
    private final Correspondence around;

    private final Map<Operation, List<Variable>> computed = new HashMap<>();
    private final Map<Variable, Variable> firsts = new HashMap<>();
    private final Map<Variable, List<Statement>> constructs = new HashMap<>();
    private final IdentityHashMap<Block, Correspondence> inside = new IdentityHashMap<>();

    /**
     * What an earlier block computes.
     *
     * @param block the earlier block
     * @param elements for each array that a loop collects in the block, the element
     */
    Correspondence(Block block, Map<Variable, Variable> elements) {
        this(null, block, elements);
    }

    private Correspondence(Correspondence around, Block block, Map<Variable, Variable> elements) {
        this.around = around;
        elements.forEach((array, element) ->
                computed.put(new Index(array, block.parameters().get(0)), List.of(element)));
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Simple simple) {
                add(statement, simple);
            } else if (operation instanceof Loop || operation instanceof If) {
                Variable control = operation.operands().get(0);
                constructs.computeIfAbsent(control, first -> new ArrayList<>()).add(statement);
            }
        }
    }

    private void add(Statement statement, Simple operation) {
        Operation key = key(operation, this::first);
        List<Variable> same = find(key);
        if (same.isEmpty()) {
            computed.put(key, statement.targets());
        }
        for (int k = 0; k < same.size(); k++) {
            firsts.put(statement.targets().get(k), same.get(k));
        }
    }

    /** The first earlier variable with the value of another one: fresh zeros of one size are all the same here. */
    private Variable first(Variable earlier) {
        Variable found = firsts.get(earlier);
        if (found == null) {
            return around == null ? earlier : around.first(earlier);
        }
        return found;
    }

    private static Operation key(Simple operation, UnaryOperator<Variable> names) {
        return CommonSubexpressions.ordered(
                operation.withOperands(operation.operands().stream().map(names).toList()));
    }

    /** For each array that a loop collects, the element that an iteration gives to it. */
    static Map<Variable, Variable> elements(Statement statement, Repetition loop) {
        Map<Variable, Variable> elements = new HashMap<>();
        List<Variable> collected = loop.collected();
        for (int k = 0; k < collected.size(); k++) {
            elements.put(statement.targets().get(loop.carriedCount() + k), collected.get(k));
        }
        return elements;
    }

    /**
     * The variables that a later block defines and the earlier one has computed; for each the earlier variable.
     *
     * @param same what is known to be the same: the indices of two loops
     */
    Map<Variable, Variable> of(Block later, Map<Variable, Variable> same) {
        SameValues known = new SameValues();
        same.forEach(known::learn);
        compare(later, known);
        return known.learned();
    }

    private void compare(Block later, SameValues known) {
        known.define(later.parameters());
        for (Statement statement : later.statements()) {
            known.define(statement.targets());
            Operation operation = statement.operation();
            if (operation instanceof Simple simple) {
                compare(statement, simple, known);
            } else if (operation instanceof Loop || operation instanceof If) {
                compareConstruct(statement, known);
            }
        }
    }

    private void compare(Statement later, Simple operation, SameValues known) {
        if (operation.operands().stream().allMatch(known::isKnown)) {
            List<Variable> found = find(key(operation, operand -> first(known.earlier(operand))));
            for (int k = 0; k < found.size(); k++) {
                known.learn(later.targets().get(k), found.get(k));
            }
        }
    }

    private List<Variable> find(Operation operation) {
        List<Variable> found = computed.get(operation);
        if (found == null) {
            return around == null ? List.of() : around.find(operation);
        }
        return found;
    }

    private void compareConstruct(Statement later, SameValues known) {
        Variable control = later.operation().operands().get(0);
        if (!known.isKnown(control)) {
            return;
        }
        for (Correspondence scope = this; scope != null; scope = scope.around) {
            for (Statement earlier : scope.constructs.getOrDefault(known.earlier(control), List.of())) {
                if (later.targets().stream().allMatch(known::isKnown)) {
                    return;
                }
                scope.compareConstructs(earlier, later, known);
            }
        }
    }

    private void compareConstructs(Statement earlier, Statement later, SameValues known) {
        if (earlier.operation() instanceof Loop first && later.operation() instanceof Loop second) {
            compareLoops(earlier, first, later, second, known);
        } else if (earlier.operation() instanceof If first && later.operation() instanceof If second) {
            compareBranches(earlier, first, later, second, known);
        }
    }

    /**
     * Carried values correspond if they start the same and one iteration keeps them the same. That is assumed of all that start the same,
     * and taken back of those that an iteration sets apart, until what is assumed follows from itself.
     */
    private void compareLoops(Statement earlier, Loop first, Statement later, Loop second, SameValues known) {
        Correspondence iteration = inside(first.body(), elements(earlier, first));
        List<Variable> initials = first.initials().stream().map(this::first).toList();
        CarriedPairs pairs = new CarriedPairs(initials, first, second, known);
        SameValues assumed;
        do {
            assumed = known.inside();
            assumed.learn(second.index(), first.index());
            pairs.assume(assumed);
            iteration.compare(second.body(), assumed);
        } while (pairs.refute(assumed));
        for (int k = 0; k < second.body().results().size(); k++) {
            int position = k < second.carriedCount()
                    ? pairs.position(k)
                    : collectedAt(assumed, second.body().results().get(k), first);
            if (position >= 0) {
                known.learn(later.targets().get(k), earlier.targets().get(position));
            }
        }
    }

    private static int collectedAt(SameValues known, Variable element, Loop first) {
        int found = known.isKnown(element) ? first.collected().indexOf(known.earlier(element)) : -1;
        return found < 0 ? found : first.carriedCount() + found;
    }

    private void compareBranches(Statement earlier, If first, Statement later, If second, SameValues known) {
        List<SameValues> arms = new ArrayList<>();
        for (int arm = 0; arm < 2; arm++) {
            SameValues inArm = known.inside();
            inside(first.blocks().get(arm), Map.of()).compare(second.blocks().get(arm), inArm);
            arms.add(inArm);
        }
        for (int k = 0; k < later.targets().size(); k++) {
            for (int j = 0; j < earlier.targets().size(); j++) {
                if (isSame(first.thenBlock(), j, second.thenBlock(), k, arms.get(0))
                        && isSame(first.elseBlock(), j, second.elseBlock(), k, arms.get(1))) {
                    known.learn(later.targets().get(k), earlier.targets().get(j));
                }
            }
        }
    }

    private static boolean isSame(Block first, int j, Block second, int k, SameValues known) {
        return known.isSame(second.results().get(k), first.results().get(j));
    }

    private Correspondence inside(Block block, Map<Variable, Variable> elements) {
        return inside.computeIfAbsent(block, unseen -> new Correspondence(this, unseen, elements));
    }
}
