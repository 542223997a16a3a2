package org.fluxion.processor.page;

import static org.fluxion.processor.page.Write.TIMES;
import static org.fluxion.processor.page.Write.at;
import static org.fluxion.processor.page.Write.bold;
import static org.fluxion.processor.page.Write.by;
import static org.fluxion.processor.page.Write.call;
import static org.fluxion.processor.page.Write.formula;
import static org.fluxion.processor.page.Write.name;
import static org.fluxion.processor.page.Write.over;
import static org.fluxion.processor.page.Write.power;
import static org.fluxion.processor.page.Write.round;
import static org.fluxion.processor.page.Write.row;
import static org.fluxion.processor.page.Write.sum;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.derivation.Citation;
import org.fluxion.processor.derivation.Computation;
import org.fluxion.processor.derivation.CostTable;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.derivation.Listing;
import org.fluxion.processor.derivation.Result;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Layout;

/** The softmax: two paths, names for what is long, a Jacobian. */
final class JacobianDerivation {
    private static final Layout X = bold("x");
    private static final Layout I = name("i");

    private JacobianDerivation() {}

    static Derivation make() {
        Layout scores = bold("scores");
        Layout exp = call("exp", row(X, "−", call("max", X)));
        Layout longTerm = row(over(
                row(
                        call("diag", exp),
                        "⊗",
                        call("diag", row(exp, "+", exp, "+", exp)),
                        "⊗",
                        call("diag", row(exp, "−", exp, "−", exp)),
                        "⊗",
                        exp),
                power(name("total"), "2")));
        Layout longSum = row(
                row(row(row(longTerm, "−", exp), "+", over(exp, name("total"))), "−", longTerm),
                "+",
                new Layout.Root(X));
        return new Derivation(
                new Heading("Softmax.scores", "example.SoftmaxScoresJacobian", List.of("x")),
                new Listing(
                        "Softmax.java",
                        3,
                        List.of("static double[] scores(double[] x) {", "    return softmax(x);", "}")),
                formula(
                        row(scores, round(X)),
                        over(exp, name("total")),
                        new Equation(name("total"), sum(I, at(name("exponential"), I))),
                        new Equation(
                                at(name("exponential"), I), call("exp", row(at(name("x"), I), "−", call("max", X))))),
                List.of(),
                List.of(new Step(
                        "step-x",
                        by(scores, X),
                        List.of(
                                new Step.Path(
                                        formula(by(scores, bold("exponential")), over(bold("I"), name("total"))),
                                        "|x| × |x|, diagonal",
                                        List.of(new Citation("element-wise rule", "4.2", "The Jacobian is diagonal"))),
                                new Step.Path(
                                        formula(
                                                by(scores, name("total")),
                                                row("−", over(exp, power(name("total"), "2")))),
                                        "|x| × 1",
                                        List.of(new Citation(
                                                "scalar expansion", "4.3", "Every element reads the total")))),
                        row(
                                product(by(scores, bold("exponential")), by(bold("exponential"), X)),
                                "+",
                                product(by(scores, name("total")), by(name("total"), X))),
                        formula(by(scores, X), longSum),
                        "|x| × |x|",
                        List.of(new Citation(
                                "single-variable total-derivative chain rule",
                                "4.5.2",
                                "Two paths lead to the scores")),
                        Optional.empty())),
                List.of(),
                List.of(new Result("x", "dx()", formula(by(scores, X), longSum), "|x| × |x|")),
                List.of(),
                List.of(),
                () -> new Computation(
                        List.of(),
                        new Listing("SoftmaxScoresJacobian.java", 1, List.of()),
                        new CostTable(List.of(), "")));
    }

    private static Layout product(Layout left, Layout right) {
        return row(left, TIMES, right);
    }
}
