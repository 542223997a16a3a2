package org.fluxion.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks what the records cannot: that each variable is defined once and read only where it is in scope, with the type of its
 * definition, and that loops keep what the roles of their carried values promise. Types of operands are the records' own affair.
 */
public final class Verifier {
    private final Program program;
    private final Set<Variable> everywhere;
    private final Map<Variable, Type> defined = new HashMap<>();
    private final Set<Variable> scope = new HashSet<>();

    private Verifier(Program program) {
        this.program = program;
        everywhere = Uses.defined(program.body());
    }

    /**
     * Checks a Program.
     *
     * @throws VerificationException with the broken rule and the statement that breaks it
     */
    public static void verify(Program program) {
        new Verifier(program).verifyBlock(program.body(), () -> "program " + program.name());
    }

    private void verifyBlock(Block block, Supplier<String> owner) {
        block.parameters().forEach(parameter -> define(parameter, owner));
        block.statements().forEach(this::verifyStatement);
        block.results().forEach(result -> read(result, owner));
        block.parameters().forEach(scope::remove);
        block.statements().forEach(statement -> statement.targets().forEach(scope::remove));
    }

    private void verifyStatement(Statement statement) {
        Operation operation = statement.operation();
        // Text only where it is needed: naming all variables takes time.
        Supplier<String> text = () -> Printer.print(statement, program);
        operation.operands().forEach(operand -> read(operand, text));
        operation.blocks().forEach(block -> verifyBlock(block, text));
        statement.targets().forEach(target -> define(target, text));
        if (operation instanceof Loop loop) {
            verifyRoles(loop, text);
        } else if (operation instanceof Require require) {
            verifyDetails(require, text);
        } else if (operation instanceof Call call) {
            verifyAccessors(call.companion(), text);
        }
    }

    private void define(Variable variable, Supplier<String> where) {
        ElementType element = variable.type().element();
        boolean isComputational = variable.type().isArray() || element == element.computational();
        check(isComputational, variable, "has a type that exists in arrays only", where);
        check(defined.put(variable, variable.type()) == null, variable, "is defined twice", where);
        scope.add(variable);
    }

    private void read(Variable variable, Supplier<String> where) {
        check(everywhere.contains(variable), variable, "is never defined", where);
        check(defined.containsKey(variable), variable, "is read before its definition", where);
        check(scope.contains(variable), variable, "is read out of its scope", where);
        Type type = defined.get(variable);
        check(type.equals(variable.type()), variable, "has type " + type + " but is read as " + variable.type(), where);
    }

    private void verifyRoles(Loop loop, Supplier<String> where) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Role role = loop.roles().get(k);
            Variable carried = loop.carried().get(k);
            if (role == Role.RECURRENCE) {
                continue;
            }
            boolean isNumeric = carried.type().element() != ElementType.BOOLEAN;
            boolean hasRole = isNumeric && (role == Role.SUM || carried.type().isScalar());
            check(hasRole, carried, "has type " + carried.type() + " and cannot be a " + role.keyword(), where);
            new AccumulatorRule(role, program).verify(carried, loop.body(), k, where);
        }
    }

    private void verifyDetails(Require require, Supplier<String> where) {
        for (Variable detail : require.details()) {
            boolean isInteger =
                    detail.type().isScalar() && detail.type().element().isInteger();
            check(isInteger, detail, "is a detail but not an integer", where);
        }
    }

    private static void verifyAccessors(Companion companion, Supplier<String> where) {
        int parameters = companion.parameters().size();
        int accessors = companion.accessors().size();
        if (parameters != accessors) {
            throw new VerificationException(companion.method() + " has " + parameters + " parameters but " + accessors
                    + " accessors: " + where.get());
        }
    }

    private void check(boolean holds, Variable variable, String problem, Supplier<String> where) {
        if (!holds) {
            throw new VerificationException(Printer.print(variable, program) + " " + problem + ": " + where.get());
        }
    }
}
