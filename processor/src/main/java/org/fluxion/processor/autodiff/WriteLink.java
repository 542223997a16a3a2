package org.fluxion.processor.autodiff;

import java.util.List;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** One statement that makes the next state of an array from the last by writing into it. */
sealed interface WriteLink {
    /** The statement. */
    Statement statement();

    /** The array before it. */
    Variable before();

    /** The array behind it. */
    Variable after();

    /** A write to one place. */
    record Write(Statement statement, Variable before, Variable after, List<Variable> indices) implements WriteLink {}

    /** A branch, with the links in either arm. */
    record Branch(
            Statement statement, Variable before, Variable after, List<WriteLink> thenLinks, List<WriteLink> elseLinks)
            implements WriteLink {}

    /**
     * A loop, with the links in its body.
     *
     * @param loop the iterations, counted
     */
    record Repeated(Statement statement, Variable before, Variable after, Loop loop, List<WriteLink> links)
            implements WriteLink {}
}
