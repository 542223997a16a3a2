package org.fluxion.processor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.FusedMultiplyAdd;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * Reads a Program into the term of one of its results, statement by statement in their order: what is long or read often becomes a
 * definition on the way, so that no term grows beyond what a reader can take in.
 */
final class ProgramReader {
    private final Scope scope;
    private final OperationTerms operations;
    private final LoopReader loops;

    private ProgramReader(Scope scope) {
        this.scope = scope;
        this.operations = new OperationTerms(scope);
        this.loops = new LoopReader(scope, this);
    }

    /** The term of a result, and what was learnt about sizes. */
    record Formula(Term term, Sizes sizes) {}

    /** The formula of a result that stands alone. */
    static Formula read(Program program, Variable result, Labels labels) {
        return read(program, result, labels, Naming.AS_NEEDED, Map.of(), new Sizes());
    }

    /**
     * The formula of a result.
     *
     * @param program what computes it
     * @param result one of the Program's results
     * @param labels takes the names of indices
     * @param naming what stands in the formula by name
     * @param places for parameters that are elements of something, the names of the indices
     * @param sizes what is known of sizes; learns more
     */
    static Formula read(
            Program program,
            Variable result,
            Labels labels,
            Naming naming,
            Map<String, List<String>> places,
            Sizes sizes) {
        Scope scope = new Scope(new Demand(program, result), labels, result, naming, sizes);
        for (Variable parameter : program.parameters()) {
            scope.define(parameter, parameter(parameter, places.getOrDefault(parameter.name(), List.of())));
        }
        new ProgramReader(scope).read(program.body());
        return new Formula(scope.term(result), scope.sizes());
    }

    private static Term parameter(Variable parameter, List<String> indices) {
        Term term = new Term.Symbol(parameter.name(), parameter.type().rank() + indices.size());
        for (String index : indices) {
            term = new Term.Element(term, new Term.Symbol(index, 0));
        }
        return term;
    }

    void read(Block block) {
        block.statements().forEach(this::read);
    }

    private void read(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof Require require) {
            scope.demand().equality(require.condition()).ifPresent(this::equate);
        } else if (operation instanceof Loop loop) {
            loops.read(statement, loop);
        } else if (operation instanceof While loop) {
            readWhile(statement, loop);
        } else if (operation instanceof If branch) {
            readBranch(statement, branch);
        } else if (statement.targets().stream().anyMatch(scope.demand()::isNeeded)) {
            accumulate(operation).ifPresent(value -> scope.accumulate(statement.target(), value));
            define(statement.targets(), operation.accept(operations));
        }
    }

    private void readWhile(Statement statement, While loop) {
        scope.define(While.count(statement), new Term.Symbol("iterations", 0));
        Statement counted = loop.counted(statement);
        loops.read(counted, (Loop) counted.operation());
    }

    private void equate(Compare compare) {
        scope.sizes().equate(scope.term(compare.left()), scope.term(compare.right()));
    }

    private void define(List<Variable> targets, List<Term> terms) {
        for (int k = 0; k < targets.size(); k++) {
            scope.define(targets.get(k), terms.get(k));
        }
    }

    private void readBranch(Statement statement, If branch) {
        branch.blocks().forEach(this::read);
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            if (scope.demand().isNeeded(target)) {
                readBranchResult(
                        target,
                        scope.term(branch.condition()),
                        branch.thenBlock().results().get(k),
                        branch.elseBlock().results().get(k));
            }
        }
    }

    private void readBranchResult(Variable target, Term condition, Variable taken, Variable otherwise) {
        Optional<Accumulation> first = scope.accumulation(taken);
        Optional<Accumulation> second = scope.accumulation(otherwise);
        if (first.isPresent() && second.isPresent()) {
            Term increment = Algebra.cases(
                    condition, first.get().increment(), second.get().increment());
            scope.accumulate(target, first.get().with(increment));
        }
        scope.define(target, Algebra.cases(condition, scope.term(taken), scope.term(otherwise)));
    }

    /** What an operation makes of an accumulator, if one is among its operands. */
    private Optional<Accumulation> accumulate(Operation operation) {
        if (operation instanceof Binary binary) {
            return accumulate(binary);
        }
        if (operation instanceof AddAt addition) {
            return sum(addition.array()).map(sum -> sum.and(operations.placed(addition)));
        }
        if (operation instanceof FusedMultiplyAdd fused) {
            Term product = Algebra.multiply(scope.term(fused.left()), scope.term(fused.right()));
            return sum(fused.addend()).map(sum -> sum.and(product));
        }
        return Optional.empty();
    }

    private Optional<Accumulation> accumulate(Binary binary) {
        Variable left = binary.left();
        Variable right = binary.right();
        if (binary.operator() == BinaryOperator.SUBTRACT) {
            return sum(left).map(sum -> sum.and(Algebra.negate(scope.term(right))));
        }
        return combined(binary.operator(), left, right).or(() -> combined(binary.operator(), right, left));
    }

    private Optional<Accumulation> combined(BinaryOperator operator, Variable accumulator, Variable value) {
        return scope.accumulation(accumulator)
                .filter(accumulation -> operator == operator(accumulation.role()))
                .map(accumulation -> accumulation.and(scope.term(value)));
    }

    private Optional<Accumulation> sum(Variable variable) {
        return scope.accumulation(variable).filter(accumulation -> accumulation.role() == Role.SUM);
    }

    private static BinaryOperator operator(Role role) {
        return switch (role) {
            case SUM -> BinaryOperator.ADD;
            case MAX -> BinaryOperator.MAX;
            case MIN -> BinaryOperator.MIN;
            case RECURRENCE -> throw new IllegalArgumentException("a recurrence has no operator");
        };
    }
}
