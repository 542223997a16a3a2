package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/**
 * The loops of a function whose iterations hand numbers on to each other. One iteration of such a loop is made a function of its own:
 * of what it starts from and what stays the same to the sum of what it leaves, each times the derivative of the result by it, which the
 * iteration after it knows. The derivatives of that function are those that the reverse of the loop computes in an iteration.
 */
final class Recurrences {
    /** What marks the derivative of the result by a value. No Java name starts like it. */
    private static final String SEED = "∂";

    private final Values values;
    private final Activity activity;
    private final Variables variables;
    private final List<Single> found = new ArrayList<>();

    /**
     * An iteration as a function.
     *
     * @param function parameters, the index, carried values and seeds to the weighted sum of the next carried values
     * @param next the names of the next carried values, which the function computes
     * @param carried the names of those that it starts from
     * @param initials the values that these have before the first iteration
     * @param index the name of the index
     * @param loop the loop, told how often it runs
     */
    record Single(
            Program function,
            List<String> next,
            List<String> carried,
            List<Variable> initials,
            String index,
            Statement loop) {
        Single {
            initials = List.copyOf(initials);
            next = List.copyOf(next);
            carried = List.copyOf(carried);
        }

        Origin origin() {
            return loop.origin();
        }

        /** The parameter that stands for the derivative by what an iteration leaves. */
        static String seed(String next) {
            return SEED + next;
        }
    }

    private Recurrences(Values values, List<String> wrt, Variables variables) {
        this.values = values;
        this.activity = Activity.of(values.function(), wrt);
        this.variables = variables;
    }

    /** The iterations of all loops that carry numbers and no arrays, and stand in no other loop. */
    static List<Single> in(Values values, List<String> wrt, Variables variables) {
        Recurrences recurrences = new Recurrences(values, wrt, variables);
        List<Statement> before = new ArrayList<>();
        for (Statement statement : values.function().body().statements()) {
            counted(statement).ifPresent(loop -> recurrences.add(loop, before));
            before.add(statement);
        }
        return List.copyOf(recurrences.found);
    }

    private static Optional<Statement> counted(Statement statement) {
        if (statement.operation() instanceof While loop) {
            return Optional.of(loop.counted(statement));
        }
        return statement.operation() instanceof Loop loop && !loop.isParallel()
                ? Optional.of(statement)
                : Optional.empty();
    }

    private void add(Statement statement, List<Statement> before) {
        Loop loop = (Loop) statement.operation();
        List<Integer> active = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (activity.isActive(loop.carried().get(k))) {
                active.add(k);
            }
        }
        boolean areNumbers = active.stream()
                .allMatch(position -> loop.carried().get(position).type().isScalar());
        if (!active.isEmpty() && areNumbers) {
            found.add(new IterationBuilder(values, statement, active).build(before, variables));
        }
    }

    /** What an iteration reads that is the same in all of them, of what has a derivative. */
    static List<String> invariant(Values outer, Single single) {
        return Stream.concat(outer.parameters().stream(), outer.intermediates().stream())
                .map(Value::label)
                .filter(label -> !single.carried().contains(label))
                .toList();
    }
}
