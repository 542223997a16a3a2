package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Extents;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * A vector made before a loop, of which every iteration overwrites all elements before it reads any, is scratch: each iteration may
 * as well make its own. Then no iteration needs what another has left there, and nothing of it has to be recorded. After the loop
 * the vector is that of the last iteration; without iterations, what it was.
 */
final class FreshScratch implements Pass {
    private final Extents extents;
    private final Set<Variable> read;
    private final Variables variables;

    /** A pass over no Program yet. */
    FreshScratch() {
        this(new Extents(), new HashSet<>(), new Variables());
    }

    private FreshScratch(Extents extents, Set<Variable> read, Variables variables) {
        this.extents = extents;
        this.read = read;
        this.variables = variables;
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.CARRIED_ARRAY);
    }

    @Override
    public Program run(Program program, Variables fresh) {
        Extents known = Extents.of(program);
        FreshScratch pass = new FreshScratch(known, ContentReads.of(program, known), fresh);
        return program.withBody(pass.rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(this::rewrite);
            if (current.operation() instanceof Loop loop) {
                List<Variable> carried = IntStream.range(0, loop.carriedCount())
                        .filter(k -> loop.roles().get(k) == Role.RECURRENCE)
                        .mapToObj(loop.carried()::get)
                        .toList();
                current = current.withBlocks(body -> withFresh(scratch(carried, body), body));
            } else if (current.operation() instanceof While loop) {
                Block body = withFresh(scratch(loop.carried(), loop.body()), loop.body());
                current = current.withOperation(new While(loop.initials(), loop.condition(), body));
            }
            statements.add(current);
        }
        return block.withStatements(statements);
    }

    /** The carried vectors that the body uses without reading what it was given in them. */
    private Set<Variable> scratch(List<Variable> carried, Block body) {
        Set<Variable> scratch = new HashSet<>();
        for (Variable vector : carried) {
            boolean hasKnownLength = !extents.of(vector).equals(vector);
            if (vector.type().rank() == 1 && hasKnownLength && !read.contains(vector)) {
                scratch.add(vector);
            }
        }
        if (!scratch.isEmpty()) {
            scratch.retainAll(Uses.counts(body).keySet());
        }
        return scratch;
    }

    private Block withFresh(Set<Variable> scratch, Block body) {
        if (scratch.isEmpty()) {
            return body;
        }
        BlockBuilder out = new BlockBuilder(variables);
        Map<Variable, Variable> replacements = new HashMap<>();
        for (Variable vector : body.parameters()) {
            if (scratch.contains(vector)) {
                Variable size = extents.emit(vector, out);
                replacements.put(
                        vector, out.emit(vector.name(), new Zeros(vector.type().element(), List.of(size))));
            }
        }
        Block rest = Renaming.substitute(body, replacements);
        rest.statements().forEach(out::append);
        return out.build(rest.parameters(), rest.results());
    }
}
