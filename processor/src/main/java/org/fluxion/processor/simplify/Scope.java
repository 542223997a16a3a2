package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** What a rule may see: the definitions so far, and the builder of the block it is in. */
final class Scope {
    private final Map<Variable, Statement> definitions;
    private final BlockBuilder out;

    private Scope(Map<Variable, Statement> definitions, BlockBuilder out) {
        this.definitions = definitions;
        this.out = out;
    }

    Scope(BlockBuilder out) {
        this(new HashMap<>(), out);
    }

    Scope nested() {
        return new Scope(definitions, out.nested());
    }

    BlockBuilder out() {
        return out;
    }

    void append(Statement statement) {
        out.append(statement);
        for (Variable target : statement.targets()) {
            definitions.put(target, statement);
        }
    }

    /** Emits an operation with one result. */
    Variable emit(Operation operation) {
        Variable target = out.variables().fresh(operation.resultTypes().get(0));
        append(new Statement(target, operation, out.origin()));
        return target;
    }

    /** Gives an unnamed value the user's name for it. */
    void rename(Variable variable, String name) {
        out.rename(variable, name);
    }

    Optional<Statement> definition(Variable variable) {
        return Optional.ofNullable(definitions.get(variable));
    }

    /** The operation that defines the variable if it is of the given kind. */
    <T extends Operation> Optional<T> definition(Variable variable, Class<T> kind) {
        // No chain of optionals: the rules ask this of every operand.
        Statement statement = definitions.get(variable);
        return statement != null && kind.isInstance(statement.operation())
                ? Optional.of(kind.cast(statement.operation()))
                : Optional.empty();
    }

    /** The literal that the variable is, if it is one. */
    Optional<Object> literal(Variable variable) {
        Statement statement = definitions.get(variable);
        return statement != null && statement.operation() instanceof Constant constant
                ? Optional.of(constant.value())
                : Optional.empty();
    }

    boolean isLiteral(Variable variable) {
        return literal(variable).isPresent();
    }

    boolean isLiteral(Variable variable, Object value) {
        Optional<Object> literal = literal(variable);
        return literal.isPresent() && value.equals(literal.get());
    }
}
