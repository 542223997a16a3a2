package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;

/** The fields of the class to be generated, collected while its methods are scheduled. */
final class Fields {
    private final List<LoopProgram.BufferField> buffers = new ArrayList<>();
    private final List<LoopProgram.CompanionField> companions = new ArrayList<>();

    /** Whether the Program makes arrays or calls other gradients, so that its method needs fields. */
    static boolean isNeededBy(Program program) {
        return Uses.defined(program.body()).stream()
                .anyMatch(variable -> variable.type().isArray());
    }

    void addBuffer(String name, Type type) {
        LoopProgram.BufferField field = new LoopProgram.BufferField(name, type);
        if (!buffers.contains(field)) {
            buffers.add(field);
        }
    }

    void addCompanion(String name, Companion companion) {
        companions.add(new LoopProgram.CompanionField(name, companion));
    }

    List<LoopProgram.BufferField> buffers() {
        return buffers;
    }

    List<LoopProgram.CompanionField> companions() {
        return companions;
    }
}
