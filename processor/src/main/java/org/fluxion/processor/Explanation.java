package org.fluxion.processor;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Derivations;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.derivation.LoopNote;
import org.fluxion.processor.derivation.MethodSource;
import org.fluxion.processor.derivation.Subject;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.report.LoopVerdict;

/**
 * Explains a method whose class has been generated.
 *
 * @param source the method's source
 * @param loops its loops
 * @param variables the source of fresh variables
 * @param verified verifies Programs that are made on the way, and gives them back
 */
record Explanation(MethodSource source, SourceLoops loops, Variables variables, UnaryOperator<Program> verified) {
    Derivation of(Signature signature, GeneratedGradient gradient) {
        Heading heading = new Heading(
                signature.enclosingClass() + "." + signature.methodName(),
                gradient.written().qualifiedName(),
                signature.wrt());
        List<LoopNote> notes = gradient.verdicts().stream().map(this::note).toList();
        Subject subject = new Subject(
                heading,
                gradient.lifted(),
                notes,
                loops.heads(),
                gradient.written().text(),
                gradient.cost());
        return Derivations.of(subject, source, variables, new PieceDifferentiator(variables, verified));
    }

    private LoopNote note(LoopVerdict verdict) {
        return new LoopNote(
                loops.head(verdict.origin()).orElseThrow(),
                source.line(verdict.origin()),
                verdict.kind().label(),
                verdict.kind().reason(),
                verdict.storage());
    }
}
