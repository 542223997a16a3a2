package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * A loop whose iterations several threads may share, as seen from outside.
 *
 * @param className the simple name of the class that holds the loop, nested in the generated one
 * @param field the field of the generated class with an array of its objects
 * @param index the loop's index
 * @param from the parameter for the first iteration of a share
 * @param to the parameter for the end of a share
 * @param count the number of iterations
 * @param steps about how long an iteration takes, in steps of some operations each
 * @param arguments the parameters and locals that the loop reads, or in which it writes what belongs to the iteration alone
 * @param sums what the loop only adds to: each share has its own
 * @param buffers the arrays that each share keeps
 * @param companions the other gradient objects that each share keeps
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
        List<LoopProgram.BufferField> buffers,
        List<LoopProgram.CompanionField> companions) {
    public SharedLoop {
        arguments = List.copyOf(arguments);
        sums = List.copyOf(sums);
        buffers = List.copyOf(buffers);
        companions = List.copyOf(companions);
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
