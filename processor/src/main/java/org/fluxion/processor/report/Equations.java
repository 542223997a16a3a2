package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/** Results of Programs as formulas that can be drawn. */
public final class Equations {
    private final Naming naming;
    private final Labels labels;
    private final OpenDefinitions open;

    private Equations(Naming naming, Labels labels) {
        this.naming = naming;
        this.labels = labels;
        this.open = new OpenDefinitions(labels);
    }

    /**
     * What is to be drawn.
     *
     * @param function what the program is the derivative of, with its checks of sizes; or the program itself
     * @param program with one result, lifted, so that sums are known to be sums, and simplified
     * @param left what the result is called
     * @param indices the names of indices: the result's element there is meant; empty for the whole result
     * @param around the names of the indices of loops that the whole formula stands in
     * @param places for parameters that are elements of something, the names of the indices
     * @param form what a result that is a vector stands for
     */
    public record Subject(
            Program function,
            Program program,
            Layout left,
            List<String> indices,
            List<String> around,
            Map<String, List<String>> places,
            Form form) {
        public Subject {
            indices = List.copyOf(indices);
            around = List.copyOf(around);
            places = Map.copyOf(places);
        }

        /** Only the derivative of a vector comes without the checks of its function. */
        private boolean repeatsChecks() {
            return function.body().result().type().isScalar();
        }
    }

    /** What a vector stands for. */
    public enum Form {
        /** A column, or whatever the result is. */
        PLAIN,
        /** A row: the derivative of a number by a vector, in numerator layout. */
        ROW,
        /** A matrix that has these numbers on its diagonal. */
        DIAGONAL
    }

    /** The formula of one result. */
    public static Formula of(Subject subject, Naming naming) {
        return new Equations(naming, new Labels(reserved(subject))).draw(subject);
    }

    private static List<String> reserved(Subject subject) {
        List<String> reserved = new ArrayList<>(
                subject.program().parameters().stream().map(Variable::name).toList());
        reserved.addAll(subject.indices());
        reserved.addAll(subject.around());
        return reserved;
    }

    private Formula draw(Subject subject) {
        Program program = subject.program();
        Sizes sizes = sizes(subject);
        Variable result = program.body().result();
        ProgramReader.Formula formula = ProgramReader.read(program, result, labels, naming, subject.places(), sizes);
        TermLayout layout = new TermLayout(formula.sizes(), open::label, naming.symbols());
        Term element = Elements.at(formula.term(), subject.indices());
        Layout right = layout.of(formed(subject.form(), Vectors.of(element), formula.sizes()));
        return new Formula(new Equation(subject.left(), right), where(layout));
    }

    /** What the checks of the function tell, which its derivative does not repeat. */
    private Sizes sizes(Subject subject) {
        Program function = subject.function();
        if (subject.repeatsChecks()) {
            return new Sizes();
        }
        Labels own = new Labels(reserved(subject));
        return ProgramReader.read(function, function.body().result(), own, naming, subject.places(), new Sizes())
                .sizes();
    }

    private static Term formed(Form form, Term term, Sizes sizes) {
        return term.rank() != 1
                ? term
                : switch (form) {
                    case PLAIN -> term;
                    case ROW -> Rows.of(term, sizes);
                    case DIAGONAL -> Vectors.diagonal(term);
                };
    }

    private List<Equation> where(TermLayout layout) {
        List<Equation> where = new ArrayList<>();
        Optional<Definition> next = open.next();
        while (next.isPresent()) {
            Definition definition = next.get();
            if (!naming.known().contains(labels.definition(definition))) {
                List<Term> indices = List.copyOf(definition.indices());
                Term name =
                        new Term.Named(definition, indices, definition.body().rank());
                where.add(new Equation(layout.of(name), layout.of(definition.body())));
            }
            next = open.next();
        }
        return where;
    }
}
