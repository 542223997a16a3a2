package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * The values that one derivation names, and the function with its variables called so.
 *
 * @param function the Program; its variables have the labels for names
 * @param parameters those that the derivative is by
 * @param intermediates in the order of their computation
 * @param result what the method returns, called as the method
 */
record Values(Program function, List<Value> parameters, List<Value> intermediates, Value result) {
    /** More than this nobody reads line by line; then only what the user has named is told, or, if that is too much, nothing. */
    private static final int MOST = 40;

    Values {
        parameters = List.copyOf(parameters);
        intermediates = List.copyOf(intermediates);
    }

    /**
     * Names the values of a function.
     *
     * @param function lifted, its loops as in the source
     * @param wrt the names of the parameters that the derivative is by
     * @param locals the names of the local variables of the source
     */
    static Values of(Program function, List<String> wrt, Set<String> locals) {
        Activity activity = Activity.of(function, wrt);
        List<Candidates.Found> all = Candidates.in(function, activity, locals::contains);
        List<Candidates.Found> few = all.size() <= MOST
                ? all
                : all.stream()
                        .filter(found -> locals.contains(found.variable().name()))
                        .toList();
        return new Builder(function, locals).build(few.size() <= MOST ? few : List.of(), wrt);
    }

    /** All values that have a derivative: intermediates, then parameters. */
    List<Value> inner() {
        return Stream.concat(intermediates.stream(), parameters.stream()).toList();
    }

    /** The labels of the intermediates. */
    Set<String> labels() {
        Set<String> labels = new HashSet<>();
        intermediates.forEach(value -> labels.add(value.label()));
        return labels;
    }

    /** A name that nothing else has, numbered where it must be; from now on it is taken. */
    static String unused(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    /** Chooses the names. */
    private static final class Builder {
        private final Program function;
        private final Set<String> locals;
        private final Set<String> taken = new HashSet<>();
        private final Map<Variable, Variable> labelled = new HashMap<>();
        private final Map<Variable, String> indices = new HashMap<>();

        Builder(Program function, Set<String> locals) {
            this.function = function;
            this.locals = locals;
            taken.add(function.name());
            function.parameters().forEach(parameter -> taken.add(parameter.name()));
        }

        Values build(List<Candidates.Found> found, List<String> wrt) {
            nameIndices(function.body(), List.of());
            found.stream().filter(value -> isNamed(value.variable())).forEach(this::label);
            List<Candidates.Found> unnamed = found.stream()
                    .filter(value -> !labelled.containsKey(value.variable()))
                    .toList();
            labelAll(unnamed.stream().filter(Candidates.Found::isRectified).toList(), "z");
            labelAll(unnamed.stream().filter(value -> !value.isRectified()).toList(), "u");
            List<Value> intermediates = found.stream().map(this::value).toList();
            Variable result = function.body().result();
            Variable called = new Variable(result.id(), function.name(), result.type());
            List<Value> parameters = function.parameters().stream()
                    .filter(parameter -> wrt.contains(parameter.name()))
                    .map(Value::parameter)
                    .toList();
            Program named = function.withBody(renamed(function.body()));
            return new Values(named, parameters, intermediates, new Value(called, List.of(), Origin.NONE));
        }

        private boolean isNamed(Variable variable) {
            return locals.contains(variable.name());
        }

        /** Named as in the paper: one alone without a number. */
        private void labelAll(List<Candidates.Found> values, String letter) {
            for (int k = 0; k < values.size(); k++) {
                label(values.get(k).variable(), values.size() == 1 ? letter : letter + (k + 1));
            }
        }

        private void label(Candidates.Found found) {
            label(found.variable(), found.variable().name());
        }

        private void label(Variable variable, String wanted) {
            String label = unused(wanted, taken);
            labelled.put(variable, new Variable(variable.id(), label, variable.type()));
        }

        private void nameIndices(Block block, List<String> around) {
            for (Statement statement : block.statements()) {
                List<String> inner = new ArrayList<>(around);
                if (statement.operation() instanceof Loop loop && loop.isParallel()) {
                    String index = index(loop.index().name(), around);
                    indices.put(loop.index(), index);
                    taken.add(index);
                    inner.add(index);
                }
                statement.operation().blocks().forEach(nested -> nameIndices(nested, inner));
            }
        }

        private String index(String name, List<String> around) {
            Stream<String> letters = name.isEmpty() ? Stream.empty() : Stream.of(name);
            return Stream.of(
                            letters,
                            Stream.of("i", "j", "k", "l", "m"),
                            Stream.iterate(1, n -> n + 1).map(n -> "i" + n))
                    .flatMap(names -> names)
                    .filter(candidate -> !isTaken(candidate) && !around.contains(candidate))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isTaken(String index) {
            return function.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(index));
        }

        private Value value(Candidates.Found found) {
            List<Value.Enclosing> loops = found.loops().stream()
                    .map(loop -> ((Loop) loop.operation()).index())
                    .map(index -> new Value.Enclosing(index, indices.get(index)))
                    .toList();
            return new Value(
                    labelled.get(found.variable()), loops, found.statement().origin());
        }

        /** Every definition with its label; nothing else is called like a label. */
        private Block renamed(Block block) {
            Set<String> labels = new HashSet<>();
            labelled.values().forEach(variable -> labels.add(variable.name()));
            return renamed(block, labels);
        }

        private Block renamed(Block block, Set<String> labels) {
            List<Statement> statements = block.statements().stream()
                    .map(statement -> new Statement(
                            statement.targets().stream()
                                    .map(target -> renamed(target, labels))
                                    .toList(),
                            statement.operation().withBlocks(nested -> renamed(nested, labels)),
                            statement.origin()))
                    .toList();
            return new Block(block.parameters(), statements, block.results());
        }

        private Variable renamed(Variable target, Set<String> labels) {
            Variable label = labelled.get(target);
            if (label != null) {
                return label;
            }
            return labels.contains(target.name()) ? new Variable(target.id(), "", target.type()) : target;
        }
    }
}
