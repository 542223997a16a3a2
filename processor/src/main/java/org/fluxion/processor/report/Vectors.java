package org.fluxion.processor.report;

import java.util.List;

/** Vectors as the paper writes them: {@code 1} for the vector of ones, {@code I} for the matrix that has it on its diagonal. */
final class Vectors {
    private static final Term ONE = Term.Literal.number("1");
    private static final Term ONES = new Term.Literal("1", 1);
    private static final Term IDENTITY = new Term.Symbol("I", 2);

    private Vectors() {}

    /** A term; a vector whose elements are all the same as a multiple of the vector of ones. */
    static Term of(Term term) {
        if (!(term instanceof Term.Build build)
                || build.rank() != 1
                || Occurrences.isFree(build.index(), build.body())) {
            return term;
        }
        return build.body().equals(ONE) ? ONES : Algebra.multiply(build.body(), ONES);
    }

    /** The matrix with a vector on its diagonal. */
    static Term diagonal(Term vector) {
        return vector.equals(ONES) ? IDENTITY : Phrases.enclosed("diag(", List.of(vector), ")", 2);
    }
}
