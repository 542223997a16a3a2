package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Expression.vector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random expressions of type {@code double[]}. */
final class VectorExpressions {

    private static final List<String> UNARY = List.of(
            "Vectors.negate($)",
            "Vectors.abs($)",
            "Vectors.tanh($)",
            "Vectors.sigmoid($)",
            "Vectors.relu($)",
            "Vectors.square($)",
            "Vectors.softmax($)",
            "Vectors.exp(Vectors.tanh($))",
            "Vectors.log(Vectors.add(0.5, Vectors.sigmoid($)))",
            "Vectors.sqrt(Vectors.add(Vectors.square($), 0.5))",
            "Vectors.pow(Vectors.add(Vectors.sigmoid($), 0.5), 1.5)");

    private static final List<String> BINARY = List.of(
            "Vectors.add($, $)",
            "Vectors.subtract($, $)",
            "Vectors.multiply($, $)",
            "Vectors.divide($, Vectors.add(1.5, Vectors.abs($)))",
            "Vectors.max($, $)",
            "Vectors.min($, $)");

    private static final List<String> SCALED = List.of(
            "Vectors.add(%s, %s)",
            "Vectors.subtract(%s, %s)", "Vectors.multiply(%s, %s)", "Vectors.max(%s, %s)", "Vectors.min(%s, %s)");

    private final Grammar grammar;

    VectorExpressions(Grammar grammar) {
        this.grammar = grammar;
    }

    /** One of a length; some variable in scope, a copy, or something new. */
    Expression any(Scope scope, String length, int depth) {
        List<Local> vectors =
                scope.find(ValueType.VECTOR, local -> local.length().equals(length));
        List<Local> matrices =
                scope.find(ValueType.MATRIX, local -> local.length().equals(length));
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        boolean isDeeper = depth > 0 && grammar.has(Feature.LIBRARY);
        return menu.addIf(!vectors.isEmpty(), 6, () -> choices.of(vectors).read())
                .addIf(!matrices.isEmpty(), 2, () -> row(scope, choices.of(matrices)))
                .addIf(vectors.isEmpty() && matrices.isEmpty(), 1, () -> created(scope, length))
                .addIf(isDeeper, 2, () -> vector(choices.of(UNARY), any(scope, length, depth - 1)))
                .addIf(isDeeper, 2, () -> binary(scope, length, depth))
                .addIf(isDeeper, 2, () -> scaled(scope, length, depth))
                .addIf(isDeeper && !matrices.isEmpty(), 2, () -> product(scope, choices.of(matrices), depth))
                .draw();
    }

    /** A new array, which may be written to. */
    Expression fresh(Scope scope, String length) {
        List<Local> vectors =
                scope.find(ValueType.VECTOR, local -> local.length().equals(length));
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(3, () -> created(scope, length))
                .addIf(Character.isDigit(length.charAt(0)), 3, () -> listed(scope, Integer.parseInt(length)))
                .addIf(
                        !vectors.isEmpty(),
                        3,
                        () -> vector("$.clone()", choices.of(vectors).read()))
                .addIf(grammar.has(Feature.LIBRARY) && !vectors.isEmpty(), 1, () -> binary(scope, length, 1))
                .draw();
    }

    /** A row of a matrix. */
    Expression row(Scope scope, Local matrix) {
        return vector("$[$]", matrix.read(), grammar.indices().of(scope, matrix));
    }

    private Expression created(Scope scope, String length) {
        List<Local> same = scope.all()
                .filter(local -> local.type() != ValueType.INT && local.length().equals(length))
                .toList();
        if (same.isEmpty() || Character.isDigit(length.charAt(0))) {
            return vector("new double[" + length + "]");
        }
        return vector("new double[$.length]", grammar.choices().of(same).read());
    }

    private Expression listed(Scope scope, int length) {
        String holes = IntStream.range(0, length).mapToObj(k -> "$").collect(Collectors.joining(", "));
        Expression[] elements = IntStream.range(0, length)
                .mapToObj(k -> grammar.numbers().any(scope, 1))
                .toArray(Expression[]::new);
        return vector("new double[] {" + holes + "}", elements);
    }

    private Expression binary(Scope scope, String length, int depth) {
        return vector(grammar.choices().of(BINARY), any(scope, length, depth - 1), any(scope, length, depth - 1));
    }

    private Expression scaled(Scope scope, String length, int depth) {
        Expression array = any(scope, length, depth - 1);
        Expression scalar = grammar.numbers().any(scope, depth - 1);
        String text = grammar.choices().of(SCALED).formatted("$", "$");
        return grammar.choices().chance(0.5) ? vector(text, array, scalar) : vector(text, scalar, array);
    }

    private Expression product(Scope scope, Local matrix, int depth) {
        String text = grammar.choices()
                .of(
                        "Matrices.multiply($, $)",
                        "Matrices.multiply(Matrices.transpose($), $)",
                        "Matrices.multiply(Matrices.multiply(0.5, $), $)");
        return vector(text, matrix.read(), any(scope, matrix.length(), depth - 1));
    }
}
