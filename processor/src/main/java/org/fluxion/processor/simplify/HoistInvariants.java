package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** Moves scalar arithmetic that no iteration changes out of loops; only what cannot throw, since the loop may run zero times. */
final class HoistInvariants implements Pass {
    /** The method's own, which are there: of other arrays, rows may be missing. */
    private final Set<Variable> parameters;

    HoistInvariants() {
        this(Set.of());
    }

    private HoistInvariants(Set<Variable> parameters) {
        this.parameters = parameters;
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.REPETITION);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new HoistInvariants(Set.copyOf(program.body().parameters())).hoist(program.body()));
    }

    private Block hoist(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement inner = statement.withBlocks(this::hoist);
            boolean isRepeated = inner.operation() instanceof Loop || inner.operation() instanceof While;
            statements.add(isRepeated ? inner.withBlocks(repeated -> hoistFrom(repeated, statements)) : inner);
        }
        return block.withStatements(statements);
    }

    /** What is left of a block that is repeated. */
    private Block hoistFrom(Block repeated, List<Statement> outside) {
        Set<Variable> varying = new HashSet<>(repeated.parameters());
        List<Statement> kept = new ArrayList<>();
        for (Statement inner : repeated.statements()) {
            if ((isSafe(inner.operation()) || isThere(inner.operation()))
                    && Collections.disjoint(inner.operation().operands(), varying)) {
                outside.add(inner);
            } else {
                kept.add(inner);
                varying.addAll(inner.targets());
            }
        }
        return repeated.withStatements(kept);
    }

    private boolean isThere(Operation operation) {
        return operation instanceof Length length && parameters.contains(length.array());
    }

    /** Whether the arithmetic throws nothing, whatever its operands. */
    static boolean isSafe(Operation operation) {
        if (operation instanceof Binary binary) {
            boolean mayDivideByZero =
                    binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
            return !mayDivideByZero || binary.left().type().isDifferentiable();
        }
        return operation instanceof Unary
                || operation instanceof Compare
                || operation instanceof Convert
                || operation instanceof Constant;
    }
}
