package org.fluxion.processor.report;

import java.util.List;
import java.util.Optional;

/**
 * Vectors as rows: in numerator layout the derivative of a number by a vector is one. The sign of the transposition goes to the vectors
 * that a term is made of, as the paper writes it.
 */
final class Rows {
    private Rows() {}

    /** A vector as a row. */
    static Term of(Term vector, Sizes sizes) {
        if (Algebra.isZero(vector)) {
            return vector;
        }
        if (vector instanceof Term.Build build) {
            Optional<Term> whole = WholeVectors.of(build, sizes);
            return whole.isPresent() ? of(whole.get(), sizes) : new Term.Transposed(vector);
        }
        if (vector instanceof Term.Reduce reduce && reduce.body().rank() == 1) {
            return new Term.Reduce(reduce.role(), reduce.index(), reduce.size(), of(reduce.body(), sizes));
        }
        if (vector instanceof Term.Infix product && product.operator() == InfixOperator.JUXTAPOSE) {
            Term matrix = product.left() instanceof Term.Transposed transposed
                    ? transposed.operand()
                    : new Term.Transposed(product.left());
            return new Term.Infix(InfixOperator.JUXTAPOSE, of(product.right(), sizes), matrix);
        }
        return isLinear(vector) ? vector.withChildren(parts(vector, sizes)) : new Term.Transposed(vector);
    }

    private static List<Term> parts(Term vector, Sizes sizes) {
        return vector.children().stream()
                .map(child -> child.rank() == 1 ? of(child, sizes) : child)
                .toList();
    }

    /** Whether the row of the term is the term of its parts' rows. */
    private static boolean isLinear(Term vector) {
        if (vector instanceof Term.Infix infix) {
            boolean isOfVectors = infix.left().rank() == 1 && infix.right().rank() == 1;
            boolean isOfNumber = infix.left().rank() == 0 || infix.right().rank() == 0;
            boolean isSum = infix.operator() == InfixOperator.ADD || infix.operator() == InfixOperator.SUBTRACT;
            boolean isProduct = infix.operator() == InfixOperator.MULTIPLY || infix.operator() == InfixOperator.DIVIDE;
            return (isOfVectors && isSum) || (isOfNumber && isProduct);
        }
        return vector instanceof Term.Negation || vector instanceof Term.Cases;
    }
}
