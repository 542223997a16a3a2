package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/** Brings two statements of one block together: what does not depend on the first moves before it, the rest behind the second. */
final class Reordering {
    private Reordering() {}

    /**
     * The statements with the one at {@code first} and the one at {@code second} replaced by {@code merged}.
     *
     * @return empty where the second depends on the first through a statement between them
     */
    static Optional<List<Statement>> merge(List<Statement> statements, int first, int second, Statement merged) {
        Set<Variable> dependent = new HashSet<>(statements.get(first).targets());
        List<Statement> before = new ArrayList<>(statements.subList(0, first));
        List<Statement> after = new ArrayList<>();
        Set<Variable> late = new HashSet<>();
        for (Statement between : statements.subList(first + 1, second)) {
            if (Collections.disjoint(Uses.free(between.operation()), dependent)) {
                before.add(between);
            } else {
                after.add(between);
                dependent.addAll(between.targets());
                late.addAll(between.targets());
            }
        }
        if (!Collections.disjoint(Uses.free(statements.get(second).operation()), late)) {
            return Optional.empty();
        }
        before.add(merged);
        before.addAll(after);
        before.addAll(statements.subList(second + 1, statements.size()));
        return Optional.of(before);
    }
}
