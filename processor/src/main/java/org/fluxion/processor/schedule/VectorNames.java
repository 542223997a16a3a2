package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/** The arguments and locals that are arrays of doubles, wherever they are declared. */
final class VectorNames {
    private final Set<String> vectors = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private VectorNames() {}

    static VectorNames in(List<LoopStatement> body, Signature signature) {
        VectorNames names = new VectorNames();
        signature.parameters().forEach(parameter -> {
            if (!parameter.isEnum()) {
                names.learn(parameter.name(), parameter.type());
            }
        });
        Statements.forEach(body, names::learn);
        return names;
    }

    boolean contains(String name) {
        return vectors.contains(name) && !others.contains(name);
    }

    private void learn(LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local) {
            learn(local.name(), local.type());
        } else if (statement instanceof LoopStatement.Buffer buffer) {
            learn(buffer.name(), buffer.type());
        } else if (statement instanceof LoopStatement.Tape tape) {
            learn(tape.name(), tape.type());
        }
    }

    private void learn(String name, Type type) {
        (type.equals(Type.VECTOR) ? vectors : others).add(name);
    }
}
