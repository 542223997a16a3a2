package org.fluxion.processor;

import java.util.List;
import java.util.function.Supplier;
import org.fluxion.processor.derivation.Computation;
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
 * Explains a method from its Program alone, and adds what its generated class does.
 *
 * @param signature the outside of the class
 * @param program the method as the front end has read it
 * @param source the method's source
 * @param loops its loops
 * @param variables a source of fresh variables that no other thread uses
 * @param differentiator the stages
 */
record MethodExplanation(
        Signature signature,
        Program program,
        MethodSource source,
        SourceLoops loops,
        Variables variables,
        PieceDifferentiator differentiator)
        implements Explanation {
    @Override
    public Derivation derivation(Supplier<Computation> computed) {
        Heading heading = new Heading(
                signature.enclosingClass() + "." + signature.methodName(), signature.qualifiedName(), signature.wrt());
        Subject subject = new Subject(heading, differentiator.simplified(program), loops.heads());
        return Derivations.of(subject, source, variables, differentiator, computed);
    }

    @Override
    public Computation computation(GeneratedGradient gradient) {
        List<LoopNote> notes = gradient.verdicts().stream().map(this::note).toList();
        String file = signature.className() + ".java";
        return Computation.of(notes, file, gradient.written().text(), gradient.cost());
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
