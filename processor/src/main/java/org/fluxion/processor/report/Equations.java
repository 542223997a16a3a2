package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/** Results of Programs as formulas that can be drawn. */
public final class Equations {
    private Equations() {}

    /**
     * The formula of one result.
     *
     * @param program lifted, so that sums are known to be sums, and simplified
     * @param output the position of the result
     * @param left what the result is called
     */
    public static Formula of(Program program, int output, Layout left) {
        Labels labels =
                new Labels(program.parameters().stream().map(Variable::name).toList());
        Variable result = program.body().results().get(output);
        ProgramReader.Formula formula = ProgramReader.read(program, result, labels);
        OpenDefinitions open = new OpenDefinitions(labels);
        TermLayout layout = new TermLayout(formula.sizes(), open::label);
        Equation equation = new Equation(left, layout.of(formula.term()));
        List<Equation> where = new ArrayList<>();
        Optional<Definition> next = open.next();
        while (next.isPresent()) {
            Definition definition = next.get();
            Term name = new Term.Named(
                    definition,
                    List.copyOf(definition.indices()),
                    definition.body().rank());
            where.add(new Equation(layout.of(name), layout.of(definition.body())));
            next = open.next();
        }
        return new Formula(equation, where);
    }
}
