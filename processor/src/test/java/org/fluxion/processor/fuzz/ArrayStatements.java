package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Statement.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Random declarations of local arrays, writes to them, and references to them and to their rows. */
final class ArrayStatements {

    private static final List<String> WRITES =
            List.of("$[$] = $;", "$[$] = $;", "$[$] = $;", "$[$] += $;", "$[$] += $;", "$[$] -= $;", "$[$] *= $;");

    private final Grammar grammar;

    ArrayStatements(Grammar grammar) {
        this.grammar = grammar;
    }

    Statement declaration(Scope scope) {
        List<Local> indices = scope.find(ValueType.INDICES);
        Choices.Menu<Statement> menu = grammar.choices().menu();
        return menu.add(6, () -> vector(scope))
                .addIf(grammar.has(Feature.MATRICES), 2, () -> matrix(scope))
                .addIf(grammar.has(Feature.INDEX_ARRAYS) && !indices.isEmpty(), 1, () -> indices(scope, indices))
                .draw();
    }

    Optional<Statement> any(Scope scope) {
        List<Local> vectors = scope.find(ValueType.VECTOR, Local::isWritable);
        List<Local> matrices = scope.find(ValueType.MATRIX, Local::isWritable);
        List<Local> parameters = scope.find(ValueType.VECTOR, local -> !local.isWritable() && local.isAssignable());
        Choices choices = grammar.choices();
        if (vectors.isEmpty() && matrices.isEmpty()) {
            return parameters.isEmpty() ? Optional.empty() : copied(scope, choices.of(parameters));
        }
        Choices.Menu<Optional<Statement>> menu = choices.menu();
        return menu.addIf(!vectors.isEmpty(), 12, () -> Optional.of(write(scope, choices.of(vectors))))
                .addIf(!matrices.isEmpty(), 6, () -> Optional.of(cellWrite(scope, choices.of(matrices))))
                .addIf(!matrices.isEmpty() && grammar.has(Feature.ROW_REFERENCES), 3, () -> row(scope, matrices))
                .addIf(!vectors.isEmpty(), 1, () -> alias(scope, choices.of(vectors)))
                .addIf(!vectors.isEmpty(), 1, () -> replaced(scope, choices.of(vectors)))
                .addIf(grammar.has(Feature.SWAPS) && vectors.size() > 1, 2, () -> swap(vectors))
                .addIf(!parameters.isEmpty(), 1, () -> copied(scope, choices.of(parameters)))
                .draw();
    }

    private Statement vector(Scope scope) {
        String length = length(scope);
        Expression value = grammar.vectors().fresh(scope, length);
        return declared(scope, "a", ValueType.VECTOR, length, Local.Access.WRITE, value);
    }

    private Statement matrix(Scope scope) {
        String length = length(scope);
        if (grammar.has(Feature.LIBRARY) && grammar.choices().chance(0.4)) {
            Expression value = computedMatrix(scope, length);
            return declared(scope, "m", ValueType.MATRIX, length, Local.Access.WRITE, value);
        }
        Expression rows = grammar.vectors().fresh(scope, length);
        if (length.equals("2")) {
            Expression literal = Expression.of(
                    ValueType.MATRIX, "{$, $}", rows, grammar.vectors().fresh(scope, length));
            return declared(scope, "m", ValueType.MATRIX, length, Local.Access.WRITE, literal);
        }
        Optional<Local> same = scope.all()
                .filter(local -> local.type() != ValueType.INT && local.length().equals(length))
                .findFirst();
        Expression value = same.isEmpty() || Character.isDigit(length.charAt(0))
                ? Expression.of(ValueType.MATRIX, "new double[%s][%s]".formatted(length, length))
                : Expression.of(
                        ValueType.MATRIX,
                        "new double[$.length][$.length]",
                        same.get().read(),
                        same.get().read());
        return declared(scope, "m", ValueType.MATRIX, length, Local.Access.WRITE, value);
    }

    private Expression computedMatrix(Scope scope, String length) {
        List<Local> matrices =
                scope.find(ValueType.MATRIX, local -> local.length().equals(length));
        if (matrices.isEmpty()) {
            return Expression.of(
                    ValueType.MATRIX,
                    "Matrices.outer($, $)",
                    grammar.vectors().any(scope, length, 1),
                    grammar.vectors().any(scope, length, 1));
        }
        Expression one = grammar.choices().of(matrices).read();
        Expression other = grammar.choices().of(matrices).read();
        String text = grammar.choices().of("Matrices.add($, $)", "Matrices.subtract($, $)", "Matrices.multiply($, $)");
        return grammar.choices().chance(0.3)
                ? Expression.of(ValueType.MATRIX, "Matrices.transpose($)", one)
                : Expression.of(ValueType.MATRIX, text, one, other);
    }

    private Statement indices(Scope scope, List<Local> known) {
        Local other = grammar.choices().of(known);
        Expression value = Expression.of(ValueType.INDICES, "$.clone()", other.read());
        return declared(scope, "p", ValueType.INDICES, other.length(), Local.Access.READ, value);
    }

    private Statement declared(
            Scope scope, String stem, ValueType type, String length, Local.Access access, Expression value) {
        Local local = new Local(grammar.fresh(stem), type, length, access);
        scope.declare(local);
        return line(type.java() + " " + local.name() + " = $;", value);
    }

    private String length(Scope scope) {
        List<String> known = scope.all()
                .map(Local::length)
                .filter(length -> length.equals("L"))
                .toList();
        return grammar.choices()
                .of(Stream.concat(known.stream().limit(4), Stream.of("2", "3")).toList());
    }

    private Statement write(Scope scope, Local array) {
        return line(
                grammar.choices().of(WRITES), array.read(), grammar.indices().of(scope, array), value(scope));
    }

    private Statement cellWrite(Scope scope, Local matrix) {
        return line(
                grammar.choices().of("$[$][$] = $;", "$[$][$] += $;", "$[$][$] *= $;"),
                matrix.read(),
                grammar.indices().of(scope, matrix),
                grammar.indices().of(scope, matrix),
                value(scope));
    }

    private Expression value(Scope scope) {
        return scope.jumps().isInLoop() && grammar.choices().chance(0.6)
                ? grammar.numbers().tame(scope, 1)
                : grammar.numbers().any(scope, 2);
    }

    /** A reference to a row, or a row replaced. */
    private Optional<Statement> row(Scope scope, List<Local> matrices) {
        Local matrix = grammar.choices().of(matrices);
        Expression row = grammar.vectors().row(scope, matrix);
        if (grammar.choices().chance(0.3)) {
            Expression value = grammar.vectors().fresh(scope, matrix.length());
            return Optional.of(line("$ = $;", row, value));
        }
        return Optional.of(declared(scope, "r", ValueType.VECTOR, matrix.length(), Local.Access.WRITE, row));
    }

    private Optional<Statement> alias(Scope scope, Local array) {
        return Optional.of(declared(scope, "a", ValueType.VECTOR, array.length(), Local.Access.WRITE, array.read()));
    }

    private Optional<Statement> replaced(Scope scope, Local array) {
        Expression value = grammar.vectors().fresh(scope, array.length());
        return Optional.of(line("$ = $;", array.read(), value));
    }

    private Optional<Statement> swap(List<Local> vectors) {
        Local one = grammar.choices().of(vectors);
        List<Local> others = vectors.stream()
                .filter(local -> local.length().equals(one.length()) && !local.equals(one))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String other = grammar.choices().of(others).name();
        String name = grammar.fresh("swap");
        return Optional.of(line(
                "double[] %s = %s; %s = %s; %s = %s;".formatted(name, one.name(), one.name(), other, other, name)));
    }

    /** {@code x = x.clone();}: from here on the parameter's variable refers to an array that may be written to. */
    private static Optional<Statement> copied(Scope scope, Local parameter) {
        if (!scope.declares(parameter)) {
            return Optional.empty();
        }
        scope.redeclare(new Local(parameter.name(), parameter.type(), parameter.length(), Local.Access.WRITE));
        return Optional.of(line("$ = $.clone();", parameter.read(), parameter.read()));
    }
}
