package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * A sum of {@code c * e} is c times the sum of e, which an earlier loop has computed: the forward sweep adds up what the reverse adds
 * multiples of, where what is added depends on one number for all, as each exponential of a guarded log-sum-exp does on the largest
 * argument. That leaves a loop whose iterations do not wait for each other, and one rounding instead of one an iteration.
 *
 * <p>A factor of 0 adds nothing, and neither does a loop that runs no time, even if the other factor is infinite.
 */
public final class SumsOfMultiples implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();

    /** A carried sum: what it starts from, and what an iteration adds or subtracts. */
    private record Sum(int position, Variable initial, BinaryOperator sign, Variable addend) {}

    /** A sum that is a multiple of another one. */
    private record Multiple(Sum sum, Variable factor, Variable total) {}

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.LOOP);
    }

    @Override
    public Program run(Program program, Variables variables) {
        SumsOfMultiples pass = new SumsOfMultiples();
        pass.define(program.body());
        return program.withBody(pass.rewrite(program.body(), variables));
    }

    private void define(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.targets().size() == 1) {
                definitions.put(statement.target(), statement.operation());
            }
            statement.operation().blocks().forEach(this::define);
        }
    }

    private Block rewrite(Block block, Variables variables) {
        BlockBuilder out = new BlockBuilder(variables);
        List<Statement> earlier = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = original.withBlocks(nested -> rewrite(nested, variables));
            out.at(statement.origin());
            if (statement.operation() instanceof Loop loop) {
                rewrite(statement, loop, earlier, out);
                earlier.add(statement);
            } else {
                out.append(statement);
            }
        }
        return block.withStatements(
                out.build(block.parameters(), block.results()).statements());
    }

    private void rewrite(Statement statement, Loop loop, List<Statement> earlier, BlockBuilder out) {
        List<Multiple> multiples = new ArrayList<>();
        for (Statement first : earlier) {
            if (((Loop) first.operation()).size().equals(loop.size())) {
                multiples.addAll(multiples(first, (Loop) first.operation(), loop));
            }
        }
        if (multiples.isEmpty()) {
            out.append(statement);
            return;
        }
        List<Variable> targets = new ArrayList<>(statement.targets());
        List<Statement> totals = new ArrayList<>();
        for (Multiple multiple : multiples) {
            Variable target = statement.targets().get(multiple.sum().position());
            if (targets.contains(target)) {
                // Nobody reads the loop's own any more.
                targets.set(targets.indexOf(target), out.variables().copyOf(target));
                totals.addAll(total(target, multiple, loop.size(), out));
            }
        }
        out.append(new Statement(targets, loop, statement.origin()));
        totals.forEach(out::append);
    }

    private List<Multiple> multiples(Statement earlier, Loop first, Loop second) {
        List<Sum> totals = sums(first).stream()
                .filter(sum ->
                        sum.sign() == BinaryOperator.ADD && Constant.of(0.0).equals(definitions.get(sum.initial())))
                .toList();
        List<Sum> candidates = sums(second).stream()
                .filter(sum -> factor(sum.addend(), second).isPresent())
                .toList();
        List<Multiple> multiples = new ArrayList<>();
        if (totals.isEmpty() || candidates.isEmpty()) {
            return multiples;
        }
        Map<Variable, Variable> same = new Correspondence(first.body(), Correspondence.elements(earlier, first))
                .of(second.body(), Map.of(second.index(), first.index()));
        for (Sum sum : candidates) {
            Binary product = (Binary) definitions.get(sum.addend());
            Variable factor = factor(sum.addend(), second).orElseThrow();
            Variable element = same.get(product.left().equals(factor) ? product.right() : product.left());
            totals.stream()
                    .filter(total -> total.addend().equals(element))
                    .findFirst()
                    .ifPresent(total -> multiples.add(
                            new Multiple(sum, factor, earlier.targets().get(total.position()))));
        }
        return multiples;
    }

    /** The sums of numbers that a loop carries. */
    private List<Sum> sums(Loop loop) {
        List<Sum> sums = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            if (loop.roles().get(k) == Role.SUM
                    && carried.type().equals(Type.DOUBLE)
                    && definitions.get(loop.next().get(k)) instanceof Binary next) {
                boolean isAdd = next.operator() == BinaryOperator.ADD;
                if ((isAdd || next.operator() == BinaryOperator.SUBTRACT)
                        && next.left().equals(carried)) {
                    sums.add(new Sum(k, loop.initials().get(k), next.operator(), next.right()));
                } else if (isAdd && next.right().equals(carried)) {
                    sums.add(new Sum(k, loop.initials().get(k), next.operator(), next.left()));
                }
            }
        }
        return sums;
    }

    /** The operand of a product that no iteration changes. */
    private Optional<Variable> factor(Variable addend, Loop loop) {
        if (!(definitions.get(addend) instanceof Binary product) || product.operator() != BinaryOperator.MULTIPLY) {
            return Optional.empty();
        }
        boolean isFirst = isInvariant(product.left(), loop);
        return isFirst == isInvariant(product.right(), loop)
                ? Optional.empty()
                : Optional.of(isFirst ? product.left() : product.right());
    }

    private static boolean isInvariant(Variable variable, Loop loop) {
        return !loop.body().parameters().contains(variable)
                && loop.body().statements().stream()
                        .noneMatch(statement -> statement.targets().contains(variable));
    }

    /** {@code target = n > 0 && factor != 0 ? initial +- factor * total : initial}. */
    private static List<Statement> total(Variable target, Multiple multiple, Variable n, BlockBuilder outer) {
        BlockBuilder arm = outer.nested();
        Sum sum = multiple.sum();
        Variable product = arm.multiply(multiple.factor(), multiple.total());
        Variable whole = arm.binary(sum.sign(), sum.initial(), product);
        BlockBuilder out = outer.nested();
        Variable runs = out.emit(new Compare(Comparison.GREATER, n, out.constant(0)));
        Variable counts = out.emit(new Compare(Comparison.NOT_EQUAL, multiple.factor(), out.constant(0.0)));
        If total = new If(
                out.binary(BinaryOperator.AND, runs, counts),
                arm.build(List.of(whole)),
                new Block(List.of(), List.of(), List.of(sum.initial())));
        List<Statement> statements = new ArrayList<>(out.build(List.of()).statements());
        statements.add(new Statement(target, total, outer.origin()));
        return statements;
    }
}
