package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** Emits a branch: as {@code c ? a : b} or {@code a && b} where the arms are plain expressions, else as {@code if}. */
final class BranchEmitter {
    private final Emitter emitter;
    private final Statement statement;
    private final If branch;
    private final List<LoopStatement> out;
    private final Map<Variable, String> names = new HashMap<>();

    BranchEmitter(Emitter emitter, Statement statement, If branch, List<LoopStatement> out) {
        this.emitter = emitter;
        this.statement = statement;
        this.branch = branch;
        this.out = out;
    }

    void emit() {
        Set<Cell> reads = new HashSet<>(ScalarPlacement.placesOf(branch.condition(), emitter));
        int size = emitter.values().size(branch.condition());
        Expression condition = emitter.values().read(branch.condition());
        giveHomes();
        Arm taken = emit(branch.thenBlock());
        Arm untaken = emit(branch.elseBlock());
        boolean isExpression = statement.targets().size() == 1
                && taken.statements.isEmpty()
                && untaken.statements.isEmpty()
                && ownResults().size() == 1
                && statement.target().type().isScalar()
                && !emitter.plan().isUpdated(statement.target());
        if (isExpression) {
            reads.addAll(taken.reads);
            reads.addAll(untaken.reads);
            Expression value = conditional(condition, taken.values.get(0), untaken.values.get(0));
            new ScalarPlacement(emitter, out)
                    .place(statement.target(), value, reads, size + taken.size + untaken.size + 1);
            return;
        }
        declareAndAssign(taken, untaken);
        add(condition, taken.statements, untaken.statements);
    }

    /** What an arm computes, reads itself and hands out gets one local, that of the result. */
    private void giveHomes() {
        for (int k : ownResults()) {
            Variable target = statement.targets().get(k);
            if (target.type().isScalar() && !emitter.plan().isUpdated(target)) {
                branch.blocks().forEach(arm -> giveHome(arm, arm.results().get(k), target));
            }
        }
    }

    private void giveHome(Block arm, Variable result, Variable target) {
        boolean isComputedHere = arm.statements().stream()
                .anyMatch(inner ->
                        inner.operation().blocks().isEmpty() && inner.targets().equals(List.of(result)));
        boolean isHandedOutOnce = arm.results().stream().filter(result::equals).count() == 1;
        if (isComputedHere && isHandedOutOnce && emitter.uses(result) > 1) {
            emitter.homes().put(result, names.computeIfAbsent(target, this::fresh));
        }
    }

    private String fresh(Variable target) {
        String hint = target.name().isEmpty() && target.type().isArray() ? "array" : target.name();
        return emitter.names().fresh(hint);
    }

    /** What an arm came to: statements, then the expressions of its results that have no place of their own. */
    private static final class Arm {
        private final List<LoopStatement> statements = new ArrayList<>();
        private final List<Expression> values = new ArrayList<>();
        private final Set<Cell> reads = new HashSet<>();
        private int size;
    }

    private Arm emit(Block block) {
        Arm arm = new Arm();
        emitter.emit(block, arm.statements);
        for (int k : ownResults()) {
            Variable result = block.results().get(k);
            if (result.type().isArray()) {
                arm.values.add(reference(result, arm));
                continue;
            }
            Set<Cell> places = ScalarPlacement.placesOf(result, emitter);
            arm.reads.addAll(places);
            arm.size += emitter.values().size(result);
            arm.values.add(
                    readsUpdated(places, k)
                            ? copy(result, arm)
                            : emitter.values().read(result));
        }
        return arm;
    }

    /** Whether the value reads a carried local that the same branch overwrites with another value. */
    private boolean readsUpdated(Set<Cell> places, int own) {
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            if (k != own
                    && emitter.plan().isUpdated(target)
                    && places.contains(emitter.plan().cell(target))) {
                return true;
            }
        }
        return false;
    }

    private Expression copy(Variable result, Arm arm) {
        String name = emitter.names().fresh(result.name());
        arm.statements.add(
                new LoopStatement.Declare(result.type(), name, emitter.values().read(result)));
        return new Expression.Name(name);
    }

    /** An array that outlives the branch under another name must not be overwritten under its own: an outer one is copied. */
    private Expression reference(Variable result, Arm arm) {
        Cell cell = emitter.plan().cell(result);
        Expression array = emitter.values().read(result);
        boolean isStable = cell.kind() == Cell.Kind.PARAMETER || emitter.plan().isStable(result);
        if (isStable || isDefinedInArms(result)) {
            return array;
        }
        Cell copy = new Cell(Cell.Kind.BUFFER, result.type(), result.name());
        emitter.copyInto(copy, array, arm.statements);
        return new Expression.Name(copy.name());
    }

    private boolean isDefinedInArms(Variable result) {
        return branch.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(inner -> inner.targets().contains(result));
    }

    /** The positions of the results that do not already stand in the place of an accumulator or array. */
    private List<Integer> ownResults() {
        List<Integer> own = new ArrayList<>();
        for (int k = 0; k < statement.targets().size(); k++) {
            Cell cell = emitter.plan().cell(statement.targets().get(k));
            boolean isUpdated = emitter.plan().isUpdated(statement.targets().get(k));
            if (cell == null || cell.kind() == Cell.Kind.REFERENCE || isUpdated) {
                own.add(k);
            }
        }
        return own;
    }

    private Expression conditional(Expression condition, Expression taken, Expression untaken) {
        if (statement.target().type().equals(Type.BOOLEAN)) {
            if (untaken.equals(new Expression.Literal(false))) {
                return new Expression.LogicalExpression(true, condition, taken);
            }
            if (taken.equals(new Expression.Literal(true))) {
                return new Expression.LogicalExpression(false, condition, untaken);
            }
            Expression negated = new Expression.UnaryExpression(UnaryOperator.NOT, condition, Type.BOOLEAN);
            if (taken.equals(new Expression.Literal(false)) && untaken.equals(new Expression.Literal(true))) {
                return negated;
            }
            if (taken.equals(new Expression.Literal(false))) {
                return new Expression.LogicalExpression(true, negated, untaken);
            }
            if (untaken.equals(new Expression.Literal(true))) {
                return new Expression.LogicalExpression(false, negated, taken);
            }
        }
        return new Expression.ConditionalExpression(condition, taken, untaken);
    }

    private void declareAndAssign(Arm taken, Arm untaken) {
        List<Integer> own = ownResults();
        for (int k = 0; k < own.size(); k++) {
            Variable target = statement.targets().get(own.get(k));
            if (emitter.plan().isUpdated(target)) {
                update(target, taken, k);
                update(target, untaken, k);
                continue;
            }
            String name = names.computeIfAbsent(target, this::fresh);
            out.add(new LoopStatement.Declare(target.type(), name, null));
            assign(name, taken, k);
            assign(name, untaken, k);
            emitter.values().set(target, new Expression.Name(name));
            if (emitter.plan().cell(target) != null) {
                emitter.plan().cell(target).nameIt(name);
            }
        }
        for (Variable target : statement.targets()) {
            Cell cell = emitter.plan().cell(target);
            if (cell != null && cell.isWritable()) {
                emitter.values().set(target, new Expression.Name(emitter.name(cell)));
            }
        }
    }

    /** Writes the value into the carried local. */
    private void update(Variable target, Arm arm, int k) {
        assign(emitter.name(emitter.plan().cell(target)), arm, k);
    }

    /** Writes the value into a local, unless it stands there already. */
    private static void assign(String local, Arm arm, int k) {
        if (!arm.values.get(k).equals(new Expression.Name(local))) {
            arm.statements.add(new LoopStatement.Assign(local, null, arm.values.get(k)));
        }
    }

    private void add(Expression condition, List<LoopStatement> taken, List<LoopStatement> untaken) {
        if (taken.isEmpty() && untaken.isEmpty()) {
            return;
        }
        if (taken.isEmpty()) {
            Expression negated = new Expression.UnaryExpression(UnaryOperator.NOT, condition, Type.BOOLEAN);
            out.add(new LoopStatement.Branch(negated, untaken, List.of()));
        } else {
            out.add(new LoopStatement.Branch(condition, taken, untaken));
        }
    }
}
