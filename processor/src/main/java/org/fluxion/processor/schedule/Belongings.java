package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arrays and the other gradient objects that statements keep from call to call; those of a shared loop belong to its shares. */
public final class Belongings extends Traversal {
    private final LoopProgram program;
    private final Set<String> buffers = new HashSet<>();
    private final Set<String> companions = new HashSet<>();

    private Belongings(LoopProgram program) {
        this.program = program;
    }

    /** What belongs to the gradient object itself: all that is not in shared loops alone. */
    public static Belongings ofObject(LoopProgram program) {
        Belongings outside = new Belongings(program);
        outside.visitAll(program.checks());
        outside.visitAll(program.body());
        program.parts().forEach(part -> outside.visitAll(part.body()));
        Belongings belongings = new Belongings(program);
        program.buffers().forEach(buffer -> belongings.buffers.add(buffer.name()));
        program.companions().forEach(companion -> belongings.companions.add(companion.name()));
        for (SharedLoop loop : program.sharedLoops()) {
            Belongings shared = ofShare(program, loop);
            belongings.buffers.removeAll(shared.buffers);
            belongings.companions.removeAll(shared.companions);
        }
        belongings.buffers.addAll(outside.buffers);
        belongings.companions.addAll(outside.companions);
        return belongings;
    }

    /** What belongs to each share of a loop. */
    public static Belongings ofShare(LoopProgram program, SharedLoop loop) {
        Belongings belongings = new Belongings(program);
        belongings.visitAll(loop.body());
        return belongings;
    }

    /** The arrays, in the program's order. */
    public List<LoopProgram.BufferField> buffers() {
        return program.buffers().stream()
                .filter(buffer -> buffers.contains(buffer.name()))
                .toList();
    }

    /** The gradient objects, in the program's order. */
    public List<LoopProgram.CompanionField> companions() {
        return program.companions().stream()
                .filter(companion -> companions.contains(companion.name()))
                .toList();
    }

    @Override
    public Void visitShared(SharedLoop statement) {
        return null;
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        buffers.add(statement.name());
        return null;
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        buffers.add(statement.name());
        return null;
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        companions.add(statement.field());
        return null;
    }
}
