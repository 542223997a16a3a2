package org.fluxion.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Programs that differ from a given one in a single statement, as if a compiler had made a mistake there. */
final class Mutants {
    private static final int FIRST_VARIABLE = 2_000_000;

    private final Variables variables = new Variables(FIRST_VARIABLE);
    private final int wanted;
    private int seen;

    private Mutants(int wanted) {
        this.wanted = wanted;
    }

    static List<Program> of(Program program) {
        List<Program> all = new ArrayList<>();
        Optional<Program> next = mutant(program, 0);
        while (next.isPresent()) {
            all.add(next.get());
            next = mutant(program, all.size());
        }
        return all;
    }

    private static Optional<Program> mutant(Program program, int number) {
        Mutants mutants = new Mutants(number);
        Program mutant = program.withBody(mutants.mutated(program.body()));
        return mutants.seen > number ? Optional.of(mutant) : Optional.empty();
    }

    private Block mutated(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation().withBlocks(this::mutated);
            for (Function<List<Statement>, Operation> mistake : mistakes(operation)) {
                if (seen++ == wanted) {
                    operation = mistake.apply(statements);
                }
            }
            statements.add(statement.withOperation(operation));
        }
        return block.withStatements(statements);
    }

    /** What may stand in an operation's place; it may need statements before it. */
    private List<Function<List<Statement>, Operation>> mistakes(Operation operation) {
        if (operation instanceof Binary binary && binary.left().type().isDifferentiable()) {
            return mistakes(binary);
        }
        if (operation instanceof Unary unary && unary.operand().type().isDifferentiable()) {
            return List.of(statements -> otherFunction(unary));
        }
        if (operation instanceof AddAt add) {
            return List.of(statements -> new Update(add.array(), add.indices(), add.value()));
        }
        if (operation instanceof Index index) {
            return List.of(
                    statements -> new Index(index.array(), neighbour(index.index(), BinaryOperator.ADD, statements)),
                    statements ->
                            new Index(index.array(), neighbour(index.index(), BinaryOperator.SUBTRACT, statements)));
        }
        if (operation instanceof Constant constant && constant.value() instanceof Double number) {
            return List.of(statements -> Constant.of(number * 1.5), statements -> Constant.of(-number));
        }
        return List.of();
    }

    private static List<Function<List<Statement>, Operation>> mistakes(Binary binary) {
        Variable left = binary.left();
        Variable right = binary.right();
        return switch (binary.operator()) {
            // A number's maximum with itself is that number: the other term is lost.
            case ADD ->
                List.of(
                        statements -> new Binary(BinaryOperator.MAX, left, left),
                        statements -> new Binary(BinaryOperator.MAX, right, right),
                        statements -> new Binary(BinaryOperator.SUBTRACT, left, right));
            case SUBTRACT ->
                List.of(
                        statements -> new Binary(BinaryOperator.ADD, left, right),
                        statements -> new Binary(BinaryOperator.SUBTRACT, right, left));
            case MULTIPLY ->
                List.of(
                        statements -> new Binary(BinaryOperator.MAX, left, left),
                        statements -> new Binary(BinaryOperator.DIVIDE, left, right));
            default -> List.of();
        };
    }

    private static Operation otherFunction(Unary unary) {
        return switch (unary.operator()) {
            case SIN -> new Unary(UnaryOperator.COS, unary.operand());
            case NEGATE -> new Binary(BinaryOperator.MAX, unary.operand(), unary.operand());
            default -> new Unary(UnaryOperator.SIN, unary.operand());
        };
    }

    private Variable neighbour(Variable index, BinaryOperator operator, List<Statement> statements) {
        Variable one = variables.fresh(Type.INT);
        Variable neighbour = variables.fresh(Type.INT);
        statements.add(new Statement(one, Constant.of(1), Origin.NONE));
        statements.add(new Statement(neighbour, new Binary(operator, index, one), Origin.NONE));
        return neighbour;
    }
}
