package org.fluxion.processor.schedule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * A loop whose iterations several threads may share. It stands in a class of its own, nested in the generated one, which runs those of
 * a share; the statement itself is their call.
 *
 * @param className the simple name of that class
 * @param field the field of the generated class with an array of its objects
 * @param index the loop's index
 * @param from the parameter for the first iteration of a share
 * @param to the parameter for the end of a share
 * @param count the number of iterations
 * @param steps about how long an iteration takes, in steps of some operations each
 * @param arguments the parameters and locals that the loop reads, or in which it writes what belongs to the iteration alone
 * @param sums what the loop only adds to: each share has its own
 * @param body the loop
 */
public record SharedLoop(
        String className,
        String field,
        String index,
        String from,
        String to,
        Expression count,
        Expression steps,
        List<String> arguments,
        List<Sum> sums,
        List<LoopStatement> body)
        implements LoopStatement.Compound {
    public SharedLoop {
        arguments = List.copyOf(arguments);
        sums = List.copyOf(sums);
        body = List.copyOf(body);
    }

    @Override
    public List<List<LoopStatement>> bodies() {
        return List.of(body);
    }

    @Override
    public LoopStatement withBodies(UnaryOperator<List<LoopStatement>> rewrite) {
        return new SharedLoop(className, field, index, from, to, count, steps, arguments, sums, rewrite.apply(body));
    }

    @Override
    public <R> R accept(LoopStatement.Visitor<R> visitor) {
        return visitor.visitShared(this);
    }

    /**
     * A sum, or the greatest or smallest of what the iterations make.
     *
     * @param name the local that it starts from and ends in
     * @param type a number, or an array of {@code double} that is added to
     * @param operator addition, maximum or minimum
     */
    public record Sum(String name, Type type, BinaryOperator operator) {}
}
