package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code size} iterations (none if size is negative). The body's parameters are the index, counted from 0, then the carried
 * values; its results the next carried values, then the elements to collect. The results of the loop are the last carried
 * values, then one array of length {@code size} for each collected element. Without carried values it is a {@code build}; where
 * all carried values are accumulators a {@code reduce}; else a sequential loop.
 *
 * @param size the number of iterations, an int
 * @param initials the carried values before the first iteration
 * @param roles what is known of each carried value
 * @param body the iteration
 */
public record Loop(Variable size, List<Variable> initials, List<Role> roles, Block body) implements Repetition {
    public Loop {
        initials = List.copyOf(initials);
        roles = List.copyOf(roles);
        int carried = initials.size();
        Operation.check(
                size.type().equals(Type.INT)
                        && roles.size() == carried
                        && body.parameters().size() == carried + 1
                        && body.parameters().get(0).type().equals(Type.INT)
                        && body.results().size() >= carried,
                this);
        for (int k = 0; k < carried; k++) {
            Type type = initials.get(k).type();
            Operation.check(
                    body.parameters().get(k + 1).type().equals(type)
                            && body.results().get(k).type().equals(type),
                    this);
        }
    }

    /** Whether no iteration needs the result of another: every carried value is an accumulator. */
    public boolean isParallel() {
        return roles.stream().noneMatch(role -> role == Role.RECURRENCE);
    }

    @Override
    public List<Variable> operands() {
        List<Variable> all = new ArrayList<>();
        all.add(size);
        all.addAll(initials);
        return List.copyOf(all);
    }

    @Override
    public List<Block> blocks() {
        return List.of(body);
    }

    @Override
    public List<Type> resultTypes() {
        List<Type> types = new ArrayList<>();
        initials.forEach(initial -> types.add(initial.type()));
        collected().forEach(element -> types.add(element.type().arrayOf()));
        return List.copyOf(types);
    }

    @Override
    public Operation with(List<Variable> operands, List<Block> blocks) {
        return new Loop(operands.get(0), operands.subList(1, operands.size()), roles, blocks.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLoop(this);
    }
}
