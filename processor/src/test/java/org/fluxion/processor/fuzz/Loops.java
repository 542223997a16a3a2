package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.fluxion.processor.fuzz.Statement.Compound;

/** Random loops of at most four iterations, or as many as an array has elements. */
final class Loops {

    private static final List<String> OVER_ARRAY = List.of(
            "for (int %1$s = 0; %1$s < $.length; %1$s++) {",
            "for (int %1$s = 0; %1$s < $.length; %1$s++) {",
            "for (int %1$s = 0; $.length > %1$s; ++%1$s) {",
            "for (int %1$s = $.length - 1; %1$s >= 0; %1$s--) {",
            "for (int %1$s = 0; %1$s < $.length; %1$s += 2) {",
            "for (int %1$s = 1; %1$s < $.length; %1$s++) {",
            "for (int %1$s = 1; %1$s <= $.length - 1; %1$s++) {",
            "for (int %1$s = $.length - 2; %1$s > 0; %1$s -= 2) {");

    private static final List<String> COUNTED = List.of(
            "for (int %1$s = 0; %1$s < $; %1$s++) {",
            "for (int %1$s = 0; %1$s < $; %1$s++) {",
            "for (int %1$s = $; %1$s > 0; %1$s--) {",
            "for (int %1$s = 1; %1$s <= $; %1$s += 2) {",
            "for (int %1$s = $; --%1$s >= 0; ) {",
            "for (int %1$s = $; %1$s-- > 0; ) {");

    private final Grammar grammar;

    Loops(Grammar grammar) {
        this.grammar = grammar;
    }

    Statement any(Scope scope) {
        List<Local> arrays = Stream.of(ValueType.VECTOR, ValueType.MATRIX)
                .flatMap(type -> scope.find(type).stream())
                .toList();
        Choices choices = grammar.choices();
        Choices.Menu<Statement> menu = choices.menu();
        return menu.addIf(!arrays.isEmpty(), 8, () -> overArray(scope, choices.of(arrays)))
                .addIf(!arrays.isEmpty(), 1, () -> fromBothEnds(scope, choices.of(arrays)))
                .addIf(!arrays.isEmpty(), 2, () -> enhanced(scope, choices.of(arrays)))
                .add(4, () -> counted(scope))
                .addIf(grammar.has(Feature.WHILE), 3, () -> whileLoop(scope))
                .addIf(grammar.has(Feature.DO_WHILE), 2, () -> doLoop(scope))
                .draw();
    }

    private Statement overArray(Scope scope, Local array) {
        String counter = grammar.fresh("i");
        Body body = body(scope, new Local(counter, ValueType.INT, array.length(), Local.Access.READ));
        String head = grammar.choices().of(OVER_ARRAY).formatted(counter);
        return Compound.around(body.block(), body.label() + head, "}", array.read());
    }

    private Statement fromBothEnds(Scope scope, Local array) {
        String up = grammar.fresh("i");
        String down = grammar.fresh("j");
        Body body = body(
                scope,
                new Local(up, ValueType.INT, array.length(), Local.Access.READ),
                new Local(down, ValueType.INT, array.length(), Local.Access.READ));
        String head = "for (int %1$s = 0, %2$s = $.length - 1; %1$s < %2$s; %1$s++, %2$s--) {".formatted(up, down);
        return Compound.around(body.block(), body.label() + head, "}", array.read());
    }

    private Statement enhanced(Scope scope, Local array) {
        boolean isMatrix = array.type() == ValueType.MATRIX;
        Local element = isMatrix
                ? new Local(grammar.fresh("r"), ValueType.VECTOR, array.length(), array.access())
                : new Local(grammar.fresh("e"), ValueType.DOUBLE, "", Local.Access.ASSIGN);
        Body body = body(scope, element);
        String head = "for (%s %s : $) {".formatted(element.type().java(), element.name());
        return Compound.around(body.block(), body.label() + head, "}", array.read());
    }

    private Statement counted(Scope scope) {
        String counter = grammar.fresh("i");
        Body body = body(scope, new Local(counter, ValueType.INT, "", Local.Access.READ));
        List<String> heads = grammar.has(Feature.WHILE) ? COUNTED : COUNTED.subList(0, 4);
        String head = grammar.choices().of(heads).formatted(counter);
        // A limit of its own cannot change while the loop runs.
        String limit = grammar.fresh("end");
        boolean isOwn = !grammar.has(Feature.WHILE) || grammar.choices().chance(0.5);
        return Compound.around(
                body.block(),
                isOwn
                        ? "int %s = $;\n".formatted(limit) + body.label() + head.replace("$", limit)
                        : body.label() + head,
                "}",
                grammar.integers().small(scope));
    }

    /** At most so many iterations, and fewer if a condition says so, which may depend on what the loop works out. */
    private Statement whileLoop(Scope scope) {
        String counter = grammar.fresh("w");
        Expression limit = grammar.integers().small(scope);
        Expression condition = grammar.conditions().any(scope, 1);
        Body body = body(scope, new Local(counter, ValueType.INT, "", Local.Access.READ));
        String head = grammar.choices()
                .of(
                        "while (%1$s < $ && $) {\n%1$s++;",
                        "while (%1$s++ < $ && $) {", "while (++%1$s <= $ || $ && %1$s < 6) {")
                .formatted(counter);
        return Compound.around(
                body.block(), "int %s = 0;\n".formatted(counter) + body.label() + head, "}", limit, condition);
    }

    private Statement doLoop(Scope scope) {
        String counter = grammar.fresh("w");
        Expression limit = grammar.integers().small(scope);
        Expression condition = grammar.conditions().any(scope, 1);
        Body body = body(scope, new Local(counter, ValueType.INT, "", Local.Access.READ));
        String head = "int %1$s = 0;\n%2$sdo {\n%1$s++;".formatted(counter, body.label());
        return Compound.around(body.block(), head, "} while (%s < $ && $);".formatted(counter), limit, condition);
    }

    private record Body(String label, Block block) {}

    private Body body(Scope scope, Local... counters) {
        boolean isLabelled = grammar.has(Feature.LABELS) && grammar.choices().chance(0.3);
        String label = grammar.fresh("loop");
        Scope inner = scope.inner(
                isLabelled ? scope.jumps().insideLoop(label) : scope.jumps().insideLoop());
        Stream.of(counters).forEach(inner::declare);
        Block block = grammar.statements().block(inner, grammar.choices().between(1, 3));
        return new Body(isLabelled ? label + ": " : "", block);
    }
}
