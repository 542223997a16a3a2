package org.fluxion.processor.report;

/** One method for each kind of term. */
interface TermVisitor<R> {
    R visitSymbol(Term.Symbol term);

    R visitLiteral(Term.Literal term);

    R visitNamed(Term.Named term);

    R visitInfix(Term.Infix term);

    R visitFunction(Term.Function term);

    R visitNegation(Term.Negation term);

    R visitPower(Term.Power term);

    R visitElement(Term.Element term);

    R visitTransposed(Term.Transposed term);

    R visitLength(Term.Length term);

    R visitBuild(Term.Build term);

    R visitReduce(Term.Reduce term);

    R visitCases(Term.Cases term);

    R visitPlaced(Term.Placed term);

    R visitPhrase(Term.Phrase term);
}
