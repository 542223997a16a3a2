package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.fluxion.processor.testing.Source;

/**
 * Compiles many programs in few runs of javac, and finds those that cannot be.
 *
 * @param reading of errors
 * @param isVerifying whether every stage of the compiler is verified
 */
record BatchCompiler(ErrorReading reading, boolean isVerifying) {

    private static final int SECONDS = 120;

    /**
     * What came of a batch: each program has its place in one of the two.
     *
     * @param failed what is wrong with those that do not compile, by name of class
     * @param compiled where the classes of the others are
     */
    record Result(Map<String, Outcome> failed, Map<String, Compilation> compiled) {}

    Result compile(Map<String, Program> named) {
        Result result = new Result(new HashMap<>(), new HashMap<>());
        compile(named, result);
        return result;
    }

    /** The classes of programs in a batch. */
    static Map<String, Program> named(List<Program> programs) {
        Map<String, Program> named = new LinkedHashMap<>();
        programs.forEach(program -> named.put("P" + named.size() + "X", program));
        return named;
    }

    /** The programs that are no Java. An error in one program may keep javac from looking for those in others. */
    static Map<String, Outcome> invalid(Map<String, Program> programs) {
        Map<String, Outcome> invalid = new HashMap<>();
        Map<String, Program> left = new LinkedHashMap<>(programs);
        do {
            attempt(InMemoryCompiler.plain(), left)
                    .errors()
                    .forEach(error -> invalid.putIfAbsent(
                            ErrorReading.program(error), Outcome.of(Verdict.INVALID, error.code(), error.toString())));
        } while (left.keySet().removeAll(invalid.keySet()) && !left.isEmpty());
        return invalid;
    }

    /** Compiles without the programs that there are errors in until there are none. */
    private void compile(Map<String, Program> named, Result result) {
        Map<String, Program> left = new LinkedHashMap<>(named);
        while (!left.isEmpty()) {
            Attempt attempt = Attempt.at(() -> attempt(differentiating(), left));
            if (attempt.returned() && ((Compilation) attempt.value()).succeeded()) {
                left.keySet().forEach(name -> result.compiled().put(name, (Compilation) attempt.value()));
                return;
            }
            Map<String, Outcome> guilty = attempt.returned() ? guilty((Compilation) attempt.value(), left) : Map.of();
            if (guilty.isEmpty()) {
                halves(left, attempt, result);
                return;
            }
            result.failed().putAll(guilty);
            left.keySet().removeAll(guilty.keySet());
        }
    }

    /** Where no error says which program it is. */
    private void halves(Map<String, Program> programs, Attempt attempt, Result result) {
        List<String> names = List.copyOf(programs.keySet());
        if (names.size() == 1) {
            result.failed().put(names.get(0), escaped(attempt));
            return;
        }
        compile(only(programs, names.subList(0, names.size() / 2)), result);
        compile(only(programs, names.subList(names.size() / 2, names.size())), result);
    }

    private static Outcome escaped(Attempt attempt) {
        if (attempt.returned()) {
            Compilation compilation = (Compilation) attempt.value();
            return Outcome.of(Verdict.CRASH, "javac", compilation.diagnostics().toString());
        }
        return Outcome.of(Verdict.CRASH, attempt.thrown().getClass().getName(), attempt.trace());
    }

    private Map<String, Outcome> guilty(Compilation compilation, Map<String, Program> programs) {
        Map<String, List<ReportedDiagnostic>> errors = compilation.errors().stream()
                .filter(error -> programs.containsKey(ErrorReading.program(error)))
                .collect(Collectors.groupingBy(ErrorReading::program));
        Map<String, Outcome> guilty = new HashMap<>();
        if (!errors.isEmpty()) {
            errors.forEach((name, all) -> guilty.put(name, reading.outcome(all.get(0))));
            guilty.putAll(invalid(only(programs, List.copyOf(errors.keySet()))));
        }
        return guilty;
    }

    private static Map<String, Program> only(Map<String, Program> programs, List<String> names) {
        Map<String, Program> some = new LinkedHashMap<>(programs);
        some.keySet().retainAll(names);
        return some;
    }

    private InMemoryCompiler differentiating() {
        return InMemoryCompiler.differentiating().withOptions("-Afluxion.verify=" + isVerifying);
    }

    private static Compilation attempt(InMemoryCompiler compiler, Map<String, Program> programs) {
        List<Source> sources = new ArrayList<>();
        programs.forEach((name, program) -> sources.add(new Source("fuzz." + name, program.source(name))));
        Optional<Compilation> compilation = Deadline.within(SECONDS, () -> compiler.compile(sources));
        return compilation.orElseThrow(() -> new IllegalStateException("the compiler does not end"));
    }
}
