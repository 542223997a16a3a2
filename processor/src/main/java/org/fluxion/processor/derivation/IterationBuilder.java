package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Makes one iteration of a loop a function. */
final class IterationBuilder {
    private final Values outer;
    private final Statement statement;
    private final Loop loop;
    private final List<Integer> active;
    private final List<Variable> parameters;
    private final Set<String> taken;
    private final List<String> carried = new ArrayList<>();
    private final List<String> next = new ArrayList<>();

    /**
     * A builder.
     *
     * @param outer the values of the function that the loop stands in
     * @param statement the loop, told how often it runs
     * @param active the positions of the carried values that have a derivative
     */
    IterationBuilder(Values outer, Statement statement, List<Integer> active) {
        this.outer = outer;
        this.statement = statement;
        this.loop = (Loop) statement.operation();
        this.active = List.copyOf(active);
        this.parameters = new ArrayList<>(outer.function().parameters());
        this.taken = new HashSet<>(outer.labels());
        parameters.forEach(parameter -> taken.add(parameter.name()));
    }

    /**
     * The iteration.
     *
     * @param before the statements before the loop
     * @param variables the source of fresh variables
     */
    Recurrences.Single build(List<Statement> before, Variables variables) {
        String index = addParameter(loop.index(), "i");
        for (int k = 0; k < loop.carriedCount(); k++) {
            String name = addParameter(loop.carried().get(k), "s");
            if (active.contains(k)) {
                carried.add(name);
                next.add(name + "′");
            }
        }
        List<Statement> statements = new ArrayList<>(before);
        Map<Variable, Variable> called = called();
        loop.body().statements().forEach(inner -> statements.add(renamed(inner, called)));
        BlockBuilder weighted = new BlockBuilder(variables);
        Variable sum = weightedSum(weighted);
        statements.addAll(weighted.build(List.of()).statements());
        Block body = new Block(parameters, statements, List.of(sum));
        Program function = new Program(outer.function().name(), body, List.of("value"));
        List<Variable> initials = active.stream().map(loop.initials()::get).toList();
        return new Recurrences.Single(function, next, carried, initials, index, statement);
    }

    /** Adds a parameter that nothing else is called like, and says how it is called. */
    private String addParameter(Variable variable, String otherwise) {
        String name = Values.unused(variable.isNamed() ? variable.name() : otherwise, taken);
        parameters.add(new Variable(variable.id(), name, variable.type()));
        return name;
    }

    /** The next carried values with their names. */
    private Map<Variable, Variable> called() {
        Map<Variable, Variable> called = new HashMap<>();
        for (int k = 0; k < active.size(); k++) {
            Variable result = loop.next().get(active.get(k));
            called.putIfAbsent(result, new Variable(result.id(), next.get(k), result.type()));
        }
        return called;
    }

    private Variable weightedSum(BlockBuilder out) {
        Variable sum = null;
        for (int k = 0; k < active.size(); k++) {
            Variable seed = out.variables().fresh(Recurrences.Single.seed(next.get(k)), Type.DOUBLE);
            parameters.add(seed);
            Variable product = out.multiply(seed, loop.next().get(active.get(k)));
            sum = sum == null ? product : out.add(sum, product);
        }
        return sum;
    }

    private static Statement renamed(Statement statement, Map<Variable, Variable> called) {
        List<Variable> targets = statement.targets().stream()
                .map(target -> called.getOrDefault(target, target))
                .toList();
        return new Statement(targets, statement.operation(), statement.origin());
    }
}
