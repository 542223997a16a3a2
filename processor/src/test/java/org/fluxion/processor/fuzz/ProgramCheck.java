package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.fluxion.processor.testing.Source;

/**
 * Compiles programs, many in one run of javac, and compares each with its generated class.
 *
 * @param allowed which refusals, by message, such programs may get
 */
record ProgramCheck(Predicate<String> allowed) {

    private static final int COMPILE_SECONDS = 120;
    private static final int RUN_SECONDS = 20;

    private static final InMemoryCompiler DIFFERENTIATING =
            InMemoryCompiler.differentiating().withOptions("-Afluxion.verify=true", "-parameters");

    /**
     * Refusals that a random program may get: a reference to one of several arrays, and a derivative too large for a method.
     */
    private static final List<String> ALLOWED = List.of("[FLX-REFERENCE]", "it is not known at compile time which array", "more bytecode");

    static ProgramCheck standard() {
        return new ProgramCheck(message -> ALLOWED.stream().anyMatch(message::contains));
    }

    /** One outcome for each program. */
    List<Outcome> check(List<Program> programs) {
        Map<String, Program> named = new LinkedHashMap<>();
        programs.forEach(program -> named.put("P" + named.size() + "X", program));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        compile(named, outcomes);
        return named.keySet().stream().map(outcomes::get).toList();
    }

    /** Compiles without the programs that javac or Fluxion complains about until there is nothing to complain about. */
    private void compile(Map<String, Program> named, Map<String, Outcome> outcomes) {
        Map<String, Program> left = new LinkedHashMap<>(named);
        while (!left.isEmpty()) {
            Attempt attempt = compiled(DIFFERENTIATING, left);
            if (attempt.returned() && ((Compilation) attempt.value()).succeeded()) {
                Compilation compilation = (Compilation) attempt.value();
                left.forEach((name, program) -> outcomes.put(name, run(compilation, name, program)));
                return;
            }
            Map<String, Outcome> guilty = guilty(attempt, left);
            if (guilty.isEmpty()) {
                halves(left, attempt, outcomes);
                return;
            }
            outcomes.putAll(guilty);
            left.keySet().removeAll(guilty.keySet());
        }
    }

    private static Attempt compiled(InMemoryCompiler compiler, Map<String, Program> programs) {
        List<Source> sources = new ArrayList<>();
        programs.forEach((name, program) -> sources.add(new Source("fuzz." + name, program.source(name))));
        Optional<Attempt> attempt =
                Deadline.within(COMPILE_SECONDS, () -> Attempt.at(() -> compiler.compile(sources)));
        return attempt.orElse(new Attempt(null, new IllegalStateException("the compiler does not end")));
    }

    private void halves(Map<String, Program> programs, Attempt attempt, Map<String, Outcome> outcomes) {
        List<String> names = List.copyOf(programs.keySet());
        if (names.size() == 1) {
            outcomes.put(names.get(0), escaped(attempt));
            return;
        }
        compile(only(programs, names.subList(0, names.size() / 2)), outcomes);
        compile(only(programs, names.subList(names.size() / 2, names.size())), outcomes);
    }

    private static Map<String, Program> only(Map<String, Program> programs, List<String> names) {
        Map<String, Program> some = new LinkedHashMap<>(programs);
        some.keySet().retainAll(names);
        return some;
    }

    private static Outcome escaped(Attempt attempt) {
        if (!attempt.returned()) {
            return Outcome.of(Verdict.CRASH, attempt.thrown().getClass().getName(), attempt.traceText());
        }
        return Outcome.of(
                Verdict.CRASH,
                "javac",
                ((Compilation) attempt.value()).diagnostics().toString());
    }

    private Map<String, Outcome> guilty(Attempt attempt, Map<String, Program> programs) {
        if (!attempt.returned()) {
            return Map.of();
        }
        Map<String, List<ReportedDiagnostic>> errors = ((Compilation) attempt.value())
                .errors().stream()
                        .filter(error -> programs.containsKey(programOf(error)))
                        .collect(Collectors.groupingBy(ProgramCheck::programOf));
        Map<String, Outcome> guilty = new LinkedHashMap<>();
        Map<String, Outcome> invalid = invalid(only(programs, List.copyOf(errors.keySet())));
        errors.forEach((name, all) ->
                guilty.put(name, Optional.ofNullable(invalid.get(name)).orElseGet(() -> refused(name, all))));
        return guilty;
    }

    /** The programs that are no Java. */
    static Map<String, Outcome> invalid(Map<String, Program> programs) {
        Map<String, Outcome> invalid = new LinkedHashMap<>();
        if (!programs.isEmpty()) {
            Compilation plain = (Compilation) compiled(InMemoryCompiler.plain(), programs).value();
            plain.errors()
                    .forEach(error -> invalid.putIfAbsent(
                            programOf(error), Outcome.of(Verdict.INVALID, error.code(), error.toString())));
        }
        return invalid;
    }

    /** The name of the program whose source, or whose generated class, the error is in. */
    private static String programOf(ReportedDiagnostic error) {
        return error.file().replaceFirst("^.*/(P\\d+X)\\w*\\.java$", "$1");
    }

    private Outcome refused(String name, List<ReportedDiagnostic> errors) {
        ReportedDiagnostic error = errors.get(0);
        if (!error.file().endsWith("/" + name + ".java")) {
            return Outcome.of(Verdict.GENERATED_CODE, error.code(), error.toString());
        }
        String id = error.message().replaceFirst("(?s)^\\[([\\w-]+)].*", "$1");
        if (id.equals("FLX-INTERNAL")) {
            String frame = error.message().replaceFirst("(?s).*? at (\\w+\\.java:\\d+).*", "$1");
            return Outcome.of(Verdict.CRASH, frame, error.toString());
        }
        boolean isExpected = allowed.test(error.message());
        return Outcome.of(isExpected ? Verdict.REFUSED : Verdict.UNEXPECTED_REFUSAL, id, error.message());
    }

    private static Outcome run(Compilation compilation, String name, Program program) {
        String method = program.main().name();
        String kind = program.main().result() == ValueType.DOUBLE ? "Gradient" : "Jacobian";
        String generated = "fuzz." + name + Character.toUpperCase(method.charAt(0)) + method.substring(1) + kind;
        return Deadline.within(RUN_SECONDS, () -> outcome(compilation, "fuzz." + name, generated, program))
                .orElse(Outcome.of(Verdict.HANG, "", "evaluating does not end"));
    }

    private static Outcome outcome(Compilation compilation, String className, String generated, Program program) {
        try {
            Subject subject = Subject.of(compilation.load(className), program.main().name());
            ProgramRun run = new ProgramRun(subject, compilation.load(generated), new Points(program.seed()));
            return new Outcome(Verdict.AGREES, "", "", run.check());
        } catch (Finding finding) {
            return Outcome.of(finding);
        } catch (RuntimeException | Error mistake) {
            StackTraceElement[] frames = mistake.getStackTrace();
            return Outcome.of(Verdict.CRASH, mistake.getClass().getName(), mistake + " at " + List.of(frames));
        }
    }
}
