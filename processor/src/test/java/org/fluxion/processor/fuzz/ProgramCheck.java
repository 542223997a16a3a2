package org.fluxion.processor.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.testing.Compilation;

/**
 * Compares programs with their generated classes.
 *
 * @param compiler compiles them
 */
record ProgramCheck(BatchCompiler compiler) {

    private static final int SECONDS = 20;

    static ProgramCheck of(Features features) {
        return new ProgramCheck(new BatchCompiler(ErrorReading.of(features), true));
    }

    /** One outcome for each program. */
    List<Outcome> check(List<Program> programs) {
        Map<String, Program> named = BatchCompiler.named(programs);
        BatchCompiler.Result result = compiler.compile(named);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        named.forEach((name, program) -> {
            Outcome failed = result.failed().get(name);
            outcomes.put(name, failed == null ? run(result.compiled().get(name), name, program) : failed);
        });
        return List.copyOf(outcomes.values());
    }

    private static Outcome run(Compilation compilation, String name, Program program) {
        return Deadline.within(SECONDS, () -> outcome(compilation, name, program))
                .orElse(Outcome.of(Verdict.HANG, "", "evaluating does not end"));
    }

    private static Outcome outcome(Compilation compilation, String name, Program program) {
        String method = program.main().name();
        String kind = program.main().result() == ValueType.DOUBLE ? "Gradient" : "Jacobian";
        String generated = name + Character.toUpperCase(method.charAt(0)) + method.substring(1) + kind;
        try {
            Subject subject = Subject.of(compilation.load("fuzz." + name), method);
            ProgramRun run = new ProgramRun(subject, compilation.load("fuzz." + generated), new Points(program.seed()));
            return new Outcome(Verdict.AGREES, "", "", run.check());
        } catch (Finding finding) {
            return Outcome.of(finding);
        } catch (RuntimeException | LinkageError | AssertionError mistake) {
            String trace = mistake + " at " + Arrays.toString(mistake.getStackTrace());
            return Outcome.of(Verdict.CRASH, mistake.getClass().getName(), trace);
        }
    }
}
