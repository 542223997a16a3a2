package org.fluxion.processor.simplify;

import java.util.List;
import org.fluxion.processor.ir.Statement;

/**
 * A loop over samples that only adds adjoints up, and what pulls their total back.
 *
 * @param before the totals before the first sample
 * @param loop the loop
 * @param after the pullback, behind it
 */
record Deferral(List<Statement> before, Statement loop, List<Statement> after) {}
