package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Role;

/**
 * Turns the formula of the element at an index into one of whole vectors and matrices: {@code x_i * y_i} into {@code x ⊗ y},
 * {@code A_i · x} into {@code A x}. Empty wherever the index must be shown: a term that depends on it in any other way, or a
 * number for each row that would have to be spread over the row.
 */
final class WholeVectors implements TermVisitor<Optional<Term>> {
    private final Sizes sizes;
    private final Term.Symbol index;

    private WholeVectors(Sizes sizes, Term.Symbol index) {
        this.sizes = sizes;
        this.index = index;
    }

    /** The whole array that a build makes. */
    static Optional<Term> of(Term.Build build, Sizes sizes) {
        if (!Occurrences.isFree(build.index(), build.body())
                || !sizes.isSpanned(build.index(), build.size(), build.body())) {
            return Optional.empty();
        }
        return build.body().accept(new WholeVectors(sizes, build.index()));
    }

    /** The operand of a plain sum or extremum of a vector's elements. */
    static Optional<Term> operand(Term.Reduce reduce, Sizes sizes) {
        return reduce.rank() > 0
                ? Optional.empty()
                : of(new Term.Build(reduce.index(), reduce.size(), reduce.body()), sizes)
                        .filter(WholeVectors::isPlain);
    }

    /** A sum of products as an inner product. */
    static Optional<Term.Infix> dot(Term.Reduce reduce, Sizes sizes) {
        if (reduce.role() != Role.SUM
                || !(reduce.body() instanceof Term.Infix product)
                || product.operator() != InfixOperator.MULTIPLY
                || !sizes.isSpanned(reduce.index(), reduce.size(), product)) {
            return Optional.empty();
        }
        WholeVectors whole = new WholeVectors(sizes, reduce.index());
        Optional<Term> left = whole.factor(product.left());
        Optional<Term> right = whole.factor(product.right());
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Term.Infix(InfixOperator.DOT, left.get(), right.get()))
                : Optional.empty();
    }

    private Optional<Term> factor(Term term) {
        if (!isDependent(term) || term.rank() > 0) {
            return Optional.empty();
        }
        return term.accept(this);
    }

    private static boolean isPlain(Term term) {
        return term instanceof Term.Symbol
                || term instanceof Term.Named
                || (term instanceof Term.Element element && isPlain(element.array()));
    }

    /** Whether a term has a column in it: written as a row of the transposed matrix, that is harder to read than indices. */
    static boolean hasColumn(Term term) {
        return (term instanceof Term.Element element && element.array() instanceof Term.Transposed)
                || term.children().stream().anyMatch(WholeVectors::hasColumn);
    }

    private boolean isDependent(Term term) {
        return Occurrences.isFree(index, term);
    }

    private Optional<Term> elementWise(Term term) {
        List<Term> children = new ArrayList<>();
        for (Term child : term.children()) {
            boolean dependent = isDependent(child);
            if (child.rank() != (dependent ? term.rank() : 0)) {
                return Optional.empty();
            }
            Optional<Term> whole = dependent ? child.accept(this) : Optional.of(child);
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            children.add(whole.get());
        }
        return Optional.of(term.withChildren(children));
    }

    @Override
    public Optional<Term> visitSymbol(Term.Symbol term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitLiteral(Term.Literal term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitNamed(Term.Named term) {
        List<Term> indices = term.indices();
        int last = indices.size() - 1;
        boolean onlyLast = indices.get(last).equals(index)
                && indices.subList(0, last).stream().noneMatch(this::isDependent);
        return onlyLast
                ? Optional.of(new Term.Named(term.definition(), indices.subList(0, last), term.rank() + 1))
                : Optional.empty();
    }

    @Override
    public Optional<Term> visitInfix(Term.Infix term) {
        return switch (term.operator()) {
            case ADD, SUBTRACT, DIVIDE -> elementWise(term);
            case MULTIPLY ->
                elementWise(term).or(() -> outer(term.left(), term.right())).or(() -> outer(term.right(), term.left()));
            case DOT -> rows(term.left(), term.right()).or(() -> rows(term.right(), term.left()));
            case JUXTAPOSE -> product(term);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, QUOTIENT, REMAINDER ->
                Optional.empty();
        };
    }

    /** A number for each row, times one vector. */
    private Optional<Term> outer(Term factor, Term vector) {
        if (factor.rank() != 0 || vector.rank() != 1 || isDependent(vector) || !isDependent(factor)) {
            return Optional.empty();
        }
        return factor.accept(this)
                .map(column -> new Term.Infix(InfixOperator.JUXTAPOSE, column, new Term.Transposed(vector)));
    }

    /** The inner product of each row of a matrix with one vector. */
    private Optional<Term> rows(Term row, Term vector) {
        if (isDependent(vector)) {
            return Optional.empty();
        }
        if (row instanceof Term.Infix product && product.operator() == InfixOperator.JUXTAPOSE) {
            Term transposed = transpose(product.left());
            return rows(product.right(), new Term.Infix(InfixOperator.JUXTAPOSE, transposed, vector))
                    .filter(whole -> !isDependent(transposed));
        }
        return isRow(row)
                ? Optional.of(new Term.Infix(InfixOperator.JUXTAPOSE, ((Term.Element) row).array(), vector))
                : Optional.empty();
    }

    /** A matrix times each row of another one: the other one times the first one transposed. */
    private Optional<Term> product(Term.Infix term) {
        return isRow(term.right()) && !isDependent(term.left())
                ? Optional.of(new Term.Infix(
                        InfixOperator.JUXTAPOSE, ((Term.Element) term.right()).array(), transpose(term.left())))
                : Optional.empty();
    }

    private boolean isRow(Term term) {
        return term instanceof Term.Element row
                && row.array().rank() == 2
                && row.index().equals(index)
                && !isDependent(row.array());
    }

    private static Term transpose(Term matrix) {
        return matrix instanceof Term.Transposed transposed ? transposed.operand() : new Term.Transposed(matrix);
    }

    @Override
    public Optional<Term> visitFunction(Term.Function term) {
        return elementWise(term);
    }

    @Override
    public Optional<Term> visitNegation(Term.Negation term) {
        return elementWise(term);
    }

    @Override
    public Optional<Term> visitPower(Term.Power term) {
        return elementWise(term);
    }

    @Override
    public Optional<Term> visitElement(Term.Element term) {
        if (term.index().equals(index)) {
            return isDependent(term.array()) ? Optional.empty() : Optional.of(term.array());
        }
        boolean isColumn = !isDependent(term.index())
                && term.array() instanceof Term.Element row
                && row.index().equals(index)
                && row.array().rank() == 2
                && !isDependent(row.array());
        return isColumn
                ? Optional.of(new Term.Element(transpose(((Term.Element) term.array()).array()), term.index()))
                : Optional.empty();
    }

    @Override
    public Optional<Term> visitTransposed(Term.Transposed term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitLength(Term.Length term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitBuild(Term.Build term) {
        return of(term, sizes).filter(this::isDependent).flatMap(rows -> rows.accept(this));
    }

    @Override
    public Optional<Term> visitReduce(Term.Reduce term) {
        return dot(term, sizes).flatMap(product -> product.accept(this));
    }

    @Override
    public Optional<Term> visitCases(Term.Cases term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitPlaced(Term.Placed term) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> visitPhrase(Term.Phrase term) {
        return Optional.empty();
    }
}
