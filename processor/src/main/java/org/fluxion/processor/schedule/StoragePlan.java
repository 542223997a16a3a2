package org.fluxion.processor.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * Which variables share a place. A write takes over the place of the array it writes to, if nobody reads the old array (or a row of
 * it) afterwards and the write is not repeated by a loop that the array was made outside of; else it gets a place of its own and the
 * old array is copied there. So the values stay those of the Program, where arrays never change.
 */
final class StoragePlan {
    private final Map<Variable, Cell> cells = new HashMap<>();
    private final Map<Variable, List<Variable>> rows = new HashMap<>();
    private final Set<Variable> accumulators = new HashSet<>();
    private final Set<Variable> updated = new HashSet<>();
    private final Map<Variable, Variable> carriedFrom = new HashMap<>();
    private final Map<Variable, Variable> arrayOfRow = new HashMap<>();
    /** For a row its array, for what a branch chooses the arrays that its arms make. */
    private final Map<Variable, List<Variable>> pointsTo = new HashMap<>();

    private final IdentityHashMap<Block, Frame> known = new IdentityHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final FreeVariables free = new FreeVariables();

    private final SharedCompanions shared;

    private StoragePlan(SharedCompanions shared) {
        this.shared = shared;
    }

    static StoragePlan of(Program program) {
        StoragePlan plan = new StoragePlan(SharedCompanions.in(program.body()));
        for (Variable parameter : program.parameters()) {
            if (parameter.type().isArray()) {
                plan.cells.put(parameter, new Cell(Cell.Kind.PARAMETER, parameter.type(), parameter.name()));
            }
        }
        plan.plan(program.body(), false);
        return plan;
    }

    /** Whether several places call that generated class. */
    boolean isShared(Companion companion) {
        return shared.contains(companion);
    }

    /** The place of an array or of a carried scalar; null for any other scalar. */
    Cell cell(Variable variable) {
        return cells.get(variable);
    }

    /** The writable places that a reference may point into. */
    Set<Cell> referenced(Variable reference) {
        Set<Cell> places = new HashSet<>();
        for (Variable array : pointsTo.getOrDefault(reference, List.of())) {
            Cell cell = cells.get(array);
            if (cell.isWritable()) {
                places.add(cell);
            } else {
                places.addAll(referenced(array));
            }
        }
        return places;
    }

    /** Whether the variable is a row of an argument, which nothing overwrites. */
    boolean isStable(Variable variable) {
        Cell cell = cells.get(variable);
        if (cell.kind() != Cell.Kind.REFERENCE) {
            return cell.kind() == Cell.Kind.PARAMETER;
        }
        return arrayOfRow.containsKey(variable) && isStable(arrayOfRow.get(variable));
    }

    /** Whether the scalar is a link of an accumulator, which exists only to be combined further. */
    boolean isAccumulator(Variable variable) {
        return accumulators.contains(variable);
    }

    /** The places that a statement may write to, at any depth. */
    Set<Cell> written(Statement statement) {
        Set<Cell> written = new LinkedHashSet<>();
        Set<Variable> defined = new LinkedHashSet<>(statement.targets());
        statement.operation().blocks().forEach(block -> defined.addAll(Uses.defined(block)));
        for (Variable variable : defined) {
            if (cells.containsKey(variable) && cells.get(variable).isWritable()) {
                written.add(cells.get(variable));
            }
        }
        return written;
    }

    private void plan(Block block, boolean isLoop) {
        Frame frame = frame(block, isLoop);
        frames.push(frame);
        for (Statement statement : block.statements()) {
            plan(statement);
            frame.advance();
        }
        frames.pop();
    }

    private Frame frame(Block block, boolean isLoop) {
        return known.computeIfAbsent(block, unplanned -> new Frame(block, isLoop, free));
    }

    private void plan(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof Loop loop) {
            planLoop(statement, loop);
        } else if (operation instanceof While loop) {
            planWhile(statement, loop);
        } else if (operation instanceof If branch) {
            planIf(statement, branch);
        } else if (operation instanceof Update update) {
            planWrite(statement, update.array());
        } else if (operation instanceof AddAt added) {
            planWrite(statement, added.array());
        } else if (operation instanceof Binary binary && isAccumulation(binary)) {
            Variable running = accumulators.contains(binary.left()) ? binary.left() : binary.right();
            cells.put(statement.target(), cells.get(running));
            accumulators.add(statement.target());
        } else {
            planFresh(statement);
        }
    }

    private boolean isAccumulation(Binary binary) {
        return accumulators.contains(binary.left()) || accumulators.contains(binary.right());
    }

    private void planFresh(Statement statement) {
        for (Variable target : statement.targets()) {
            if (target.type().isScalar()) {
                continue;
            }
            boolean isRow = statement.operation() instanceof Index;
            boolean isReference = isRow
                    || statement.operation() instanceof Stop
                    || (statement.operation() instanceof Call call && !isShared(call.companion()));
            Cell.Kind kind = isReference ? Cell.Kind.REFERENCE : Cell.Kind.BUFFER;
            cells.put(target, new Cell(kind, target.type(), target.name()));
            if (isRow || statement.operation() instanceof Stop) {
                Variable array = statement.operation().operands().get(0);
                rows.computeIfAbsent(array, key -> new ArrayList<>()).add(target);
                arrayOfRow.put(target, array);
                pointsTo.put(target, List.of(array));
            }
        }
    }

    private void planWrite(Statement statement, Variable array) {
        Cell cell = canTakeOver(array)
                ? cells.get(array)
                : new Cell(Cell.Kind.BUFFER, array.type(), nameOf(statement.target(), array));
        cells.put(statement.target(), cell);
    }

    private static String nameOf(Variable target, Variable array) {
        return target.isNamed() ? target.name() : array.name();
    }

    private void planIf(Statement statement, If branch) {
        plan(branch.thenBlock(), false);
        plan(branch.elseBlock(), false);
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            Cell taken = cells.get(branch.thenBlock().results().get(k));
            Cell untaken = cells.get(branch.elseBlock().results().get(k));
            boolean isShared = taken != null && taken == untaken;
            if (target.type().isArray()) {
                cells.put(target, isShared ? taken : new Cell(Cell.Kind.REFERENCE, target.type(), target.name()));
                pointsTo.put(target, madeInArms(branch, k));
            } else if (isShared
                    && accumulators.contains(branch.thenBlock().results().get(k))) {
                cells.put(target, taken);
                accumulators.add(target);
            } else if (branch.thenBlock().results().get(k).equals(carriedThrough(branch, k, target))
                    || branch.elseBlock().results().get(k).equals(carriedThrough(branch, k, target))) {
                cells.put(target, cells.get(carriedThrough(branch, k, target)));
                updated.add(target);
            }
        }
    }

    /** The arrays that the arms make, if only by writing into one from outside; what is only handed on is copied. */
    static List<Variable> madeInArms(If branch, int result) {
        return branch.blocks().stream()
                .filter(arm -> arm.statements().stream()
                        .anyMatch(statement ->
                                statement.targets().contains(arm.results().get(result))))
                .map(arm -> arm.results().get(result))
                .toList();
    }

    /**
     * The carried scalar that one arm hands on as it is, if nobody reads it after the branch: {@code if (c) { m = e; }} then says it
     * all. Else null.
     */
    private Variable carriedThrough(If branch, int k, Variable target) {
        for (Block arm : branch.blocks()) {
            Variable result = arm.results().get(k);
            Cell cell = cells.get(result);
            boolean isCarried = cell != null
                    && cell.kind() == Cell.Kind.LOCAL
                    && !accumulators.contains(result)
                    && result.equals(carriedFrom.get(target));
            boolean isHandedOnOnce = isCarried
                    && branch.blocks().stream()
                            .noneMatch(other -> frame(other, false).reads(result))
                    && branch.blocks().stream()
                                    .flatMap(other -> other.results().stream())
                                    .filter(result::equals)
                                    .count()
                            == 1;
            if (isHandedOnOnce && canTakeOver(result)) {
                return result;
            }
        }
        return null;
    }

    /** Whether a branch writes the variable's value into the place of a carried scalar in the arm that changes it. */
    boolean isUpdated(Variable variable) {
        return updated.contains(variable);
    }

    private void planLoop(Statement statement, Loop loop) {
        Set<Variable> read = free.of(loop.body());
        for (int k = 0; k < loop.carriedCount(); k++) {
            planCarried(statement, loop, k, read);
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            carriedFrom.put(loop.next().get(k), loop.carried().get(k));
        }
        plan(loop.body(), true);
        planCollected(statement, loop);
    }

    private void planWhile(Statement statement, While loop) {
        Statement counted = loop.counted(statement);
        Loop iterations = (Loop) counted.operation();
        Set<Variable> read = new HashSet<>(free.of(loop.body()));
        read.addAll(free.of(loop.condition()));
        for (int k = 0; k < loop.carriedCount(); k++) {
            planCarried(counted, iterations, k, read);
            cells.put(
                    loop.condition().parameters().get(k + 1),
                    cells.get(loop.carried().get(k)));
            carriedFrom.put(loop.next().get(k), loop.carried().get(k));
        }
        plan(loop.condition(), true);
        plan(loop.body(), true);
        planCollected(counted, iterations);
    }

    private void planCollected(Statement statement, Loop loop) {
        for (int k = loop.carriedCount(); k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            cells.put(target, new Cell(Cell.Kind.BUFFER, target.type(), target.name()));
        }
    }

    private void planCarried(Statement statement, Loop loop, int k, Set<Variable> read) {
        Variable carried = loop.carried().get(k);
        Variable initial = loop.initials().get(k);
        Variable target = statement.targets().get(k);
        boolean isOnlyInitial =
                loop.initials().indexOf(initial) == loop.initials().lastIndexOf(initial)
                        && !read.contains(initial)
                        && rowsOf(initial).stream().noneMatch(read::contains);
        Cell cell = isOnlyInitial && canTakeOver(initial) ? cells.get(initial) : null;
        if (cell == null) {
            String hint = target.isNamed() ? target.name() : carried.name();
            cell = new Cell(carried.type().isScalar() ? Cell.Kind.LOCAL : Cell.Kind.BUFFER, carried.type(), hint);
        }
        cells.put(carried, cell);
        cells.put(target, cell);
        if (carried.type().isScalar() && loop.roles().get(k) != Role.RECURRENCE) {
            accumulators.add(carried);
            if (accumulators.contains(initial)) {
                accumulators.add(target);
            }
        }
    }

    private Set<Variable> rowsOf(Variable array) {
        Set<Variable> all = new LinkedHashSet<>();
        for (Variable row : rows.getOrDefault(array, List.of())) {
            all.add(row);
            all.addAll(rowsOf(row));
        }
        return all;
    }

    /** Whether the statement at hand may overwrite the place of the variable. */
    private boolean canTakeOver(Variable variable) {
        Cell cell = cells.get(variable);
        if (cell == null || !cell.isWritable()) {
            return false;
        }
        Set<Variable> aliases = rowsOf(variable);
        aliases.add(variable);
        for (Frame frame : frames) {
            if (aliases.stream().anyMatch(frame::isReadLater)) {
                return false;
            }
            if (frame.defines(variable)) {
                return true;
            }
            if (frame.isLoop()) {
                return false;
            }
        }
        return false;
    }
}
