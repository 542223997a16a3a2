package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Emits the call of another gradient: one evaluation, then a local for everything of its results that is read. */
final class CallEmitter {
    private final Emitter emitter;
    private final Statement statement;
    private final Call call;
    private final List<LoopStatement> copies = new ArrayList<>();

    CallEmitter(Emitter emitter, Statement statement, Call call) {
        this.emitter = emitter;
        this.statement = statement;
        this.call = call;
    }

    void emit(List<LoopStatement> out) {
        Companion companion = call.companion();
        List<Expression> arguments =
                call.arguments().stream().map(emitter.values()::read).toList();
        String field = field(companion);
        List<String> locals = new ArrayList<>();
        int next = 1;
        for (String accessor : companion.accessors()) {
            locals.add(accessor.isEmpty() ? "" : local(statement.targets().get(next++), accessor));
        }
        String value = local(statement.targets().get(0), "value");
        out.add(new LoopStatement.Evaluate(field, companion, arguments, value, locals));
        out.addAll(copies);
    }

    private String field(Companion companion) {
        if (!emitter.plan().isShared(companion)) {
            return newField(companion);
        }
        return emitter.fields().companion(companion).orElseGet(() -> newField(companion));
    }

    private String newField(Companion companion) {
        String simpleName = companion.className();
        String field = emitter.names().fresh(Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1));
        emitter.fields().addCompanion(field, companion);
        return field;
    }

    private String local(Variable target, String hint) {
        if (emitter.uses(target) == 0) {
            return "";
        }
        Cell cell = emitter.plan().cell(target);
        if (cell != null && cell.kind() == Cell.Kind.BUFFER) {
            return copied(target, cell, hint);
        }
        String name = emitter.names().fresh(target.isNamed() ? target.name() : hint);
        if (cell != null) {
            cell.nameIt(name);
        }
        emitter.values().set(target, new Expression.Name(name));
        return name;
    }

    private String copied(Variable target, Cell cell, String hint) {
        String name = emitter.names().fresh(hint);
        emitter.copyInto(cell, new Expression.Name(name), copies);
        emitter.values().set(target, new Expression.Name(cell.name()));
        return name;
    }
}
