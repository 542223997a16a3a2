package org.fluxion.processor.codegen;

import java.util.List;

/**
 * What the Javadoc of a generated class says about the mathematics. All of it is plain text: the writer escapes it.
 *
 * @param summary what the class is good for, in a sentence or more; may be empty
 * @param formulas the function and its derivatives, one a line, printed as they stand
 * @param rules the rules of calculus that were used
 * @param loops the verdict on each loop
 * @param cost what an evaluation takes, in a sentence or more; may be empty
 * @param notes further paragraphs, for example on kinks
 */
public record Documentation(
        String summary,
        List<String> formulas,
        List<String> rules,
        List<String> loops,
        String cost,
        List<String> notes) {
    /** Nothing beyond what the signature says. */
    public static final Documentation NONE = new Documentation("", List.of(), List.of(), List.of(), "", List.of());

    public Documentation {
        formulas = List.copyOf(formulas);
        rules = List.copyOf(rules);
        loops = List.copyOf(loops);
        notes = List.copyOf(notes);
    }
}
