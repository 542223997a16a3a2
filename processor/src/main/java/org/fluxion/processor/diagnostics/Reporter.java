package org.fluxion.processor.diagnostics;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/**
 * The only way to the user: collects entries of the catalogue for one method, and prints each once.
 *
 * <p>A method that is inlined at several places meets its warnings several times, which is why repetitions are dropped. Nothing is
 * printed before the method is done with, because it may be put off for a round and meet all of them again.
 */
public final class Reporter {
    /** Prints a message at a tree that the front end knows by its number. */
    @FunctionalInterface
    public interface TokenPrinter {
        /** Whether the token stands for a tree, and the message has been printed there. */
        boolean print(int token, Severity severity, String message);
    }

    private final Messager messager;
    private final Element method;
    private final TokenPrinter tokens;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * A reporter for one method.
     *
     * @param messager the compiler's
     * @param method where to report what has no place of its own; null for what concerns no method
     * @param tokens prints at trees
     */
    public Reporter(Messager messager, Element method, TokenPrinter tokens) {
        this.messager = messager;
        this.method = method;
        this.tokens = tokens;
    }

    /** Collects a problem at a tree. */
    public void report(int token, Code code, Object... arguments) {
        report(Problem.at(new Place.Token(token), code, arguments));
    }

    /** Collects a problem. */
    public void report(Problem problem) {
        problems.add(problem);
    }

    /** The first error among the problems. */
    public Optional<Problem> firstError() {
        return problems.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .findFirst();
    }

    /** Prints the problems, each at its place. */
    public void print() {
        problems.forEach(problem -> print(problem.place(), problem.code().severity(), problem.message()));
    }

    private void print(Place place, Severity severity, String message) {
        if (place instanceof Place.Token token) {
            printAtTree(token.token(), severity, message);
        } else if (place instanceof Place.Declaration declaration) {
            messager.printMessage(severity.kind(), message, declaration.element());
        } else if (place instanceof Place.Value value) {
            messager.printMessage(severity.kind(), message, value.element(), value.annotation(), value.value());
        }
    }

    private void printAtTree(int token, Severity severity, String message) {
        if (token < 0 || !tokens.print(token, severity, message)) {
            messager.printMessage(severity.kind(), message, method);
        }
    }
}
