package org.fluxion.processor.codegen;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;
import org.fluxion.processor.schedule.SharedLoop;

/** The parameters and local variables of a method and its parts with their types. No two locals have one name. */
final class LocalTypes implements LoopStatement.Visitor<Void> {
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Set<String> indices = new HashSet<>();
    private final Set<String> kept;

    private LocalTypes(List<String> kept) {
        this.kept = Set.copyOf(kept);
    }

    /** Those of {@code evaluate}. */
    static LocalTypes ofBody(LoopProgram program) {
        return of(program, program.body(), false);
    }

    /** Those of the check of sizes, whose locals may have names and other types than those of {@code evaluate}. */
    static LocalTypes ofChecks(LoopProgram program) {
        return of(program, program.checks(), true);
    }

    private static LocalTypes of(LoopProgram program, List<LoopStatement> statements, boolean areChecks) {
        LocalTypes locals = new LocalTypes(program.kept());
        for (Signature.Parameter parameter : program.signature().parameters()) {
            locals.types.put(parameter.name(), parameter.type());
        }
        locals.visitAll(statements);
        program.parts().stream()
                .filter(part -> part.isOfChecks() == areChecks)
                .forEach(part -> locals.visitAll(part.body()));
        return locals;
    }

    /** All the names. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(types.keySet());
        names.addAll(indices);
        return names;
    }

    /** Whether a parameter or local has the name. */
    boolean contains(String name) {
        return types.containsKey(name) || indices.contains(name);
    }

    /** The type of a parameter or of a local that is no index, or null where there is none of that name. */
    Type declaredTypeOf(String name) {
        return types.get(name);
    }

    /** The type of everything of that name; null if there is nothing, or a loop's index and a local of another type. */
    Type typeOf(String name) {
        if (!indices.contains(name)) {
            return types.get(name);
        }
        return types.getOrDefault(name, Type.INT).equals(Type.INT) ? Type.INT : null;
    }

    /** Whether the local is a field of the object, so that its declaration only assigns. */
    boolean isKept(String name) {
        return kept.contains(name);
    }

    /** The left side of the assignment that gives a local its first value: with its type, unless it is a field. */
    Text declaration(Type type, String name) {
        return isKept(name) ? Text.of(name) : Text.of(TypeNames.of(type), " ", name);
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
        indices.add(statement.index());
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitShared(SharedLoop statement) {
        indices.add(statement.from());
        indices.add(statement.to());
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

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        return null;
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        types.put(statement.name(), statement.type());
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        return null;
    }
}
