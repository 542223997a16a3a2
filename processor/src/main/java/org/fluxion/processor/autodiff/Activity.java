package org.fluxion.processor.autodiff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;

/** Which variables of a Program depend on the parameters that it is differentiated by. */
public final class Activity {
    private final Facts facts = new Facts();

    private Activity() {}

    /**
     * The activity of a Program's variables.
     *
     * @param program a function
     * @param wrt the names of the parameters to differentiate by
     */
    public static Activity of(Program program, List<String> wrt) {
        return of(
                program,
                program.parameters().stream()
                        .filter(parameter -> wrt.contains(parameter.name()))
                        .collect(Collectors.toSet()));
    }

    /** The same for variables, which need not be parameters. */
    public static Activity of(Program program, Set<Variable> wrt) {
        Activity activity = new Activity();
        wrt.forEach(activity.facts::activate);
        activity.facts.learn(program.body().statements());
        return activity;
    }

    /** Whether the variable depends on one of those parameters. */
    public boolean isActive(Variable variable) {
        return facts.isActive(variable);
    }
}
