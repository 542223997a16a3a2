package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fluxion.processor.testing.ReportedDiagnostic;

/**
 * What an error of the compiler says about a program that is valid Java.
 *
 * @param allowed which refusals, by message, such programs may get
 */
record ErrorReading(Predicate<String> allowed) {

    /** Refusals that any program may get: a reference to one of several arrays, and a derivative too large for a method. */
    private static final List<String> ALLOWED =
            List.of("[FLX-REFERENCE]", "it is not known at compile time which array", "more bytecode");

    private static final Pattern PROGRAM = Pattern.compile("^.*/(P\\d+X)\\w*\\.java$");
    private static final Pattern ID = Pattern.compile("^\\[([\\w-]+)]");
    private static final Pattern MISTAKE = Pattern.compile("`: (\\S+(?:Exception|Error))(.*)");
    private static final int CAUSE_LENGTH = 80;

    /** For programs with those features. Without {@code while}, a limit that changes in its loop is refused. */
    static ErrorReading of(Features features) {
        boolean mayRefuseLoops = !features.has(Feature.WHILE);
        return new ErrorReading(message -> ALLOWED.stream().anyMatch(message::contains)
                || (mayRefuseLoops && message.contains("is not a counted loop")));
    }

    /** The name of the program whose source, or whose generated class, the error is in; empty if it is in neither. */
    static String program(ReportedDiagnostic error) {
        Matcher matcher = PROGRAM.matcher(error.file());
        return matcher.matches() ? matcher.group(1) : "";
    }

    Outcome outcome(ReportedDiagnostic error) {
        if (!error.file().endsWith("/" + program(error) + ".java")) {
            return Outcome.of(Verdict.GENERATED_CODE, error.code(), error.toString());
        }
        Matcher matcher = ID.matcher(error.message());
        String id = matcher.find() ? matcher.group(1) : error.code();
        if (id.equals("FLX-INTERNAL")) {
            return Outcome.of(Verdict.CRASH, cause(error.message()), error.toString());
        }
        boolean isExpected = allowed.test(error.message());
        return Outcome.of(isExpected ? Verdict.REFUSED : Verdict.UNEXPECTED_REFUSAL, id, error.message());
    }

    /** What the processor failed with, without the names of this program. */
    private static String cause(String message) {
        Matcher matcher = MISTAKE.matcher(message);
        String text = matcher.find() ? matcher.group(1) + matcher.group(2).replaceAll("\\w*\\d\\w*", "") : message;
        return text.substring(0, Math.min(text.length(), CAUSE_LENGTH));
    }
}
