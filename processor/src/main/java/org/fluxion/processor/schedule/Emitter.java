package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Turns the statements of one Program into loop statements; holds what all its parts share. */
final class Emitter {
    /** An expression of more operations gets a local, so that a line stays readable and javac's stack shallow. */
    static final int MAX_EXPRESSION = 8;

    private final Program program;
    private final boolean isStrict;
    private final StoragePlan plan;
    private final Names names;
    private final Fields fields;
    private final Values values;
    private final Map<Variable, Integer> counts;
    private final Map<Variable, Statement> definitions = new HashMap<>();
    private final Set<String> sourceNames = new HashSet<>();
    private final Set<Variable> initials = new HashSet<>();
    private final Map<Variable, String> homes = new HashMap<>();
    private final IndexedArrays indexed;

    Emitter(Signature signature, Program program, Names names, Fields fields, boolean isStrict) {
        this.program = program;
        this.names = names;
        this.fields = fields;
        this.isStrict = isStrict;
        plan = StoragePlan.of(program);
        values = new Values(names);
        counts = Uses.counts(program.body());
        indexed = new IndexedArrays(program.body());
        for (int k = 0; k < program.parameters().size(); k++) {
            bindParameter(signature.parameters().get(k), program.parameters().get(k));
        }
        collectNames(program.body());
    }

    private void bindParameter(Signature.Parameter parameter, Variable variable) {
        String name = parameter.name();
        sourceNames.add(name);
        values.set(variable, parameter.isEnum() ? new Expression.Ordinal("", name) : new Expression.Name(name));
        if (plan.cell(variable) != null) {
            plan.cell(variable).nameIt(name);
        }
    }

    private void collectNames(Block block) {
        block.parameters().forEach(parameter -> sourceNames.add(parameter.name()));
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Repetition loop) {
                initials.addAll(loop.initials());
            }
            statement.targets().forEach(target -> {
                sourceNames.add(target.name());
                definitions.put(target, statement);
            });
            statement.operation().blocks().forEach(this::collectNames);
        }
    }

    StoragePlan plan() {
        return plan;
    }

    Names names() {
        return names;
    }

    Fields fields() {
        return fields;
    }

    Values values() {
        return values;
    }

    /** The scalars of an arm that are computed straight into the local of the branch's result. */
    Map<Variable, String> homes() {
        return homes;
    }

    boolean isStrict() {
        return isStrict;
    }

    /** Whether the only reader of the variable is a loop that starts from it, so that the loop's own local can take the name. */
    boolean isOnlyInitial(Variable variable) {
        return uses(variable) == 1 && initials.contains(variable);
    }

    /** Whether a loop starts from the variable. */
    boolean isInitial(Variable variable) {
        return initials.contains(variable);
    }

    /** How often the variable is read. */
    int uses(Variable variable) {
        return counts.getOrDefault(variable, 0);
    }

    Statement definition(Variable variable) {
        return definitions.get(variable);
    }

    /** Whether the user gave the value its name; an adjoint is called after its primal and may stay without a local. */
    boolean isUsersName(Variable variable) {
        boolean isAdjoint = variable.name().startsWith("d")
                && sourceNames.contains(variable.name().substring(1));
        return variable.isNamed() && !isAdjoint;
    }

    /** Gives the outputs' places their names first, so that {@code dw} is what the accessor is called. */
    void nameOutputs() {
        for (int k = 0; k < program.outputs().size(); k++) {
            Variable output = program.body().results().get(k);
            Cell cell = plan.cell(output);
            if (cell != null && cell.kind() == Cell.Kind.BUFFER && cell.name().isEmpty()) {
                cell.nameIt(names.fresh(program.outputs().get(k)));
            }
        }
    }

    void emitBody(List<LoopStatement> out) {
        new RowHomes(this, program.body()).prepare(out);
        emit(program.body(), out);
    }

    void emit(Block block, List<LoopStatement> out) {
        for (Statement statement : block.statements()) {
            emit(statement, out);
        }
    }

    private void emit(Statement statement, List<LoopStatement> out) {
        Operation operation = statement.operation();
        settleBefore(statement, out);
        if (operation instanceof Loop loop) {
            new LoopEmitter(this, statement, loop, out).emit();
        } else if (operation instanceof While loop) {
            new WhileEmitter(this, statement, loop, out).emit();
        } else if (operation instanceof If branch) {
            new BranchEmitter(this, statement, branch, out).emit();
        } else {
            operation.accept(new StatementEmitter(this, statement, out));
        }
    }

    /** What waits and would read a place after this statement has written it gets its local now. */
    private void settleBefore(Statement statement, List<LoopStatement> out) {
        Set<Cell> written = plan.written(statement);
        Set<Variable> operands = new LinkedHashSet<>(statement.operation().operands());
        values.settleExcept(operands, written, out);
    }

    /** Whether the array is read element by element only, so that nobody can tell how long it is. */
    boolean isOnlyIndexed(Variable array) {
        return indexed.contains(array);
    }

    /** The name of a place, chosen when it is first needed. */
    String name(Cell cell) {
        if (cell.name().isEmpty()) {
            cell.nameIt(names.fresh(cell.hint().isEmpty() ? (cell.type().isScalar() ? "t" : "buffer") : cell.hint()));
        }
        return cell.name();
    }

    /** The local that holds a scalar output, declared under the output's name if there is none. */
    String scalarResult(Variable variable, String output, List<LoopStatement> out) {
        Expression expression = values.read(variable);
        if (expression instanceof Expression.Name name && !isParameter(name.name())) {
            return name.name();
        }
        String local = names.fresh(output);
        out.add(new LoopStatement.Declare(variable.type(), local, expression));
        values.set(variable, new Expression.Name(local));
        return local;
    }

    private boolean isParameter(String name) {
        return program.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** The buffer that holds an array output: its own, no argument's and no other output's. */
    String arrayResult(Variable variable, String output, Set<String> others, List<LoopStatement> out) {
        Cell cell = plan.cell(variable);
        boolean isOwn = cell.kind() == Cell.Kind.BUFFER
                && cell.home() == null
                && !cell.isReplaced()
                && !others.contains(cell.name());
        if (isOwn) {
            return cell.name();
        }
        Cell copy = new Cell(Cell.Kind.BUFFER, variable.type(), output);
        copyInto(copy, values.read(variable), out);
        return copy.name();
    }

    /** Brings a place to the shape of a source and copies it there. */
    void copyInto(Cell cell, Expression source, List<LoopStatement> out) {
        buffer(cell, List.of(), source, false, out);
        out.add(Kernels.copy(cell.type(), source, new Expression.Name(name(cell))));
    }

    /** Makes room in a place that takes one element an iteration. */
    void tape(Cell cell, Expression length, boolean isDeclaration, List<LoopStatement> out) {
        String local = name(cell);
        if (cell.home() == null) {
            fields.addBuffer(local, cell.type());
        }
        out.add(new LoopStatement.Tape(local, cell.type(), length, isDeclaration, cell.home()));
    }

    /** Brings a place to its size: its own field, or an element of a collected array. */
    void buffer(Cell cell, List<Expression> sizes, Expression like, boolean isZeroed, List<LoopStatement> out) {
        Type type = cell.type();
        String local = name(cell);
        if (cell.home() == null) {
            fields.addBuffer(local, type);
        }
        out.add(new LoopStatement.Buffer(local, type.element(), sizes, like, type.rank(), isZeroed, cell.home()));
    }
}
