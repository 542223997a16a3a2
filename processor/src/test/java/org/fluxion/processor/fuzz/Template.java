package org.fluxion.processor.fuzz;

import java.util.List;

/** Java text in which each {@code $} stands for an operand. */
final class Template {

    private Template() {}

    static int holes(String text) {
        return (int) text.chars().filter(character -> character == '$').count();
    }

    static String fill(String text, List<Expression> operands) {
        if (holes(text) != operands.size()) {
            throw new IllegalArgumentException(text + " with " + operands);
        }
        String[] pieces = text.split("\\$", -1);
        StringBuilder filled = new StringBuilder(pieces[0]);
        for (int k = 0; k < operands.size(); k++) {
            filled.append(operands.get(k).java()).append(pieces[k + 1]);
        }
        return filled.toString();
    }
}
