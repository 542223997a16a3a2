package org.fluxion.processor.schedule;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What occurs in statements: the locals they declare, the names they read or assign, and their constants. The index of a loop among
 * them concerns nobody outside of the loop, and a local after it may have the same name: it counts neither as declared nor as used.
 */
final class Occurrences extends Traversal {
    private final Set<String> indices = new HashSet<>();
    private final Set<String> allIndices = new HashSet<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();
    private final Set<String> computed = new LinkedHashSet<>();
    private final Set<Object> literals = new HashSet<>();
    private final Set<String> messages = new HashSet<>();
    private boolean jumpsOut;
    private boolean readElements;

    private Occurrences() {}

    static Occurrences in(List<LoopStatement> statements) {
        Occurrences occurrences = new Occurrences();
        occurrences.visitAll(statements);
        return occurrences;
    }

    static Occurrences in(Expression expression) {
        Occurrences occurrences = new Occurrences();
        occurrences.visit(expression);
        return occurrences;
    }

    /** The locals declared, at any depth. */
    Set<String> declared() {
        return declared;
    }

    /** The indices of loops, at any depth. */
    Set<String> indices() {
        return allIndices;
    }

    /** The parameters, locals and indices of loops around the statements that are read or assigned, at any depth. */
    Set<String> used() {
        return Collections.unmodifiableSet(used.keySet());
    }

    /** How often a name is read or assigned. */
    int uses(String name) {
        return used.getOrDefault(name, 0);
    }

    /** Whether an element of an array is read. */
    boolean readElements() {
        return readElements;
    }

    /** The locals that get a value or elements, in the order of the text. */
    List<String> computed() {
        return List.copyOf(computed);
    }

    /** Whether a statement leaves a loop around all of them. */
    boolean jumpsOut() {
        return jumpsOut;
    }

    Set<Object> literals() {
        return literals;
    }

    /** The texts of checks. */
    Set<String> messages() {
        return messages;
    }

    private void declare(String name) {
        if (!name.isEmpty()) {
            declared.add(name);
            computed.add(name);
        }
    }

    private void declareOrUse(String name, boolean isDeclaration) {
        if (isDeclaration) {
            declare(name);
        } else {
            use(name);
            computed.add(name);
        }
    }

    private void use(String name) {
        if (!indices.contains(name)) {
            used.merge(name, 1, Integer::sum);
        }
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        declare(statement.name());
        return visit(statement.value());
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        use(statement.name());
        computed.add(statement.name());
        return visit(statement.value());
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        Expression array = statement.array();
        while (array instanceof Expression.Element row) {
            array = row.array();
        }
        if (array instanceof Expression.Name name) {
            computed.add(name.name());
        }
        return super.visitStore(statement);
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        visit(statement.first());
        visit(statement.bound());
        boolean jumpsBefore = jumpsOut;
        indices.add(statement.index());
        allIndices.add(statement.index());
        visitAll(statement.body());
        jumpsOut = jumpsBefore;
        indices.remove(statement.index());
        return null;
    }

    /** The ends of a share are known to it as indices are. */
    @Override
    public Void visitShared(SharedLoop statement) {
        List<String> ends = List.of(statement.from(), statement.to());
        indices.addAll(ends);
        allIndices.addAll(ends);
        super.visitShared(statement);
        indices.removeAll(ends);
        return null;
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        boolean jumpsBefore = jumpsOut;
        super.visitWhile(statement);
        jumpsOut = jumpsBefore;
        return null;
    }

    @Override
    public Void visitExit(LoopStatement.Exit statement) {
        jumpsOut = true;
        return visit(statement.condition());
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        declareOrUse(statement.name(), statement.isDeclaration());
        return super.visitTape(statement);
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        declareOrUse(statement.name(), !statement.isHeld());
        return super.visitBuffer(statement);
    }

    @Override
    public Void visitCheck(LoopStatement.Check statement) {
        messages.add(statement.message());
        return super.visitCheck(statement);
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        declare(statement.valueName());
        statement.derivativeNames().forEach(this::declare);
        return super.visitEvaluate(statement);
    }

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        statement.arguments().forEach(this::use);
        return null;
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        declared.add(statement.name());
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        use(statement.name());
        return null;
    }

    @Override
    public Void visitLiteral(Expression.Literal expression) {
        literals.add(expression.value());
        return null;
    }

    @Override
    public Void visitName(Expression.Name expression) {
        use(expression.name());
        return null;
    }

    @Override
    public Void visitOrdinal(Expression.Ordinal expression) {
        if (expression.enumClass().isEmpty()) {
            use(expression.name());
        } else {
            literals.add(expression);
        }
        return null;
    }

    @Override
    public Void visitElement(Expression.Element expression) {
        readElements = true;
        return super.visitElement(expression);
    }

    @Override
    public Void visitKernel(Expression.KernelCall expression) {
        readElements = true;
        return super.visitKernel(expression);
    }
}
