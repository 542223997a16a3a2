package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fluxion.processor.notation.Layout;

/** Lays terms out as a textbook does: fractions, roots and sums with their range below, bold vectors; else as {@link TermPrinter}. */
final class TermLayout implements TermVisitor<TermLayout.Piece> {
    private static final Layout TIMES = new Layout.Sign("\u2062");
    private static final Layout MINUS = new Layout.Sign("−");
    private static final Map<String, String> SIGNS = Map.of("-", "−", "·", "⋅");

    private final Sizes sizes;
    private final Function<Definition, String> labels;
    private final Map<String, Layout> symbols;

    /**
     * Makes a visitor.
     *
     * @param sizes the lengths that are known to be the same
     * @param labels asked for the label of every definition that is laid out
     * @param symbols how symbols are drawn whose labels are no names of a formula
     */
    TermLayout(Sizes sizes, Function<Definition, String> labels, Map<String, Layout> symbols) {
        this.sizes = sizes;
        this.labels = labels;
        this.symbols = symbols;
    }

    /** A term laid out, and how tightly it binds. */
    record Piece(Layout layout, Precedence precedence) {
        private static Piece atom(Layout layout) {
            return new Piece(layout, Precedence.ATOM);
        }
    }

    Layout of(Term term) {
        return term.accept(this).layout();
    }

    private Layout of(Term term, Precedence atLeast) {
        Piece piece = term.accept(this);
        return piece.precedence().isLooserThan(atLeast) ? Layout.Fenced.round(piece.layout()) : piece.layout();
    }

    private List<Layout> all(List<Term> terms, Precedence atLeast) {
        return terms.stream().map(term -> of(term, atLeast)).toList();
    }

    @Override
    public Piece visitSymbol(Term.Symbol term) {
        Layout name = new Layout.Name(term.label(), term.rank() > 0);
        return Piece.atom(symbols.getOrDefault(term.label(), name));
    }

    @Override
    public Piece visitLiteral(Term.Literal term) {
        return Piece.atom(
                term.rank() == 0 || term.isZero()
                        ? new Layout.Numeral(term.text())
                        : new Layout.Name(term.text(), true));
    }

    @Override
    public Piece visitNamed(Term.Named term) {
        return subscripted(term, List.of());
    }

    @Override
    public Piece visitInfix(Term.Infix term) {
        InfixOperator operator = term.operator();
        boolean elementWise = term.left().rank() > 0 && term.right().rank() > 0;
        if (operator == InfixOperator.DIVIDE && !elementWise) {
            Layout fraction = new Layout.Fraction(of(term.left()), of(term.right()));
            return new Piece(fraction, Precedence.PRODUCT);
        }
        Layout left = of(term.left(), operator.left());
        Layout right = startsWithMinus(term.right())
                ? Layout.Fenced.round(of(term.right()))
                : of(term.right(), operator.right());
        return new Piece(Layout.row(left, sign(operator, elementWise), right), operator.precedence());
    }

    private static boolean startsWithMinus(Term term) {
        return term instanceof Term.Negation
                || (term instanceof Term.Infix infix
                        && infix.operator() != InfixOperator.DIVIDE
                        && startsWithMinus(infix.left()));
    }

    private static Layout sign(InfixOperator operator, boolean elementWise) {
        boolean isWord = operator == InfixOperator.OR
                || operator == InfixOperator.AND
                || operator == InfixOperator.QUOTIENT
                || operator == InfixOperator.REMAINDER;
        String sign = operator.between(elementWise ? 1 : 0, elementWise ? 1 : 0).strip();
        if (isWord) {
            return new Layout.Words(" " + sign + " ");
        }
        boolean isProduct = operator == InfixOperator.JUXTAPOSE || (operator == InfixOperator.MULTIPLY && !elementWise);
        return isProduct ? TIMES : new Layout.Sign(SIGNS.getOrDefault(sign, sign));
    }

    @Override
    public Piece visitFunction(Term.Function term) {
        List<Term> arguments = term.arguments();
        return switch (term.name()) {
            case "sqrt" ->
                Piece.atom(TermPrinter.norm(term, sizes)
                        .map(vector -> (Layout) new Layout.Fenced("‖", of(vector), "‖"))
                        .orElseGet(() -> new Layout.Root(of(arguments.get(0)))));
            case "abs" -> Piece.atom(new Layout.Fenced("|", of(arguments.get(0)), "|"));
            default -> Piece.atom(call(term.name(), arguments));
        };
    }

    private Layout call(String name, List<Term> arguments) {
        Precedence atLeast = arguments.size() == 1 ? Precedence.OPEN : Precedence.OR;
        return Layout.row(new Layout.Words(name), Layout.Fenced.round(Layout.joined(",", all(arguments, atLeast))));
    }

    @Override
    public Piece visitNegation(Term.Negation term) {
        return new Piece(Layout.row(MINUS, of(term.operand(), Precedence.DOT)), Precedence.NEGATION);
    }

    @Override
    public Piece visitPower(Term.Power term) {
        // A fraction or an index below would be taken for part of the power.
        boolean isPlain = term.base() instanceof Term.Leaf
                || term.base() instanceof Term.Named
                || term.base() instanceof Term.Element;
        Layout base = isPlain ? of(term.base()) : Layout.Fenced.round(of(term.base()));
        return new Piece(new Layout.Superscript(base, of(term.exponent())), Precedence.POWER);
    }

    @Override
    public Piece visitElement(Term.Element term) {
        List<Term> indices = new ArrayList<>();
        Term array = term;
        while (array instanceof Term.Element element) {
            indices.add(0, element.index());
            array = element.array();
        }
        return subscripted(array, indices);
    }

    private Piece subscripted(Term array, List<Term> indices) {
        List<Term> all = new ArrayList<>();
        Layout base;
        int rank = array.rank() - indices.size();
        if (array instanceof Term.Named named) {
            all.addAll(named.indices());
            base = new Layout.Name(labels.apply(named.definition()), rank > 0);
        } else {
            base = array instanceof Term.Symbol symbol
                    ? new Layout.Name(symbol.label(), rank > 0)
                    : of(array, Precedence.ATOM);
        }
        all.addAll(indices);
        return Piece.atom(all.isEmpty() ? base : new Layout.Subscript(base, index(all)));
    }

    /** {@code ij} where that can be read, else {@code i, j + 1}. */
    private Layout index(List<Term> indices) {
        boolean areLetters = indices.stream()
                .allMatch(index ->
                        index instanceof Term.Symbol symbol && symbol.label().length() == 1);
        List<Layout> layouts = all(indices, Precedence.OR);
        return areLetters ? Layout.row(layouts) : Layout.joined(",", layouts);
    }

    @Override
    public Piece visitTransposed(Term.Transposed term) {
        return Piece.atom(new Layout.Superscript(of(term.operand(), Precedence.ATOM), new Layout.Words("T")));
    }

    @Override
    public Piece visitLength(Term.Length term) {
        return Piece.atom(new Layout.Fenced("|", of(term.array()), "|"));
    }

    @Override
    public Piece visitBuild(Term.Build term) {
        Optional<Term> whole = WholeVectors.of(term, sizes);
        if (whole.isPresent()) {
            return whole.get().accept(this);
        }
        Layout body = new Layout.Fenced("[", of(term.body(), Precedence.OR), "]");
        return Piece.atom(new Layout.Subscript(body, range(term.index(), term.size(), term.body())));
    }

    @Override
    public Piece visitReduce(Term.Reduce term) {
        Optional<Term.Infix> dot = WholeVectors.dot(term, sizes).filter(product -> !WholeVectors.hasColumn(product));
        if (dot.isPresent()) {
            return visitInfix(dot.get());
        }
        Optional<Term> operand = WholeVectors.operand(term, sizes).filter(vector -> !WholeVectors.hasColumn(vector));
        if (operand.isPresent()) {
            return Piece.atom(call(term.role().keyword(), List.of(operand.get())));
        }
        Precedence atLeast = term.body() instanceof Term.Reduce ? Precedence.OPEN : Precedence.NEGATION;
        Layout range = range(term.index(), term.size(), term.body());
        String sign = term.role().keyword().equals("sum") ? "∑" : term.role().keyword();
        return new Piece(Layout.row(new Layout.Large(sign, range), of(term.body(), atLeast)), Precedence.OPEN);
    }

    /** An index, with its bound where the body does not show it. */
    private Layout range(Term.Symbol index, Term size, Term body) {
        return sizes.isSpanned(index, size, body)
                ? of(index)
                : Layout.row(of(index), new Layout.Sign("<"), of(size, Precedence.SUM));
    }

    @Override
    public Piece visitCases(Term.Cases term) {
        List<Layout.Cases.Line> lines = new ArrayList<>();
        Term rest = term;
        while (rest instanceof Term.Cases cases) {
            Layout condition = Layout.row(new Layout.Words("if "), of(cases.condition()));
            lines.add(new Layout.Cases.Line(of(cases.taken()), condition));
            rest = cases.otherwise();
        }
        lines.add(new Layout.Cases.Line(of(rest), new Layout.Words("otherwise")));
        return Piece.atom(new Layout.Cases(lines));
    }

    @Override
    public Piece visitPlaced(Term.Placed term) {
        Layout content = Layout.row(of(term.value()), new Layout.Words(" at "), of(term.index()));
        return Piece.atom(new Layout.Fenced("[", content, "]"));
    }

    @Override
    public Piece visitPhrase(Term.Phrase term) {
        // Only what has steps binds names.
        if (!term.bound().isEmpty()) {
            return new Piece(RecurrenceLayout.of(term, part -> of(part, Precedence.OR)), term.precedence());
        }
        String head = term.words().get(0);
        if (term.parts().size() == 1 && head.endsWith("(")) {
            return Piece.atom(call(head.substring(0, head.length() - 1), term.parts()));
        }
        List<Layout> parts = new ArrayList<>();
        for (int k = 0; k < term.words().size(); k++) {
            if (!term.words().get(k).isEmpty()) {
                parts.add(new Layout.Words(term.words().get(k)));
            }
            if (k < term.parts().size()) {
                parts.add(of(term.parts().get(k), Precedence.OR));
            }
        }
        return new Piece(Layout.row(parts), term.precedence());
    }
}
