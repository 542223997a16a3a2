package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;

/**
 * Prints a result of a Program as a formula in plain text, for example
 *
 * <pre>
 * loss = (sum over i: error_i²) / |x|
 * where error_i = y_i - max(0, w · x_i + b)
 * </pre>
 *
 * <p>Notation: {@code w · x} inner product, {@code x ⊗ y} and {@code x ⊘ y} element-wise product and quotient, {@code A x} matrix
 * product, {@code Aᵀ} transposed, {@code |x|} length, {@code ‖x‖} Euclidean norm, {@code [ ... ]_i} the vector of the values at each i,
 * {@code { a if c; b otherwise }} cases. An index without bounds runs over the arrays that are read at it.
 */
public final class Formulas {
    private static final int WIDTH = 100;
    /** More lines than this help nobody: the class itself says it better. */
    private static final int MAX_LINES = 16;

    private static final String CONTINUATION = "    ";

    private final OpenDefinitions open;
    private final List<String> lines = new ArrayList<>();

    private Formulas(OpenDefinitions open) {
        this.open = open;
    }

    /**
     * The formula of one result.
     *
     * @param program lifted, so that sums are known to be sums, and simplified
     * @param output the position of the result
     * @param leftHandSide what stands before the equals sign
     * @return the formula, then a line {@code where name = ...} for each intermediate that has a name of its own, of about 100
     *     characters; a reference to the code where that would be more than 16 lines
     */
    public static List<String> formula(Program program, int output, String leftHandSide) {
        List<String> reserved = new ArrayList<>(
                program.parameters().stream().map(Variable::name).toList());
        reserved.add(leftHandSide);
        Labels labels = new Labels(reserved);
        Variable result = program.body().results().get(output);
        return new Formulas(new OpenDefinitions(labels))
                .print(ProgramReader.read(program, result, labels), leftHandSide);
    }

    private List<String> print(ProgramReader.Formula formula, String leftHandSide) {
        TermPrinter printer = new TermPrinter(formula.sizes(), open::label);
        addLine(leftHandSide + " = " + printer.print(formula.term()));
        Optional<Definition> next = open.next();
        while (next.isPresent() && lines.size() <= MAX_LINES) {
            Definition definition = next.get();
            Term name = new Term.Named(
                    definition,
                    List.copyOf(definition.indices()),
                    definition.body().rank());
            addLine("where " + printer.print(name) + " = " + printer.print(definition.body()));
            next = open.next();
        }
        return lines.size() <= MAX_LINES
                ? List.copyOf(lines)
                : List.of(leftHandSide + " = see the statements of evaluate");
    }

    private void addLine(String text) {
        String rest = text;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space <= CONTINUATION.length()) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = CONTINUATION + rest.substring(space + 1);
        }
        lines.add(rest);
    }
}
