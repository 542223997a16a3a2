package org.fluxion.processor.simplify;

import java.util.Optional;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Variable;

/**
 * A local rewrite of one operation with one result. It may look at the definitions of operands through the scope and emit new
 * statements there; it may not depend on who uses the result.
 */
interface Rule {
    /** The variable that replaces the result, or empty where the rule does not apply. */
    Optional<Variable> rewrite(Operation operation, Scope scope);
}
