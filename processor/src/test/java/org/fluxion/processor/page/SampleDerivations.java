package org.fluxion.processor.page;

import static org.fluxion.processor.page.Write.TIMES;
import static org.fluxion.processor.page.Write.at;
import static org.fluxion.processor.page.Write.bold;
import static org.fluxion.processor.page.Write.by;
import static org.fluxion.processor.page.Write.call;
import static org.fluxion.processor.page.Write.cases;
import static org.fluxion.processor.page.Write.formula;
import static org.fluxion.processor.page.Write.length;
import static org.fluxion.processor.page.Write.name;
import static org.fluxion.processor.page.Write.number;
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
import org.fluxion.processor.derivation.Intermediate;
import org.fluxion.processor.derivation.Kink;
import org.fluxion.processor.derivation.Listing;
import org.fluxion.processor.derivation.LoopNote;
import org.fluxion.processor.derivation.Result;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Layout;

/** Derivations as they are told of real methods, written by hand: the paper's neuron has all that a page can have. */
final class SampleDerivations {
    private static final Layout LOSS = name("loss");
    private static final Layout I = name("i");
    private static final Layout W = bold("w");
    private static final Layout B = name("b");
    private static final Layout X = bold("x");
    private static final Layout X_I = at(X, I);
    private static final Layout Y_I = at(name("y"), I);
    private static final Layout Z_I = at(name("z"), I);
    private static final Layout ACTIVATION_I = at(name("activation"), I);
    private static final Layout ERROR_I = at(name("error"), I);
    private static final Layout TOTAL = name("sum");
    private static final Layout N = length(X);
    private static final Layout ZERO = number("0");
    private static final Layout POSITIVE = row(Z_I, ">", ZERO);
    private static final Equation Z = new Equation(Z_I, row(row(W, "⋅", X_I), "+", B));

    private SampleDerivations() {}

    /** The loss of section 6: two steps with several paths, cases, sums, and names that are explained. */
    static Derivation neuron() {
        return new Derivation(
                new Heading("Neuron.loss", "example.NeuronLossGradient", List.of("w", "b")),
                new Listing("Neuron.java", 9, NeuronListings.SOURCE),
                formula(
                        call("loss", W, B, X, bold("y")),
                        row(
                                over(number("1"), N),
                                TIMES,
                                sum(I, power(round(row(Y_I, "−", call("max", ZERO, Z_I))), "2"))),
                        Z),
                intermediates(),
                List.of(total(), error(), activation(), affine(), weights(), bias()),
                List.of(),
                results(),
                List.of(new Kink(
                        "max(0, z)", "at z = 0 the derivative is 0, as in section 5 of the paper", Optional.of(13))),
                List.of(
                        row(
                                W,
                                "←",
                                row(
                                        W,
                                        "−",
                                        row(
                                                name("η"),
                                                TIMES,
                                                new Layout.Superscript(round(by(LOSS, W)), Write.words("T"))))),
                        row(B, "←", row(B, "−", row(name("η"), TIMES, by(LOSS, B))))),
                () -> new Computation(
                        List.of(
                                new LoopNote(
                                        "for (int i = 0; i < x.length; i++)",
                                        Optional.of(12),
                                        "reduction",
                                        "it only adds to sum",
                                        "nothing"),
                                new LoopNote("dot(w, x[i])", Optional.of(13), "reduction", "a dot product", "nothing")),
                        new Listing("NeuronLossGradient.java", 118, NeuronListings.GENERATED),
                        cost()));
    }

    private static List<Intermediate> intermediates() {
        return List.of(
                new Intermediate("value-z", formula(Z_I, Z.right()), "number for each i", Optional.of(13)),
                new Intermediate(
                        "value-activation",
                        formula(ACTIVATION_I, call("max", ZERO, Z_I)),
                        "number for each i",
                        Optional.of(13)),
                new Intermediate(
                        "value-error",
                        formula(ERROR_I, row(Y_I, "−", ACTIVATION_I)),
                        "number for each i",
                        Optional.of(13)),
                new Intermediate(
                        "value-sum", formula(name("sum"), sum(I, power(ERROR_I, "2"))), "number", Optional.of(14)));
    }

    private static Citation cite(String rule, String section, String reason) {
        return new Citation(rule, section, reason);
    }

    private static Layout twice(Layout left, Layout right) {
        return row(left, TIMES, right);
    }

    private static Layout negativeError() {
        return row("−", over(row(number("2"), TIMES, ERROR_I), N));
    }

    private static Step total() {
        return new Step(
                "step-sum",
                by(LOSS, TOTAL),
                List.of(new Step.Path(
                        formula(by(LOSS, TOTAL), over(number("1"), N)),
                        "number",
                        List.of(cite("constant rule", "2", "The number of samples does not depend on a parameter")))),
                over(number("1"), N),
                formula(by(LOSS, TOTAL), over(number("1"), N)),
                "number",
                List.of(),
                Optional.of(14));
    }

    private static Step error() {
        return new Step(
                "step-error",
                by(LOSS, ERROR_I),
                List.of(
                        new Step.Path(
                                formula(by(TOTAL, ERROR_I), twice(number("2"), ERROR_I)),
                                "number for each i",
                                List.of(
                                        cite("power rule", "2", ""),
                                        cite(
                                                "vector sum reduction",
                                                "4.4",
                                                "Each term of the sum has the same derivative, 1, so nothing is added up here")))),
                twice(by(LOSS, TOTAL), by(TOTAL, ERROR_I)),
                formula(by(LOSS, ERROR_I), over(twice(number("2"), ERROR_I), N)),
                "number for each i",
                List.of(cite("single-variable chain rule", "4.5.1", "One path leads from error to the loss")),
                Optional.of(13));
    }

    private static Step activation() {
        return new Step(
                "step-activation",
                by(LOSS, ACTIVATION_I),
                List.of(new Step.Path(
                        formula(by(ERROR_I, ACTIVATION_I), row("−", number("1"))),
                        "number for each i",
                        List.of(cite("sum and difference rule", "2", "")))),
                twice(by(LOSS, ERROR_I), by(ERROR_I, ACTIVATION_I)),
                formula(by(LOSS, ACTIVATION_I), negativeError()),
                "number for each i",
                List.of(cite("single-variable chain rule", "4.5.1", "")),
                Optional.of(13));
    }

    private static Step affine() {
        return new Step(
                "step-z",
                by(LOSS, Z_I),
                List.of(
                        new Step.Path(
                                formula(by(ACTIVATION_I, Z_I), cases(number("1"), POSITIVE, ZERO)),
                                "number for each i",
                                List.of(
                                        cite(
                                                "max(0, z)",
                                                "5",
                                                "The derivative is 0 where the rectifier clips, so a clipped sample contributes nothing")))),
                twice(by(LOSS, ACTIVATION_I), by(ACTIVATION_I, Z_I)),
                formula(by(LOSS, Z_I), cases(negativeError(), POSITIVE, ZERO)),
                "number for each i",
                List.of(cite("single-variable chain rule", "4.5.1", "")),
                Optional.of(13));
    }

    private static Step weights() {
        return new Step(
                "step-w",
                by(LOSS, W),
                List.of(
                        new Step.Path(
                                formula(by(Z_I, W), new Layout.Superscript(X_I, Write.words("T"))),
                                "1 × |w|",
                                List.of(
                                        cite("product rule", "2", "Of each product only the factor beside w remains"),
                                        cite(
                                                "element-wise rule",
                                                "4.2",
                                                "Element j of the product reads element j of w alone, so what is off the diagonal vanishes")))),
                sum(I, twice(by(LOSS, Z_I), by(Z_I, W))),
                formula(
                        by(LOSS, W),
                        sum(I, twice(at(name("δ"), I), new Layout.Superscript(X_I, Write.words("T")))),
                        new Equation(at(name("δ"), I), cases(negativeError(), POSITIVE, ZERO))),
                "1 × |w|",
                List.of(cite(
                        "vector chain rule", "4.5.3", "Every sample is a path from w to the loss, and paths add up")),
                Optional.empty());
    }

    private static Step bias() {
        return new Step(
                "step-b",
                by(LOSS, B),
                List.of(new Step.Path(
                        formula(by(Z_I, B), number("1")),
                        "number",
                        List.of(cite(
                                "scalar expansion",
                                "4.3",
                                "Every sample has b added to it, so its derivative is a sum")))),
                sum(I, twice(by(LOSS, Z_I), by(Z_I, B))),
                formula(
                        by(LOSS, B),
                        sum(I, at(name("δ"), I)),
                        new Equation(at(name("δ"), I), cases(negativeError(), POSITIVE, ZERO))),
                "number",
                List.of(cite("single-variable total-derivative chain rule", "4.5.2", "Paths add up")),
                Optional.empty());
    }

    private static List<Result> results() {
        Equation term = new Equation(at(name("e"), I), row(row(row(W, "⋅", X_I), "+", B), "−", Y_I));
        return List.of(
                new Result(
                        "w",
                        "dw()",
                        formula(
                                by(LOSS, W),
                                row(
                                        over(number("2"), N),
                                        TIMES,
                                        sum(
                                                I,
                                                cases(
                                                        twice(
                                                                at(name("e"), I),
                                                                new Layout.Superscript(X_I, Write.words("T"))),
                                                        POSITIVE,
                                                        ZERO))),
                                term),
                        "1 × |w|"),
                new Result(
                        "b",
                        "db()",
                        formula(
                                by(LOSS, B),
                                row(over(number("2"), N), TIMES, sum(I, cases(at(name("e"), I), POSITIVE, ZERO))),
                                term),
                        "number"));
    }

    private static CostTable cost() {
        Layout size = twice(N, length(W));
        return new CostTable(
                List.of(
                        new CostTable.Row(
                                "multiplications",
                                row(size, "+", N),
                                row(row(twice(number("2"), size), "+", twice(number("3"), N)))),
                        new CostTable.Row(
                                "additions",
                                row(row(size, "+", twice(number("3"), N))),
                                row(row(twice(number("2"), size), "+", twice(number("4"), N)))),
                        new CostTable.Row("stored bytes", ZERO, ZERO)),
                "of two branches the dearer one is counted");
    }

    /** A vector of a vector, without loops, kinks or an update rule; one formula is longer than a line, and cannot be broken. */
    static Derivation jacobian() {
        return JacobianDerivation.make();
    }
}
