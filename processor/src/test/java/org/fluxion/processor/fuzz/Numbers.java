package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Expression.number;

import java.util.List;

/** Random expressions of type {@code double}, kept inside the domains of their functions and of tame size. */
final class Numbers {

    private static final List<String> LITERALS =
            List.of("0.5", "1.5", "2.0", "(-0.7)", "3", "0.25", "1e-1", "(-1.2)", "(1 / 3.0)", "0.0", "1.0");

    private static final List<String> UNARY = List.of(
            "Math.sin($)",
            "Math.cos($)",
            "Math.tanh($)",
            "Math.atan($)",
            "(-$)",
            "Math.abs($)",
            "Math.exp(Math.sin($))",
            "Math.expm1(Math.sin($))",
            "Math.log(1.5 + Math.sin($))",
            "Math.log1p(Math.exp(Math.sin($)))",
            "Math.log10(2 + Math.cos($))",
            "Math.sqrt(1.5 + Math.sin($))",
            "Math.cbrt(2 + Math.sin($))",
            "Math.pow($, 2)",
            "Math.pow(Math.cos($), 3)",
            "Math.pow(1.5 + Math.sin($), -0.5)",
            "Math.tan(0.9 * Math.sin($))",
            "Math.asin(0.9 * Math.tanh($))",
            "Math.acos(0.9 * Math.cos($))",
            "Math.sinh(Math.sin($))",
            "Math.cosh(Math.sin($))",
            "Math.toRadians(20 * $)",
            "Math.toDegrees(0.01 * $)",
            "StrictMath.sin($)",
            "StrictMath.exp(StrictMath.cos($))");

    private static final List<String> BINARY = List.of(
            "($ + $)",
            "($ + $)",
            "($ - $)",
            "($ - $)",
            "($ * $)",
            "($ * $)",
            "($ * $)",
            "($ / (1.5 + Math.abs($)))",
            "($ / (2 + Math.sin($)))",
            "Math.max($, $)",
            "Math.min($, $)",
            "Math.atan2($, 1.5 + Math.sin($))",
            "Math.hypot($, 1 + Math.abs($))",
            "Math.pow(1.5 + Math.sin($), Math.tanh($))",
            "Math.copySign($, 0.3 + $)");

    private static final List<String> ACTIVATIONS = List.of(
            "Activations.relu($)", "Activations.sigmoid($)", "Activations.softplus($)", "Activations.square($)");

    private static final List<String> STEPS = List.of(
            "Math.floor($)",
            "Math.ceil($)",
            "Math.rint($)",
            "Math.round(1.0 * $)",
            "Math.signum(1.0 * $)",
            "(double) (int) ($)",
            "($ % 2.5)",
            "($ % (2 + Math.abs($)))");

    private static final List<String> REDUCTIONS = List.of(
            "Vectors.sum($)",
            "Vectors.dot($, $)",
            "Vectors.norm($)",
            "Vectors.max($)",
            "Vectors.min($)",
            "Vectors.mean($)",
            "Vectors.logSumExp($)");

    private final Grammar grammar;

    Numbers(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression any(Scope scope, int depth) {
        if (depth <= 0) {
            return leaf(scope);
        }
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(4, () -> leaf(scope))
                .add(5, () -> filled(scope, depth, choices.of(UNARY)))
                .add(8, () -> filled(scope, depth, choices.of(BINARY)))
                .addIf(grammar.has(Feature.LIBRARY), 1, () -> filled(scope, depth, choices.of(ACTIVATIONS)))
                .addIf(grammar.has(Feature.LIBRARY), 2, () -> reduction(scope, depth))
                .addIf(grammar.has(Feature.STEPS), 1, () -> filled(scope, depth, choices.of(STEPS)))
                .addIf(grammar.has(Feature.SIDE_EFFECTS), 1, () -> assigned(scope, depth))
                .addIf(grammar.has(Feature.SWITCH), 1, () -> switched(scope, depth))
                .addIf(!grammar.routines().isEmpty(), 3, () -> called(scope, depth))
                .add(1, () -> fused(scope, depth))
                .add(2, () -> conditional(scope, depth))
                .draw();
    }

    /** One that stays between about -1 and 1. */
    Expression tame(Scope scope, int depth) {
        return number(grammar.choices().of("Math.tanh($)", "Math.sin($)", "(0.3 * Math.cos($))"), any(scope, depth));
    }

    private Expression leaf(Scope scope) {
        List<Local> numbers = scope.find(ValueType.DOUBLE);
        List<Local> vectors = scope.find(ValueType.VECTOR);
        List<Local> matrices = scope.find(ValueType.MATRIX);
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(3, () -> number(choices.of(LITERALS)))
                .addIf(!numbers.isEmpty(), 8, () -> choices.of(numbers).read())
                .addIf(!vectors.isEmpty(), 6, () -> element(scope, choices.of(vectors)))
                .addIf(!matrices.isEmpty(), 4, () -> cell(scope, choices.of(matrices)))
                .add(1, () -> number("$", grammar.integers().any(scope, 1)))
                .draw();
    }

    /** An element of a vector. */
    Expression element(Scope scope, Local vector) {
        return number("$[$]", vector.read(), grammar.indices().of(scope, vector));
    }

    /** An element of a matrix. */
    Expression cell(Scope scope, Local matrix) {
        return number(
                "$[$][$]",
                matrix.read(),
                grammar.indices().of(scope, matrix),
                grammar.indices().of(scope, matrix));
    }

    private Expression filled(Scope scope, int depth, String text) {
        Expression[] operands = new Expression[Template.holes(text)];
        for (int k = 0; k < operands.length; k++) {
            operands[k] = any(scope, depth - 1);
        }
        return number(text, operands);
    }

    private Expression fused(Scope scope, int depth) {
        return number("Math.fma($, $, $)", tame(scope, depth - 1), any(scope, depth - 1), any(scope, depth - 1));
    }

    private Expression conditional(Scope scope, int depth) {
        return number("($ ? $ : $)", grammar.conditions().any(scope, 1), any(scope, depth - 1), any(scope, depth - 1));
    }

    private Expression switched(Scope scope, int depth) {
        String text = grammar.choices()
                .of(
                        "switch ($) { case 0 -> $; case 1, 3 -> $; default -> $; }",
                        "switch ($) { case 0: yield 1.0 * $; case 1: case 2: yield 0.5 * $; default: yield 2 - $; }");
        return number(
                "(" + text + ")",
                grammar.integers().any(scope, 1),
                any(scope, depth - 1),
                any(scope, depth - 1),
                any(scope, depth - 1));
    }

    private Expression assigned(Scope scope, int depth) {
        List<Local> numbers = scope.find(ValueType.DOUBLE, Local::isAssignable);
        if (numbers.isEmpty()) {
            return leaf(scope);
        }
        String name = grammar.choices().of(numbers).name();
        String text = grammar.choices().of("(%s = $)", "(%s += $)", "(%s *= $)", "(%s++ * $)", "(--%s - $)");
        return number(text.formatted(name), tame(scope, depth - 1));
    }

    private Expression called(Scope scope, int depth) {
        return grammar.calls().of(scope, ValueType.DOUBLE, depth).orElseGet(() -> leaf(scope));
    }

    private Expression reduction(Scope scope, int depth) {
        List<Local> matrices =
                scope.find(ValueType.MATRIX, local -> local.length().equals("L"));
        if (!matrices.isEmpty() && grammar.choices().chance(0.1)) {
            return number("Matrices.trace($)", grammar.choices().of(matrices).read());
        }
        List<Local> vectors = scope.find(ValueType.VECTOR);
        if (vectors.isEmpty()) {
            return leaf(scope);
        }
        String length = grammar.choices().of(vectors).length();
        String text = grammar.choices().of(REDUCTIONS);
        Expression[] operands = new Expression[Template.holes(text)];
        for (int k = 0; k < operands.length; k++) {
            operands[k] = grammar.vectors().any(scope, length, depth - 1);
        }
        return number(text, operands);
    }
}
