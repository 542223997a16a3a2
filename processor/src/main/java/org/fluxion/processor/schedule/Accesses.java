package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the statements of a loop do with arrays, and which scalars they assign. Locals that stand for a row of an array are
 * followed to it.
 */
final class Accesses extends Traversal {
    private final List<Access> all = new ArrayList<>();
    private final List<LoopStatement.Assign> assigned = new ArrayList<>();
    private final Map<String, Access.Place> rows = new HashMap<>();
    private final Set<String> arrays = new HashSet<>();
    /** Arrays of which it is not known what they are. */
    private final Set<String> unclear = new HashSet<>();

    private boolean isUnderstood = true;

    private Accesses() {}

    static Accesses in(List<LoopStatement> statements) {
        Accesses accesses = new Accesses();
        accesses.visitAll(statements);
        return accesses;
    }

    /** All accesses, in the order of the text. */
    List<Access> all() {
        return all;
    }

    /** The assignments to scalars. */
    List<LoopStatement.Assign> assigned() {
        return assigned;
    }

    /** Whether {@link #all} tells every array that is written. */
    boolean isUnderstood() {
        boolean writesUnclear = all.stream()
                .anyMatch(access -> (access.kind() == Access.Kind.ADD || access.kind() == Access.Kind.SET)
                        && unclear.contains(access.place().root()));
        return isUnderstood && !writesUnclear;
    }

    private Optional<Access.Place> place(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return Optional.of(rows.getOrDefault(name.name(), new Access.Place(name.name(), null)));
        }
        if (expression instanceof Expression.Element element) {
            return place(element.array())
                    .map(array ->
                            new Access.Place(array.root(), array.first() == null ? element.index() : array.first()));
        }
        return Optional.empty();
    }

    /** Notes an access of what can be an array; false for an expression that is none, or one out of several. */
    private boolean access(Access.Kind kind, Expression expression) {
        Optional<Access.Place> place = place(expression);
        place.ifPresent(found -> {
            all.add(new Access(kind, found));
            visitIndices(expression);
        });
        return place.isPresent();
    }

    private void visitIndices(Expression expression) {
        Expression current = expression;
        while (current instanceof Expression.Element element) {
            visit(element.index());
            current = element.array();
        }
    }

    private void write(Access.Kind kind, Expression target) {
        isUnderstood &= access(kind, target);
    }

    /** The local stands for a place. */
    private void standsFor(String local, Expression row) {
        Optional<Access.Place> place = place(row);
        if (place.isPresent()) {
            rows.put(local, place.get());
            visitIndices(row);
        } else {
            unclear.add(local);
            visit(row);
        }
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        if (!statement.type().isArray()) {
            return visit(statement.value());
        }
        arrays.add(statement.name());
        if (statement.value() == null) {
            unclear.add(statement.name());
        } else {
            standsFor(statement.name(), statement.value());
        }
        return null;
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        if (arrays.contains(statement.name())) {
            unclear.add(statement.name());
            isUnderstood &= !rows.containsKey(statement.name());
        } else {
            assigned.add(statement);
        }
        return visit(statement.value());
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        Access.Kind kind = statement.isAdd() ? Access.Kind.ADD : Access.Kind.SET;
        write(kind, new Expression.Element(statement.array(), statement.index()));
        return visit(statement.value());
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        visit(statement.length());
        makeRoom(statement.name(), statement.home());
        return null;
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        visitExpressions(statement.sizes());
        if (statement.like() != null && !access(Access.Kind.LENGTH, statement.like())) {
            visit(statement.like());
        }
        makeRoom(statement.name(), statement.home());
        return null;
    }

    private void makeRoom(String name, Expression home) {
        arrays.add(name);
        if (home != null) {
            write(Access.Kind.SET, home);
            standsFor(name, home);
        }
    }

    @Override
    public Void visitRun(LoopStatement.Run statement) {
        List<Expression> arguments = statement.call().arguments();
        switch (statement.call().method()) {
            case "addScaled", "addScaledRange" -> {
                write(Access.Kind.ADD, arguments.get(0));
                visitExpressions(arguments.subList(1, arguments.size()));
            }
            case "add", "copy" -> {
                boolean isAdd = statement.call().method().equals("add");
                write(isAdd ? Access.Kind.ADD : Access.Kind.SET, arguments.get(1));
                visit(arguments.get(0));
            }
            default -> isUnderstood = false;
        }
        return null;
    }

    @Override
    public Void visitShared(SharedLoop statement) {
        isUnderstood = false;
        return null;
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        isUnderstood = false;
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        isUnderstood = false;
        return null;
    }

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        isUnderstood = false;
        return null;
    }

    @Override
    public Void visitName(Expression.Name expression) {
        access(Access.Kind.READ, expression);
        return null;
    }

    @Override
    public Void visitElement(Expression.Element expression) {
        return access(Access.Kind.READ, expression) ? null : super.visitElement(expression);
    }

    @Override
    public Void visitLength(Expression.LengthExpression expression) {
        return access(Access.Kind.LENGTH, expression.array()) ? null : super.visitLength(expression);
    }
}
