package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Type;

/** The types of the locals of a method, and which of its arrays may be, or hold, the same array. */
final class Aliases extends Traversal {
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    private Aliases() {}

    static Aliases in(List<LoopStatement> statements) {
        Aliases aliases = new Aliases();
        aliases.visitAll(statements);
        return aliases;
    }

    /** The type of a local, or null for a parameter, an index and what a called gradient returns. */
    Type typeOf(String local) {
        return types.get(local);
    }

    /** Whether the two may reach one array. */
    boolean areRelated(String one, String other) {
        return representative(one).equals(representative(other));
    }

    private String representative(String name) {
        String current = name;
        while (others.containsKey(current)) {
            current = others.get(current);
        }
        return current;
    }

    private void relate(String name, Expression array) {
        if (array instanceof Expression.Name other) {
            String from = representative(name);
            String to = representative(other.name());
            if (!from.equals(to)) {
                others.put(from, to);
            }
        } else if (array instanceof Expression.Element element) {
            relate(name, element.array());
        } else if (array instanceof Expression.ConditionalExpression conditional) {
            relate(name, conditional.whenTrue());
            relate(name, conditional.whenFalse());
        } else if (array instanceof Expression.KernelCall call) {
            call.arguments().forEach(argument -> relate(name, argument));
        }
    }

    private void declare(String name, Type type, Expression value) {
        types.put(name, type);
        if (type.isArray()) {
            relate(name, value);
        }
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        declare(statement.name(), statement.type(), statement.value());
        return null;
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        if (types.containsKey(statement.name()) && types.get(statement.name()).isArray()) {
            relate(statement.name(), statement.value());
        }
        return null;
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        declare(statement.name(), statement.type(), statement.home());
        return null;
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        declare(statement.name(), new Type(statement.element(), statement.rank()), statement.home());
        return null;
    }
}
