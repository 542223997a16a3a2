package org.fluxion.processor.report;

/** A term in place of a symbol; indices that would capture one of the term's own symbols get another label. */
final class Substitution {
    private final Term.Symbol symbol;
    private final Term replacement;

    private Substitution(Term.Symbol symbol, Term replacement) {
        this.symbol = symbol;
        this.replacement = replacement;
    }

    static Term substitute(Term term, Term.Symbol symbol, Term replacement) {
        return symbol.equals(replacement) ? term : new Substitution(symbol, replacement).in(term);
    }

    private Term in(Term term) {
        if (term.equals(symbol)) {
            return replacement;
        }
        if (!Occurrences.isFree(symbol, term)) {
            return term;
        }
        if (term instanceof Term.Build build) {
            Term.Symbol index = safe(build.index(), build.body());
            return new Term.Build(index, in(build.size()), inBody(build.index(), index, build.body()));
        }
        if (term instanceof Term.Reduce reduce) {
            Term.Symbol index = safe(reduce.index(), reduce.body());
            Term body = inBody(reduce.index(), index, reduce.body());
            return new Term.Reduce(reduce.role(), index, in(reduce.size()), body);
        }
        return term.withChildren(term.children().stream().map(this::in).toList());
    }

    private Term inBody(Term.Symbol oldIndex, Term.Symbol newIndex, Term body) {
        return oldIndex.equals(symbol) ? body : in(substitute(body, oldIndex, newIndex));
    }

    private Term.Symbol safe(Term.Symbol index, Term body) {
        Term.Symbol candidate = index;
        while (Occurrences.isFree(candidate, replacement)
                || (!candidate.equals(index) && Occurrences.isFree(candidate, body))) {
            candidate = new Term.Symbol(candidate.label() + "'", 0);
        }
        return candidate;
    }
}
