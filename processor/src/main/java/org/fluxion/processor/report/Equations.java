package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.notation.Layout;

/** Results of Programs as equations that can be drawn: first the result, then each intermediate that has a name of its own. */
public final class Equations {
    private Equations() {}

    /**
     * One equation.
     *
     * @param left what is defined
     * @param right its meaning
     */
    public record Equation(Layout left, Layout right) {
        /** Both sides and the sign between them. */
        public Layout layout() {
            return Layout.row(left, new Layout.Sign("="), right);
        }
    }

    /**
     * The equations of one result.
     *
     * @param program lifted, so that sums are known to be sums, and simplified
     * @param output the position of the result
     * @param left what the result is called
     */
    public static List<Equation> of(Program program, int output, Layout left) {
        Labels labels =
                new Labels(program.parameters().stream().map(Variable::name).toList());
        Variable result = program.body().results().get(output);
        ProgramReader.Formula formula = ProgramReader.read(program, result, labels);
        OpenDefinitions open = new OpenDefinitions(labels);
        TermLayout layout = new TermLayout(formula.sizes(), open::label);
        List<Equation> equations = new ArrayList<>();
        equations.add(new Equation(left, layout.of(formula.term())));
        Optional<Definition> next = open.next();
        while (next.isPresent()) {
            Definition definition = next.get();
            Term name = new Term.Named(
                    definition,
                    List.copyOf(definition.indices()),
                    definition.body().rank());
            equations.add(new Equation(layout.of(name), layout.of(definition.body())));
            next = open.next();
        }
        return equations;
    }
}
