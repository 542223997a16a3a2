package org.fluxion.processor.simplify;

import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Variable;

/**
 * The constant of a product stands first, so that common subexpressions meet and the code reads {@code 2.0 * x}.
 *
 * <pre>
 * x * c  ->  c * x
 * </pre>
 */
final class ConstantsFirst implements Rule {
    @Override
    public Optional<Variable> rewrite(Operation operation, Scope scope) {
        if (operation instanceof Binary binary
                && binary.operator() == BinaryOperator.MULTIPLY
                && scope.definition(binary.right(), Constant.class).isPresent()
                && scope.definition(binary.left(), Constant.class).isEmpty()) {
            Variable literal = binary.right();
            return Optional.of(scope.emit(new Binary(BinaryOperator.MULTIPLY, literal, binary.left())));
        }
        return Optional.empty();
    }
}
