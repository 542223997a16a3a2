package org.fluxion.processor.codegen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;

/** The parameters and local variables of {@code evaluate} with their types. No two have one name. */
final class LocalTypes implements LoopStatement.Visitor<Void> {
    private final Map<String, Type> types = new LinkedHashMap<>();

    private LocalTypes() {}

    static LocalTypes of(LoopProgram program) {
        LocalTypes locals = new LocalTypes();
        for (Signature.Parameter parameter : program.signature().parameters()) {
            locals.types.put(parameter.name(), parameter.type());
        }
        locals.visitAll(program.checks());
        locals.visitAll(program.body());
        return locals;
    }

    /** All the names. */
    Set<String> names() {
        return types.keySet();
    }

    /** The type of a local, or null where there is none of that name. */
    Type typeOf(String name) {
        return types.get(name);
    }

    private void visitAll(List<LoopStatement> statements) {
        statements.forEach(statement -> statement.accept(this));
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        types.put(statement.name(), statement.type());
        return null;
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        return null;
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        return null;
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        types.put(statement.index(), Type.INT);
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitExit(LoopStatement.Exit statement) {
        return null;
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        types.put(statement.name(), statement.type());
        return null;
    }

    @Override
    public Void visitBranch(LoopStatement.Branch statement) {
        visitAll(statement.thenArm());
        visitAll(statement.elseArm());
        return null;
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        types.put(statement.name(), new Type(statement.element(), statement.rank()));
        return null;
    }

    @Override
    public Void visitRun(LoopStatement.Run statement) {
        return null;
    }

    @Override
    public Void visitCheck(LoopStatement.Check statement) {
        return null;
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        Companion companion = statement.companion();
        if (!statement.valueName().isEmpty()) {
            types.put(statement.valueName(), companion.result());
        }
        for (int parameter = 0; parameter < statement.derivativeNames().size(); parameter++) {
            String name = statement.derivativeNames().get(parameter);
            if (!name.isEmpty()) {
                types.put(name, companion.derivativeType(parameter));
            }
        }
        return null;
    }
}
