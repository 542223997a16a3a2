package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Marks the loops that several threads may share: those outside of other loops whose iterations are independent. Of loops nested to
 * different depths only the deepest are worth it, since they hold nearly all of the work.
 */
final class SharedLoops {
    /** More arguments than this, and a call might have more than Java allows. */
    private static final int MOST_PASSED = 120;

    private final LoopProgram program;
    private final Names names;
    private final Aliases aliases;
    private final List<LoopStatement.For> chosen;

    private SharedLoops(LoopProgram program, Names names) {
        this.program = program;
        this.names = names;
        aliases = Aliases.in(program.body());
        chosen = choose();
    }

    /**
     * The program with its loops marked; the same one if none qualifies.
     *
     * @param names the source of new names
     */
    static LoopProgram mark(LoopProgram program, Names names) {
        return new SharedLoops(program, names).mark();
    }

    private List<LoopStatement.For> choose() {
        List<LoopStatement.For> independent =
                outermost(program.body()).filter(this::qualifies).toList();
        int deepest = independent.stream()
                .mapToInt(loop -> LoopWork.of(loop, aliases).depth())
                .max()
                .orElse(0);
        return independent.stream()
                .filter(loop -> LoopWork.of(loop, aliases).depth() == deepest)
                .toList();
    }

    private static Stream<LoopStatement.For> outermost(List<LoopStatement> statements) {
        return statements.stream().flatMap(statement -> {
            if (statement instanceof LoopStatement.Branch branch) {
                return Stream.concat(outermost(branch.thenArm()), outermost(branch.elseArm()));
            }
            return statement instanceof LoopStatement.For loop ? Stream.of(loop) : Stream.empty();
        });
    }

    private boolean qualifies(LoopStatement.For loop) {
        Occurrences occurrences = Occurrences.in(loop.body());
        boolean keepsResults = program.results().stream()
                .noneMatch(result -> occurrences.declared().contains(result.local()));
        return keepsResults
                && occurrences.used().size() <= MOST_PASSED
                && CodeSize.of(loop.body()) <= MethodSplitting.METHOD - MOST_PASSED * 4
                && Independence.sums(loop, aliases).isPresent();
    }

    private LoopProgram mark() {
        if (chosen.isEmpty()) {
            return program;
        }
        return new LoopProgram(
                program.signature(),
                program.checks(),
                mark(program.body()),
                program.buffers(),
                program.companions(),
                program.results());
    }

    private List<LoopStatement> mark(List<LoopStatement> statements) {
        List<LoopStatement> marked = new ArrayList<>();
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Branch branch) {
                marked.add(branch.withBodies(this::mark));
            } else {
                boolean isChosen = chosen.stream().anyMatch(loop -> loop == statement);
                marked.add(isChosen ? shared((LoopStatement.For) statement) : statement);
            }
        }
        return marked;
    }

    /** A name for the field that also names a nested class: no class may have the name of the one around it. */
    private String freshField() {
        String field = names.fresh("iterations");
        return capitalised(field).equals(program.signature().className()) ? names.fresh("iterations") : field;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private LoopStatement shared(LoopStatement.For loop) {
        String field = freshField();
        String from = names.fresh("from");
        String to = names.fresh("to");
        List<SharedLoop.Sum> sums = Independence.sums(loop, aliases).orElseThrow();
        Occurrences occurrences = Occurrences.in(loop.body());
        Set<String> arguments = new LinkedHashSet<>(occurrences.used());
        arguments.removeAll(occurrences.declared());
        arguments.remove(loop.index());
        sums.forEach(sum -> arguments.remove(sum.name()));
        LoopStatement share = new LoopStatement.For(
                loop.index(), new Expression.Name(from), new Expression.Name(to), false, loop.body());
        return new SharedLoop(
                capitalised(field),
                field,
                loop.index(),
                from,
                to,
                loop.bound(),
                LoopWork.of(loop, aliases).steps(),
                List.copyOf(arguments),
                sums,
                List.of(share));
    }
}
