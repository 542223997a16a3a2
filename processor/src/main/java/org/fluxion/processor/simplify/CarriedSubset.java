package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** A loop with only some of its carried values; what it collects stays. Nobody may read the others any more. */
final class CarriedSubset {
    private CarriedSubset() {}

    /**
     * The loop with fewer carried values.
     *
     * @param kept the positions of those that stay
     */
    static Statement of(Statement statement, Loop loop, List<Integer> kept) {
        List<Role> roles = kept.stream().map(loop.roles()::get).toList();
        Loop subset = new Loop(loop.size(), select(loop.initials(), kept), roles, body(loop.body(), kept));
        return new Statement(leading(statement.targets(), kept, loop.carriedCount()), subset, statement.origin());
    }

    /** The same of a loop that ends by a condition. */
    static Statement of(Statement statement, While loop, List<Integer> kept) {
        Block condition = new Block(
                parameters(loop.condition(), kept),
                loop.condition().statements(),
                loop.condition().results());
        While subset = new While(select(loop.initials(), kept), condition, body(loop.body(), kept));
        return new Statement(leading(statement.targets(), kept, loop.carriedCount()), subset, statement.origin());
    }

    private static Block body(Block body, List<Integer> kept) {
        int carried = body.parameters().size() - 1;
        return new Block(parameters(body, kept), body.statements(), leading(body.results(), kept, carried));
    }

    private static List<Variable> parameters(Block block, List<Integer> kept) {
        List<Variable> parameters = new ArrayList<>(block.parameters().subList(0, 1));
        parameters.addAll(
                select(block.parameters().subList(1, block.parameters().size()), kept));
        return parameters;
    }

    /** Of the first so many those at the positions, then all others. */
    private static List<Variable> leading(List<Variable> list, List<Integer> positions, int count) {
        List<Variable> selected = new ArrayList<>(select(list, positions));
        selected.addAll(list.subList(count, list.size()));
        return selected;
    }

    private static List<Variable> select(List<Variable> list, List<Integer> positions) {
        return positions.stream().map(list::get).toList();
    }
}
