package org.fluxion.processor.derivation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.report.Equations;
import org.fluxion.processor.report.Naming;

/** The entrance to this package: from a method to its derivation. */
public final class Derivations {
    private Derivations() {}

    /**
     * Derives a method's derivative as a reader of the paper would.
     *
     * @param subject the method
     * @param source its source
     * @param variables the source of fresh variables, for Programs that are made on the way
     * @param differentiator the compiler's way from a Program to its derivative
     * @param computed tells how the generated class computes it; nobody asks here, since that class may be in the making
     */
    public static Derivation of(
            Subject subject,
            MethodSource source,
            Variables variables,
            Differentiator differentiator,
            Supplier<Computation> computed) {
        Program function = subject.function();
        List<String> wrt = subject.heading().parameters();
        Values values = Values.of(function, wrt, source.locals());
        Pieces pieces = new Pieces(values, variables, differentiator);
        List<Recurrences.Single> recurrences = Recurrences.in(values, wrt, variables).stream()
                .filter(single -> subject.head(single.origin()).isPresent())
                .toList();
        Passages passages = new Passages(values, recurrences);
        Steps steps = new Steps(values, pieces, differentiator, source::line, Map.of(), passages::through);
        List<Iteration> iterations =
                new Iterations(values, source, variables, differentiator, subject::head).all(recurrences);
        return new Derivation(
                subject.heading(),
                source.listing(),
                whole(values, pieces),
                steps.intermediates(),
                steps.steps(),
                iterations,
                steps.results(parameter -> passages.found(parameter, iterations)),
                Kinks.in(function, wrt, source::line),
                values.result().rank() == 0 ? update(values) : List.of(),
                computed);
    }

    private static Formula whole(Values values, Pieces pieces) {
        Program program = pieces.whole();
        Equations.Subject function = new Equations.Subject(
                program, program, Names.of(values.result()), List.of(), List.of(), Map.of(), Equations.Form.PLAIN);
        return Equations.of(function, Naming.AS_NEEDED);
    }

    /** Gradient descent (paper, section 6): against the derivative, by the learning rate. */
    private static List<Layout> update(Values values) {
        Layout rate = new Layout.Name("η", false);
        return values.parameters().stream()
                .map(parameter -> Layout.row(
                        Names.of(parameter),
                        new Layout.Sign("←"),
                        Names.of(parameter),
                        new Layout.Sign("−"),
                        rate,
                        new Layout.Sign("\u2062"),
                        Names.derivative(values.result(), parameter)))
                .toList();
    }
}
