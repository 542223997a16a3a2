package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/** Proves that a carried value is an accumulator: each iteration only adds to it, or only takes the maximum or minimum with it. */
final class AccumulatorRoles implements Pass {
    private final AccumulatorChain chain = new AccumulatorChain();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.RECURRENCE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new AccumulatorRoles().assign(program.body()));
    }

    /** Inner loops first: an accumulator that runs through an inner loop is one there too. */
    private Block assign(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement inner = statement.withBlocks(this::assign);
            statements.add(inner.operation() instanceof Loop loop ? inner.withOperation(withRoles(loop)) : inner);
        }
        return block.withStatements(statements);
    }

    private Loop withRoles(Loop loop) {
        List<Role> roles = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            roles.add(role(loop, k));
        }
        return roles.equals(loop.roles()) ? loop : new Loop(loop.size(), loop.initials(), roles, loop.body());
    }

    private Role role(Loop loop, int k) {
        Role known = loop.roles().get(k);
        Variable carried = loop.carried().get(k);
        if (known != Role.RECURRENCE || !carried.type().isDifferentiable()) {
            return known;
        }
        List<Role> candidates =
                carried.type().equals(Type.DOUBLE) ? List.of(Role.SUM, Role.MAX, Role.MIN) : List.of(Role.SUM);
        return candidates.stream()
                .filter(role -> chain.leads(carried, loop.next().get(k), loop.body(), role))
                .findFirst()
                .orElse(Role.RECURRENCE);
    }
}
