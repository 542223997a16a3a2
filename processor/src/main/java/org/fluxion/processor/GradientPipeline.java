package org.fluxion.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.PaperRule;
import org.fluxion.processor.check.Findings;
import org.fluxion.processor.check.SelfCheck;
import org.fluxion.processor.codegen.Documentation;
import org.fluxion.processor.codegen.GradientWriter;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.report.Formulas;
import org.fluxion.processor.report.LoopVerdict;
import org.fluxion.processor.report.LoopVerdicts;
import org.fluxion.processor.schedule.ClassLimits;
import org.fluxion.processor.schedule.ExponentialBlocks;
import org.fluxion.processor.schedule.JammedLoops;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.MethodSplitting;
import org.fluxion.processor.schedule.PairedRanges;
import org.fluxion.processor.schedule.RowGroups;
import org.fluxion.processor.schedule.RunningOffsets;
import org.fluxion.processor.schedule.Scheduler;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.simplify.SizeChecks;

/** All stages in order, from the Program of a method to the text of its generated class. No stage calls the next. */
final class GradientPipeline {
    private final Options options;
    private final Variables variables;
    private final BiConsumer<String, Program> observer;
    private final SourceLoops sourceLoops;

    /**
     * A pipeline for one method.
     *
     * @param options the user's
     * @param variables the source of the Program's variables
     * @param observer sees the Program after each stage, by the stage's name
     * @param sourceLoops the loops of the source
     */
    GradientPipeline(
            Options options, Variables variables, BiConsumer<String, Program> observer, SourceLoops sourceLoops) {
        this.sourceLoops = sourceLoops;
        this.options = options;
        this.variables = variables;
        this.observer = observer;
    }

    /**
     * Generates the class.
     *
     * @param signature the outside of the class
     * @param program the method as the front end has read it
     * @param neighbours the simple names of the other classes in the package
     */
    GeneratedGradient generate(Signature signature, Program program, Set<String> neighbours) {
        Simplifier simplifier = new Simplifier(variables, this::verified);
        TuningPasses tuning = new TuningPasses(options.without(), simplifier, variables, this::verified);
        Program primal = stage("frontend", program);
        Program lifted = stage("lift", Lifting.lift(primal, simplifier));
        Program fused = stage("fuse", simplifier.optimizePrimal(tuning.lifted(lifted)));
        // Another simplifier: this one remembers that it has nothing left to do in the fused Program.
        Simplifier ofChecks = new Simplifier(variables, this::verified);
        Program checks = stage("checks", ofChecks.cleanUp(SizeChecks.only(fused, variables)));
        Program checked = SizeChecks.removed(fused);
        Program function = simplifier.optimizePrimal(Lifting.lift(checked, simplifier));

        DerivationLog rules = new DerivationLog();
        Program derivative = stage(
                "autodiff",
                Differentiation.differentiate(
                        tuning.function(function), signature.wrt(), variables, rules, tuning.recurrences()));
        Program relifted = Lifting.lift(derivative, simplifier);
        Program optimized = simplifier.optimizeDerivative(relifted);
        Program simplified = stage("simplify", tuning.derivative(optimized, rules, signature.isParallel()));
        if (options.check()) {
            requireAgreement(signature, primal, simplified);
        }

        List<LoopVerdict> verdicts = LoopVerdicts.of(
                        lifted,
                        simplified,
                        variable ->
                                Optional.ofNullable(rules.tapes().get(variable)).map(sourceLoops::around),
                        rules.tangents())
                .stream()
                .filter(verdict -> sourceLoops.head(verdict.origin()).isPresent())
                .toList();
        LoopProgram loops = MethodSplitting.split(scheduled(signature, checks, simplified));
        requireSize(signature, loops);
        requireSharing(signature, loops);
        MethodCost cost =
                MethodCost.of(checks, function, simplified, rules.tapes().keySet());
        List<String> loopTexts = verdicts.stream().map(this::describe).toList();
        Documentation documentation = documentation(signature, function, optimized, rules, loopTexts, cost.statement());
        WrittenClass written = GradientWriter.write(loops, documentation, neighbours);
        return new GeneratedGradient(written, verdicts, cost);
    }

    private LoopProgram scheduled(Signature signature, Program checks, Program derivative) {
        LoopProgram loops = Scheduler.schedule(signature, checks, derivative, options.strict(), options.loopPasses());
        LoopProgram jammed = tuned(Tuning.JAM, loops, JammedLoops::formed);
        LoopProgram grouped = tuned(Tuning.ROWS, jammed, RowGroups::formed);
        LoopProgram running = tuned(Tuning.RUNNING, grouped, RunningOffsets::formed);
        LoopProgram paired = tuned(Tuning.PAIRS, running, PairedRanges::formed);
        // A strict class keeps Java's own exponentials.
        return options.strict() ? paired : tuned(Tuning.BLOCKS, paired, ExponentialBlocks::formed);
    }

    private LoopProgram tuned(Tuning tuning, LoopProgram program, UnaryOperator<LoopProgram> pass) {
        return options.without().contains(tuning) ? program : pass.apply(program);
    }

    private static void requireSize(Signature signature, LoopProgram loops) {
        if (!ClassLimits.hold(loops)) {
            throw Refusal.of(
                    Code.UNSUPPORTED,
                    signature.methodName(),
                    "its derivative would need more constants or bytecode than one Java class may have; use loops, or move "
                            + "parts of it into @Differentiable methods of another class");
        }
    }

    private static void requireSharing(Signature signature, LoopProgram loops) {
        if (signature.isParallel() && loops.sharedLoops().isEmpty()) {
            throw Refusal.of(Code.NOT_PARALLEL, signature.methodName());
        }
    }

    /** Refuses a method whose derivative is wrong: no class is better than that one. */
    static void requireAgreement(Signature signature, Program primal, Program derivative) {
        long seed = signature.methodName().hashCode();
        Findings findings = SelfCheck.of(primal, derivative, signature.wrt(), seed);
        findings.disagreement().ifPresent(wrong -> {
            throw Refusal.of(
                    Code.SELF_CHECK,
                    signature.methodName(),
                    wrong.what(),
                    wrong.derived(),
                    wrong.expected(),
                    wrong.point());
        });
    }

    private Program stage(String name, Program program) {
        verified(program);
        observer.accept(name, program);
        return program;
    }

    private Program verified(Program program) {
        if (options.verify()) {
            Verifier.verify(program);
        }
        return program;
    }

    private String describe(LoopVerdict verdict) {
        String head = sourceLoops.head(verdict.origin()).orElseThrow();
        return head + ": " + verdict.kind().label() + ", its reverse stores " + verdict.storage();
    }

    private static Documentation documentation(
            Signature signature,
            Program function,
            Program derivative,
            DerivationLog rules,
            List<String> loops,
            String cost) {
        List<String> formulas = new ArrayList<>(Formulas.formula(function, 0, signature.methodName()));
        for (int k = 1; k < derivative.outputs().size(); k++) {
            String parameter = signature.wrt().get(k - 1);
            String suffix = derivative.outputs().get(k).endsWith("Diagonal") ? " = diag(d), d" : "";
            String name = "∂" + signature.methodName() + "/∂" + parameter + suffix;
            formulas.addAll(Formulas.formula(derivative, k, name));
        }
        List<String> names = rules.rules().stream().map(GradientPipeline::cite).toList();
        return new Documentation("", formulas, names, loops, cost, List.of());
    }

    private static String cite(PaperRule rule) {
        return rule.title() + " (section " + rule.section() + ")";
    }
}
