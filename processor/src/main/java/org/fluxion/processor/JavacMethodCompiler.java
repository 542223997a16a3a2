package org.fluxion.processor;

import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.fluxion.processor.autodiff.LostDerivatives;
import org.fluxion.processor.codegen.WrittenClass;
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
        return new LoweredMethod(
                () -> generate(pipeline, signature, program, neighbours, loops, reporter), lowering.helpers());
    }

    /** Nothing here may touch what is javac's. */
    private WrittenClass generate(
            GradientPipeline pipeline,
            Signature signature,
            Program program,
            Set<String> neighbours,
            SourceLoops loops,
            Reporter reporter) {
        WrittenClass written = pipeline.generate(signature, program, neighbours);
        if (options.explain()) {
            pipeline.verdicts().forEach(verdict -> explain(verdict, loops, reporter));
        }
        return written;
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
