package org.fluxion.processor.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.derivation.Intermediate;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.notation.LayoutVisitor;

/** The names in a formula, from left to right. */
final class Mentions implements LayoutVisitor<Stream<String>> {
    private static final Mentions READER = new Mentions();

    private Mentions() {}

    /** The intermediate variables that a step speaks of, in the order of the page. */
    static List<Intermediate> of(Step step, List<Intermediate> intermediates) {
        Set<String> names = new LinkedHashSet<>();
        add(names, step.derivative());
        step.paths().forEach(path -> add(names, path.local()));
        add(names, step.after());
        return intermediates.stream()
                .filter(intermediate ->
                        symbol(intermediate).filter(names::contains).isPresent())
                .toList();
    }

    /** The name that an intermediate variable is given. */
    private static Optional<String> symbol(Intermediate intermediate) {
        return names(intermediate.formula().equation().left()).findFirst();
    }

    private static void add(Set<String> names, Formula formula) {
        add(names, formula.equation().right());
        formula.where().stream().map(Equation::right).forEach(layout -> add(names, layout));
    }

    private static void add(Set<String> names, Layout layout) {
        names(layout).forEach(names::add);
    }

    private static Stream<String> names(Layout layout) {
        return layout.accept(READER);
    }

    private static Stream<String> names(Collection<? extends Layout> layouts) {
        return layouts.stream().flatMap(Mentions::names);
    }

    private static Stream<String> names(Layout first, Layout second) {
        return names(List.of(first, second));
    }

    @Override
    public Stream<String> visitRow(Layout.Row layout) {
        return names(layout.parts());
    }

    @Override
    public Stream<String> visitName(Layout.Name layout) {
        return Stream.of(layout.text());
    }

    @Override
    public Stream<String> visitNumeral(Layout.Numeral layout) {
        return Stream.empty();
    }

    @Override
    public Stream<String> visitSign(Layout.Sign layout) {
        return Stream.empty();
    }

    @Override
    public Stream<String> visitWords(Layout.Words layout) {
        return Stream.empty();
    }

    @Override
    public Stream<String> visitSubscript(Layout.Subscript layout) {
        return names(layout.base(), layout.index());
    }

    @Override
    public Stream<String> visitSuperscript(Layout.Superscript layout) {
        return names(layout.base(), layout.exponent());
    }

    @Override
    public Stream<String> visitFraction(Layout.Fraction layout) {
        return names(layout.numerator(), layout.denominator());
    }

    @Override
    public Stream<String> visitRoot(Layout.Root layout) {
        return names(layout.radicand());
    }

    @Override
    public Stream<String> visitLarge(Layout.Large layout) {
        return names(layout.range());
    }

    @Override
    public Stream<String> visitFenced(Layout.Fenced layout) {
        return names(layout.content());
    }

    @Override
    public Stream<String> visitCases(Layout.Cases layout) {
        return layout.lines().stream().flatMap(line -> names(line.value(), line.condition()));
    }

    @Override
    public Stream<String> visitAligned(Layout.Aligned layout) {
        return layout.lines().stream().flatMap(line -> names(line.left(), line.right()));
    }
}
