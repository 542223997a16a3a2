package org.fluxion.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.frontend.library.Library;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** A Program that is built by hand, and its formula. */
final class FormulaFixture {
    private final Variables variables = new Variables();
    private final BlockBuilder builder = new BlockBuilder(variables);
    private final List<Variable> parameters = new ArrayList<>();

    BlockBuilder builder() {
        return builder;
    }

    Variable parameter(String name, Type type) {
        Variable parameter = variables.fresh(name, type);
        parameters.add(parameter);
        return parameter;
    }

    /** A call of a vector function. */
    Variable vectors(String method, Variable... arguments) {
        return call(builder, "Vectors", method, arguments);
    }

    Variable matrices(String method, Variable... arguments) {
        return call(builder, "Matrices", method, arguments);
    }

    static Variable call(BlockBuilder target, String owner, String method, Variable... arguments) {
        List<String> texts = Arrays.stream(arguments).map(Variable::name).toList();
        return Library.expand("org.fluxion.runtime." + owner, method, List.of(arguments), texts, target)
                .orElseThrow();
    }

    /** The length of an array as a double. */
    Variable count(Variable array) {
        return builder.emit(new Convert(builder.length(array), Type.DOUBLE));
    }

    /** One iteration: from the index and the carried values to the next ones, then the elements to collect. */
    interface Iteration {
        List<Variable> run(BlockBuilder body, Variable index, List<Variable> carried);
    }

    /** A loop whose carried values are called as given. */
    List<Variable> loop(
            BlockBuilder target,
            Variable size,
            Role role,
            List<String> names,
            List<Variable> initials,
            Iteration iteration) {
        BlockBuilder body = target.nested();
        List<Variable> carried = new ArrayList<>();
        for (int k = 0; k < initials.size(); k++) {
            carried.add(variables.fresh(names.get(k), initials.get(k).type()));
        }
        Variable index = variables.fresh(Type.INT);
        List<Variable> blockParameters = new ArrayList<>(List.of(index));
        blockParameters.addAll(carried);
        List<Variable> results = iteration.run(body, index, carried);
        List<Role> roles = initials.stream().map(initial -> role).toList();
        return target.emitAll(new Loop(size, initials, roles, body.build(blockParameters, results)), names);
    }

    List<String> formula(String leftHandSide, Variable result) {
        Program program = new Program("f", builder.build(parameters, List.of(result)), List.of("value"));
        return Formulas.formula(program, 0, leftHandSide);
    }

    void assertFormula(String expected, Variable result) {
        assertEquals(List.of(expected), formula("f", result));
    }
}
