package org.fluxion.processor;

import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.ir.Signature;

/**
 * Leads a method through all stages.
 *
 * @param environment the compiler's
 * @param trees the bodies
 * @param options the user's
 */
record JavacMethodCompiler(ProcessingEnvironment environment, Trees trees, Options options) implements MethodCompiler {
    @Override
    public GeneratedSource compile(Signature signature, MethodBody body, Reporter reporter) {
        throw Refusal.of(Code.UNSUPPORTED, signature.methodName(), "no stage is connected yet");
    }
}
