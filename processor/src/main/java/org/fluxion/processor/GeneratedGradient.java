package org.fluxion.processor;

import java.util.List;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.report.LoopVerdict;

/**
 * What has come of a method.
 *
 * @param written its class
 * @param verdicts what is known of each loop of the source
 * @param cost what an evaluation takes
 */
record GeneratedGradient(WrittenClass written, List<LoopVerdict> verdicts, MethodCost cost) {
    GeneratedGradient {
        verdicts = List.copyOf(verdicts);
    }
}
