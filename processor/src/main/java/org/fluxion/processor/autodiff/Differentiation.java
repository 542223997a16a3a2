package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** The entrance to this package: a Program and the parameters to differentiate by give the Program of the derivative. */
public final class Differentiation {
    private Differentiation() {}

    /**
     * The derivative of a Program with one result, a double or a vector of doubles.
     *
     * @param program the lifted primal
     * @param wrt the names of the parameters to differentiate by
     * @param variables the source of fresh variables
     * @param rules takes the rules that were used
     * @param recurrences how loops that need their carried values again are differentiated
     * @return a Program with the same parameters: {@code value}, then for each name {@code dp}, in the shape of the parameter for a
     *     double, in numerator layout for a vector; {@code dpDiagonal}, a vector, where the Jacobian is proved diagonal
     */
    public static Program differentiate(
            Program program, List<String> wrt, Variables variables, DerivationLog rules, Recurrences recurrences) {
        List<Variable> parameters = wrt.stream()
                .map(name -> program.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return program.body().result().type().isScalar()
                ? gradient(program, parameters, new ReverseSweep(variables, rules, recurrences))
                : new Jacobian(program, parameters, new ReverseSweep(variables, rules, recurrences)).differentiate();
    }

    private static Program gradient(Program program, List<Variable> wrt, ReverseSweep sweep) {
        BlockBuilder out = sweep.out();
        wrt.forEach(sweep.facts()::activate);
        List<Statement> emitted = sweep.emit(program.body().statements());
        Variable value = program.body().result();
        sweep.contribute(value, out.constant(1.0));
        sweep.reverse(emitted);
        List<Variable> results = new ArrayList<>(List.of(value));
        List<String> outputs = new ArrayList<>(List.of("value"));
        for (Variable parameter : wrt) {
            results.add(sweep.adjointOrZero(parameter));
            outputs.add("d" + parameter.name());
        }
        Block body = out.build(program.parameters(), results);
        return new Program(program.name(), body, outputs);
    }
}
