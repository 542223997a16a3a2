package org.fluxion.processor.page;

import static org.fluxion.processor.page.Write.formula;
import static org.fluxion.processor.page.Write.name;
import static org.fluxion.processor.page.Write.number;
import static org.fluxion.processor.page.Write.row;

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
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/** A derivation in which everything is called what would be markup, if it were not escaped. */
final class HostileDerivation {
    private static final String TEXT = "a<b>&\"c\" | `d` *e* $f$ _g_";

    private HostileDerivation() {}

    static Derivation make() {
        Layout name = name("a<b>&\"c\"");
        Formula formula = formula(name, row(name, "<", number("<&>"), Write.words(TEXT)));
        Citation citation = new Citation(TEXT, "<4>", TEXT);
        return new Derivation(
                new Heading("<script>\"&amp;", "a.<b>\"&", List.of("<p>", "`q`", "r")),
                new Listing("<File>.java", 1, List.of("if (a < b && \"</pre><script>\" != c) { \f }", "```")),
                formula,
                List.of(new Intermediate("value-\"<", formula, TEXT, Optional.of(1))),
                List.of(new Step(
                        "step-\"<",
                        name,
                        List.of(new Step.Path(formula(name, number("1")), TEXT, List.of(citation))),
                        name,
                        formula,
                        TEXT,
                        List.of(citation),
                        Optional.of(2))),
                List.of(),
                List.of(new Result("<p>", "<p>()", formula, TEXT)),
                List.of(new Kink("a || b", TEXT, Optional.of(99))),
                List.of(name),
                () -> new Computation(
                        List.of(new LoopNote("for (;a|b;)", Optional.of(1), TEXT, TEXT, TEXT)),
                        new Listing("<G>.java", 1, List.of("</code>")),
                        new CostTable(List.of(new CostTable.Row(TEXT, name, name)), TEXT)));
    }
}
