package org.fluxion.processor;

import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.fluxion.processor.autodiff.LostDerivatives;
import org.fluxion.processor.derivation.MethodSource;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.CallGraph;
import org.fluxion.processor.frontend.FrontendContext;
import org.fluxion.processor.frontend.Lowering;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.report.LoopVerdict;

/**
 * Leads a method through all stages.
 *
 * @param environment the compiler's
 * @param trees the bodies
 * @param options the user's
 * @param calls the calls of generated classes so far
 */
record JavacMethodCompiler(ProcessingEnvironment environment, Trees trees, Options options, CallGraph calls)
        implements MethodCompiler {
    JavacMethodCompiler(ProcessingEnvironment environment, Trees trees, Options options) {
        this(environment, trees, options, new CallGraph());
    }

    @Override
    public LoweredMethod lower(Signature signature, MethodBody body, Reporter reporter) {
        FrontendContext context =
                new FrontendContext(trees, environment.getElementUtils(), environment.getTypeUtils(), calls);
        Variables variables = new Variables();
        Lowering lowering = new Lowering(context, body.sources(), variables);
        Program program = lowering.lower(signature, body.method());
        warnOfLosses(signature, program, body, reporter);
        SourceLoops loops = SourceLoopScanner.scan(body.sources());
        GradientPipeline pipeline =
                new GradientPipeline(options, variables, (stage, result) -> dump(stage, result, reporter), loops);
        Set<String> neighbours = body.neighbours();
        // Nothing in there may touch what is javac's: any thread may run it.
        return new LoweredMethod(
                () -> {
                    GeneratedGradient gradient = pipeline.generate(signature, program, neighbours);
                    tell(gradient, loops, reporter);
                    return gradient;
                },
                options.report().map(folder -> explanation(signature, program, body, loops, variables.count())),
                lowering.helpers());
    }

    /** It counts variables on its own: class and explanation may be made at the same time. */
    private Explanation explanation(
            Signature signature, Program program, MethodBody body, SourceLoops loops, int firstVariable) {
        MethodSource source = JavacMethodSource.read(trees, trees.getPath(body.method()), body.sources());
        Variables variables = new Variables(firstVariable);
        PieceDifferentiator differentiator = new PieceDifferentiator(variables, this::verified);
        return new MethodExplanation(signature, program, source, loops, variables, differentiator);
    }

    private Program verified(Program program) {
        if (options.verify()) {
            Verifier.verify(program);
        }
        return program;
    }

    private void tell(GeneratedGradient gradient, SourceLoops loops, Reporter reporter) {
        if (options.explain()) {
            gradient.verdicts().forEach(verdict -> explain(verdict, loops, reporter));
        }
    }

    private static void warnOfLosses(Signature signature, Program program, MethodBody body, Reporter reporter) {
        for (LostDerivatives.Loss loss : LostDerivatives.in(program, signature.wrt())) {
            int token = loss.origin().token();
            String text = body.sources()
                    .path(token)
                    .map(path -> Quote.source(path.getLeaf()))
                    .orElse(signature.methodName());
            reporter.report(token, loss.isCast() ? Code.ZERO_CAST : Code.ZERO_DERIVATIVE, text);
        }
    }

    private static void explain(LoopVerdict verdict, SourceLoops loops, Reporter reporter) {
        int token = verdict.origin().token();
        String head = loops.head(verdict.origin()).orElseThrow();
        reporter.report(
                token,
                Code.EXPLAIN,
                head,
                verdict.kind().label(),
                verdict.kind().reason(),
                verdict.storage());
    }

    private void dump(String stage, Program program, Reporter reporter) {
        if (options.dump()) {
            reporter.report(-1, Code.DUMP, program.name(), stage, Printer.print(program));
        }
    }
}
