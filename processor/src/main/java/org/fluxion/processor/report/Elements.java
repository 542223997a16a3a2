package org.fluxion.processor.report;

import java.util.List;

/** Elements of terms that are arrays. */
final class Elements {
    private Elements() {}

    /** The element of an array at indices with the given names, which no loop in the term uses. */
    static Term at(Term array, List<String> indices) {
        Term element = array;
        for (String index : indices) {
            element = at(element, new Term.Symbol(index, 0));
        }
        return element;
    }

    private static Term at(Term array, Term.Symbol index) {
        if (array instanceof Term.Reduce reduce) {
            return new Term.Reduce(reduce.role(), reduce.index(), reduce.size(), at(reduce.body(), index));
        }
        if (array instanceof Term.Cases cases) {
            return Algebra.cases(cases.condition(), at(cases.taken(), index), at(cases.otherwise(), index));
        }
        return Algebra.element(array, index);
    }
}
