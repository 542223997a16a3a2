package org.fluxion.processor.autodiff;

import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Recognises the sums that the paper has a result for: dot products (section 5) and sums of squares (section 6). */
final class SumShape {
    private final Loop loop;

    private SumShape(Loop loop) {
        this.loop = loop;
    }

    /** The rule for one of a loop's sums, if it is such a sum. */
    static Optional<PaperRule> rule(Loop loop, int position) {
        return new SumShape(loop).rule(loop.carried().get(position), loop.next().get(position));
    }

    private Optional<PaperRule> rule(Variable carried, Variable next) {
        return binary(next, BinaryOperator.ADD)
                .map(sum -> sum.left().equals(carried) ? sum.right() : sum.left())
                .flatMap(term -> binary(term, BinaryOperator.MULTIPLY))
                .flatMap(this::ofProduct);
    }

    private Optional<PaperRule> ofProduct(Binary product) {
        if (product.left().equals(product.right())) {
            return Optional.of(PaperRule.SUM_OF_SQUARES);
        }
        return isElement(product.left()) && isElement(product.right())
                ? Optional.of(PaperRule.DOT_PRODUCT)
                : Optional.empty();
    }

    private Optional<Binary> binary(Variable variable, BinaryOperator operator) {
        return operation(variable)
                .filter(Binary.class::isInstance)
                .map(Binary.class::cast)
                .filter(operation -> operation.operator() == operator);
    }

    /** Whether it is the element of some vector at the loop's index. */
    private boolean isElement(Variable variable) {
        return operation(variable)
                .filter(operation ->
                        operation instanceof Index index && index.index().equals(loop.index()))
                .isPresent();
    }

    private Optional<Operation> operation(Variable variable) {
        return loop.body().statements().stream()
                .filter(statement -> statement.targets().contains(variable))
                .map(Statement::operation)
                .findFirst();
    }
}
