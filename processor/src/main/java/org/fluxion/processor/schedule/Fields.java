package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Type;

/** The fields of the class to be generated, collected while its methods are scheduled. */
final class Fields {
    private final List<LoopProgram.BufferField> buffers = new ArrayList<>();
    private final List<LoopProgram.CompanionField> companions = new ArrayList<>();

    /** Whether the block makes arrays or calls other gradients, so that its method needs fields; a row of an argument needs none. */
    static boolean areNeededBy(Block block) {
        return block.statements().stream().anyMatch(statement -> {
            boolean makesArray = statement.targets().stream()
                    .anyMatch(target -> target.type().isArray());
            return (makesArray && !(statement.operation() instanceof Index))
                    || statement.operation() instanceof Call
                    || statement.operation().blocks().stream().anyMatch(Fields::areNeededBy);
        });
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

    /** The field of a generated class that several places share. */
    Optional<String> companion(Companion companion) {
        return companions.stream()
                .filter(field -> field.companion().equals(companion))
                .map(LoopProgram.CompanionField::name)
                .findFirst();
    }

    List<LoopProgram.BufferField> buffers() {
        return buffers;
    }

    List<LoopProgram.CompanionField> companions() {
        return companions;
    }
}
