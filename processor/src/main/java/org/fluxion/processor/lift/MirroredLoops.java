package org.fluxion.processor.lift;

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
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * A loop that runs downwards, {@code i = n - 1 - k}, and only writes elements i of arrays runs upwards as well: no iteration needs
 * another. Then its index is the arrays' own.
 */
final class MirroredLoops implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.LOOP, Construct.CARRIED_ARRAY);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new MirroredLoops().rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statement.targets().forEach(target -> definitions.put(target, statement.operation()));
            Statement inner = statement.withBlocks(nested -> rewrite(nested, variables));
            statements.add(
                    inner.operation() instanceof Loop loop ? inner.withOperation(mirror(loop, variables)) : inner);
        }
        return block.withStatements(statements);
    }

    private Loop mirror(Loop loop, Variables variables) {
        Optional<Statement> mirrored = loop.body().statements().stream()
                .filter(statement -> isMirrored(statement.operation(), loop))
                .findFirst();
        if (mirrored.isEmpty() || loop.carriedCount() == 0 || !loop.collected().isEmpty()) {
            return loop;
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (OwnWrite.in(loop, k, mirrored.get().target()).isEmpty()) {
                return loop;
            }
        }
        return upwards(loop, variables);
    }

    /** {@code (size - 1) - index}. */
    private boolean isMirrored(Operation operation, Loop loop) {
        return operation instanceof Binary difference
                && difference.operator() == BinaryOperator.SUBTRACT
                && difference.right().equals(loop.index())
                && definitions.get(difference.left()) instanceof Binary last
                && last.operator() == BinaryOperator.SUBTRACT
                && last.left().equals(loop.size())
                && Constant.of(1).equals(definitions.get(last.right()));
    }

    private static Loop upwards(Loop loop, Variables variables) {
        Variable index = variables.fresh(loop.index().name(), Type.INT);
        BlockBuilder start = new BlockBuilder(variables);
        start.at(loop.body().statements().get(0).origin());
        Variable last = start.subtract(loop.size(), start.constant(1));
        Variable down = start.subtract(last, index);
        List<Statement> statements = new ArrayList<>(start.build(List.of()).statements());
        Block body = Renaming.substitute(loop.body(), Map.of(loop.index(), down));
        statements.addAll(body.statements());
        List<Variable> parameters = new ArrayList<>(body.parameters());
        parameters.set(0, index);
        return new Loop(loop.size(), loop.initials(), loop.roles(), new Block(parameters, statements, body.results()));
    }
}
