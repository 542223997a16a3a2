package org.fluxion.processor.schedule;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Signature;

/**
 * A loop that adds a multiple of a range of one array to a range of another becomes a call of a kernel.
 *
 * <pre>
 * for (int n = 0; n &lt; m; n++) {
 *     int from = l + n;
 *     int to = row + n;               -&gt;   Kernels.addScaledRange(product, row, t, x, l, m);
 *     product[to] += x[from] * t;
 * }
 * </pre>
 *
 * <p>In the middle of a long method HotSpot makes slow code of such loops, which are short and run often. A loop with a literal number of
 * iterations it unrolls; those stay, and so do loops over two whole arrays, which {@link KernelSelection} has looked at.
 */
final class RangeUpdates {
    private final VectorNames vectors;

    private RangeUpdates(VectorNames vectors) {
        this.vectors = vectors;
    }

    /**
     * The statements with kernels.
     *
     * @param signature tells the types of the arguments
     */
    static List<LoopStatement> byKernel(List<LoopStatement> body, Signature signature) {
        return new RangeUpdates(VectorNames.in(body, signature)).rewrite(body);
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        return statements.stream().map(this::rewrite).toList();
    }

    private LoopStatement rewrite(LoopStatement statement) {
        Optional<LoopStatement> kernel = statement instanceof LoopStatement.For loop
                ? RangeUpdate.of(loop).filter(this::isOfVectors).map(RangeUpdate::call)
                : Optional.empty();
        return kernel.orElseGet(() ->
                statement instanceof LoopStatement.Compound compound ? compound.withBodies(this::rewrite) : statement);
    }

    /** Elements of arrays of other types become doubles when they are read. */
    private boolean isOfVectors(RangeUpdate update) {
        return vectors.contains(update.target()) && vectors.contains(update.source());
    }
}
