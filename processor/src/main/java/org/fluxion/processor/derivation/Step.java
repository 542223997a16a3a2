package org.fluxion.processor.derivation;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/**
 * The derivative of the result by one value: what the values that read it have handed back to it.
 *
 * @param anchor names it among the places of the page, for example {@code step-error}
 * @param derivative what is found, for example ∂loss/∂error_i
 * @param paths one for each value that reads this one
 * @param chain the chain rule in names only, for example ∂loss/∂u_i · ∂u_i/∂error_i; a sum where there are several paths
 * @param after the same with the paths' derivatives put in, and simplified; where only the result reads the value, that path's formula
 * @param shape for example {@code 1 × |w|}
 * @param rules that join the paths
 * @param line the line of the source that computes the value; none for a parameter
 */
public record Step(
        String anchor,
        Layout derivative,
        List<Path> paths,
        Layout chain,
        Formula after,
        String shape,
        List<Citation> rules,
        Optional<Integer> line) {
    public Step {
        paths = List.copyOf(paths);
        rules = List.copyOf(rules);
    }

    /** The same step in a part of the page that has anchors of its own. */
    Step within(String part) {
        return new Step(part + "-" + anchor, derivative, paths, chain, after, shape, rules, line);
    }

    /** The same step with another sign for what is found. */
    Step of(Layout found) {
        Formula same = new Formula(new Equation(found, after.equation().right()), after.where());
        return new Step(anchor, found, paths, chain, same, shape, rules, line);
    }

    /**
     * How one value depends on another that it reads.
     *
     * @param local the derivative of the one by the other, for example ∂u_i/∂error_i = 2 error_i
     * @param shape for example {@code number}, {@code 1 × |w|} or {@code |x| × |x|, diagonal}
     * @param rules what it was found with
     */
    public record Path(Formula local, String shape, List<Citation> rules) {
        public Path {
            rules = List.copyOf(rules);
        }
    }
}
