package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Iterations as long as a condition holds; how many there are is known when the loop has ended. The parameters of both blocks are the
 * index, counted from 0, then the carried values. The condition's only result says whether there is another iteration; the body's
 * results are the next carried values, then the elements to collect. The results of the loop are the last carried values, then one
 * array for each collected element, then the number of iterations.
 *
 * @param initials the carried values before the first iteration
 * @param condition evaluated before each iteration
 * @param body the iteration
 */
public record While(List<Variable> initials, Block condition, Block body) implements Repetition {
    public While {
        initials = List.copyOf(initials);
        int carried = initials.size();
        Operation.check(
                condition.resultTypes().equals(List.of(Type.BOOLEAN))
                        && hasParameters(condition, initials)
                        && hasParameters(body, initials)
                        && body.results().size() >= carried,
                this);
        for (int k = 0; k < carried; k++) {
            Operation.check(body.results().get(k).type().equals(initials.get(k).type()), this);
        }
    }

    private static boolean hasParameters(Block block, List<Variable> initials) {
        List<Type> expected = new ArrayList<>(List.of(Type.INT));
        initials.forEach(initial -> expected.add(initial.type()));
        return block.parameters().stream().map(Variable::type).toList().equals(expected);
    }

    /** The variable that a statement with this operation gives the number of iterations to. */
    public static Variable count(Statement statement) {
        return statement.targets().get(statement.targets().size() - 1);
    }

    /** The same iterations as a loop that is told their number; without that, the results are the same. */
    public Statement counted(Statement statement) {
        List<Role> roles = initials.stream().map(initial -> Role.RECURRENCE).toList();
        List<Variable> results =
                statement.targets().subList(0, statement.targets().size() - 1);
        return new Statement(results, new Loop(count(statement), initials, roles, body), statement.origin());
    }

    @Override
    public List<Variable> operands() {
        return initials;
    }

    @Override
    public List<Block> blocks() {
        return List.of(condition, body);
    }

    @Override
    public List<Type> resultTypes() {
        List<Type> types = new ArrayList<>();
        initials.forEach(initial -> types.add(initial.type()));
        collected().forEach(element -> types.add(element.type().arrayOf()));
        types.add(Type.INT);
        return List.copyOf(types);
    }

    @Override
    public Operation with(List<Variable> operands, List<Block> blocks) {
        return new While(operands, blocks.get(0), blocks.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitWhile(this);
    }
}
