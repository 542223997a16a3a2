package org.fluxion.processor.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An entry of the catalogue with its arguments.
 *
 * @param code the entry
 * @param arguments one text for each placeholder of the entry
 * @param place where to report it
 */
public record Problem(Code code, List<String> arguments, Place place) {
    public Problem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.arity()) {
            throw new IllegalArgumentException(code + " takes " + code.arity() + " arguments, not " + arguments);
        }
    }

    /** A problem at a place. Arguments of several lines are shortened to one, except in what the user has asked to see. */
    public static Problem at(Place place, Code code, Object... arguments) {
        UnaryOperator<String> form = code.severity() == Severity.NOTE ? UnaryOperator.identity() : Quote::shorten;
        return new Problem(
                code, Arrays.stream(arguments).map(String::valueOf).map(form).toList(), place);
    }

    /** What the user reads: {@code [id] text. Hint: hint.} */
    public String message() {
        return "[" + code.id() + "] " + summary() + hint();
    }

    /** What is wrong, without the id and the hint. */
    public String summary() {
        return format(code.text());
    }

    private String hint() {
        return code.hint().isEmpty() ? "." : ". Hint: " + format(code.hint()) + ".";
    }

    private String format(String template) {
        return template.formatted(arguments.toArray());
    }
}
