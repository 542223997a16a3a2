package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Role;

/** Prints terms: parentheses where they are needed, whole vectors where no index is. */
final class TermPrinter implements TermVisitor<TermPrinter.Text> {
    private static final Map<String, String> SUPERSCRIPTS = Map.of("2", "²", "3", "³");

    private final Sizes sizes;
    private final Function<Definition, String> labels;

    /**
     * Makes a printer.
     *
     * @param sizes the lengths that are known to be the same
     * @param labels asked for the label of every definition that is printed
     */
    TermPrinter(Sizes sizes, Function<Definition, String> labels) {
        this.sizes = sizes;
        this.labels = labels;
    }

    /** What is printed of a term, and how tightly it binds. */
    record Text(String text, Precedence precedence) {
        private static Text atom(String text) {
            return new Text(text, Precedence.ATOM);
        }
    }

    /** A term with the names that its definitions would like to have and no knowledge of sizes. */
    static String draft(Term term) {
        return new TermPrinter(new Sizes(), Definition::name).print(term);
    }

    String print(Term term) {
        return term.accept(this).text();
    }

    private String print(Term term, Precedence atLeast) {
        Text text = term.accept(this);
        return text.precedence().isLooserThan(atLeast) ? "(" + text.text() + ")" : text.text();
    }

    @Override
    public Text visitSymbol(Term.Symbol term) {
        return Text.atom(term.label());
    }

    @Override
    public Text visitLiteral(Term.Literal term) {
        return Text.atom(term.text());
    }

    @Override
    public Text visitNamed(Term.Named term) {
        return subscripted(term, List.of());
    }

    @Override
    public Text visitInfix(Term.Infix term) {
        InfixOperator operator = term.operator();
        String left = print(term.left(), operator.left());
        String right = print(term.right(), operator.right());
        if (right.startsWith("-")) {
            right = "(" + right + ")";
        }
        String sign = operator.between(term.left().rank(), term.right().rank());
        return new Text(left + sign + right, operator.precedence());
    }

    @Override
    public Text visitFunction(Term.Function term) {
        Optional<Term> vector = norm(term, sizes);
        if (vector.isPresent()) {
            return Text.atom("‖" + print(vector.get()) + "‖");
        }
        Precedence atLeast = term.arguments().size() == 1 ? Precedence.OPEN : Precedence.OR;
        return Text.atom(term.arguments().stream()
                .map(argument -> print(argument, atLeast))
                .collect(Collectors.joining(", ", term.name() + "(", ")")));
    }

    /** The vector whose Euclidean norm the term is. */
    static Optional<Term> norm(Term.Function term, Sizes sizes) {
        return term.name().equals("sqrt")
                        && term.arguments().get(0) instanceof Term.Reduce sum
                        && sum.role() == Role.SUM
                        && sum.body() instanceof Term.Power power
                        && power.exponent().equals(Term.Literal.number("2"))
                ? WholeVectors.operand(new Term.Reduce(sum.role(), sum.index(), sum.size(), power.base()), sizes)
                : Optional.empty();
    }

    @Override
    public Text visitNegation(Term.Negation term) {
        return new Text("-" + print(term.operand(), Precedence.DOT), Precedence.NEGATION);
    }

    @Override
    public Text visitPower(Term.Power term) {
        String base = print(term.base(), Precedence.ATOM);
        String exponent = print(term.exponent(), Precedence.ATOM);
        String superscript = SUPERSCRIPTS.getOrDefault(exponent, "^" + exponent);
        return new Text(base + superscript, Precedence.POWER);
    }

    @Override
    public Text visitElement(Term.Element term) {
        List<Term> indices = new ArrayList<>();
        Term array = term;
        while (array instanceof Term.Element element) {
            indices.add(0, element.index());
            array = element.array();
        }
        return subscripted(array, indices);
    }

    private Text subscripted(Term array, List<Term> indices) {
        if (!(array instanceof Term.Named named)) {
            return Text.atom(print(array, Precedence.ATOM) + subscripts(indices));
        }
        List<Term> all = new ArrayList<>(named.indices());
        all.addAll(indices);
        return Text.atom(labels.apply(named.definition()) + subscripts(all));
    }

    /** {@code _i} and {@code _ij} where that can be read, else {@code [i + 1]}. */
    private String subscripts(List<Term> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        boolean single = indices.size() == 1;
        if (indices.stream().allMatch(index -> isSubscript(index, single))) {
            return indices.stream().map(this::print).collect(Collectors.joining("", "_", ""));
        }
        return indices.stream().map(this::print).collect(Collectors.joining("][", "[", "]"));
    }

    private static boolean isSubscript(Term index, boolean single) {
        return (index instanceof Term.Symbol symbol && (single || symbol.label().length() == 1))
                || (single && index instanceof Term.Literal);
    }

    @Override
    public Text visitTransposed(Term.Transposed term) {
        return Text.atom(print(term.operand(), Precedence.ATOM) + "ᵀ");
    }

    @Override
    public Text visitLength(Term.Length term) {
        return Text.atom("|" + print(term.array()) + "|");
    }

    @Override
    public Text visitBuild(Term.Build term) {
        Optional<Term> whole = WholeVectors.of(term, sizes);
        if (whole.isPresent()) {
            return whole.get().accept(this);
        }
        String label = term.index().label();
        String body = print(term.body(), Precedence.OR);
        return Text.atom(
                sizes.isSpanned(term.index(), term.size(), term.body())
                        ? "[" + body + "]_" + label
                        : "[" + body + " for " + label + " < " + print(term.size(), Precedence.SUM) + "]");
    }

    @Override
    public Text visitReduce(Term.Reduce term) {
        Optional<Term.Infix> dot = WholeVectors.dot(term, sizes).filter(product -> !WholeVectors.hasColumn(product));
        if (dot.isPresent()) {
            return visitInfix(dot.get());
        }
        String name = term.role().keyword();
        Optional<Term> operand = WholeVectors.operand(term, sizes).filter(vector -> !WholeVectors.hasColumn(vector));
        if (operand.isPresent()) {
            return Text.atom(name + "(" + print(operand.get()) + ")");
        }
        // A sum inside a sum reaches as far as the outer one: no parentheses.
        Precedence atLeast = term.body() instanceof Term.Reduce ? Precedence.OPEN : Precedence.NEGATION;
        String head = name + " over " + range(term.index(), term.size(), List.of(term.body()));
        return new Text(head + ": " + print(term.body(), atLeast), Precedence.OPEN);
    }

    /** An index, with its bound where the terms do not show it. */
    private String range(Term.Symbol index, Term size, List<Term> terms) {
        boolean isSpanned = terms.stream().anyMatch(term -> sizes.isSpanned(index, size, term));
        return isSpanned ? index.label() : index.label() + " < " + print(size, Precedence.SUM);
    }

    @Override
    public Text visitCases(Term.Cases term) {
        StringBuilder text = new StringBuilder("{ ");
        Term rest = term;
        while (rest instanceof Term.Cases cases) {
            text.append(print(cases.taken()))
                    .append(" if ")
                    .append(print(cases.condition()))
                    .append("; ");
            rest = cases.otherwise();
        }
        return Text.atom(text.append(print(rest)).append(" otherwise }").toString());
    }

    @Override
    public Text visitPlaced(Term.Placed term) {
        return Text.atom("[" + print(term.value()) + " at " + print(term.index()) + "]");
    }

    @Override
    public Text visitPhrase(Term.Phrase term) {
        StringBuilder text = new StringBuilder(term.words().get(0));
        for (int k = 0; k < term.parts().size(); k++) {
            text.append(print(term.parts().get(k), Precedence.OR))
                    .append(term.words().get(k + 1));
        }
        return new Text(text.toString(), term.precedence());
    }
}
