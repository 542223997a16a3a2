package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/** {@code a[i] = a[i] + v}, {@code a[i] = v + a[i]} and {@code a[i] = a[i] - v} add to an element. */
final class RecogniseAddAt implements Pass {
    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.UPDATE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(recognise(program.body(), new HashMap<>(), variables));
    }

    private static Block recognise(Block block, Map<Variable, Operation> definitions, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Update update && update.value().type().equals(Type.DOUBLE)) {
                addWrite(statement, update, statements, definitions, variables);
            } else {
                statements.add(statement.withBlocks(nested -> recognise(nested, definitions, variables)));
            }
            if (statement.targets().size() == 1) {
                definitions.put(statement.target(), operation);
            }
        }
        return block.withStatements(statements);
    }

    private static void addWrite(
            Statement statement,
            Update update,
            List<Statement> statements,
            Map<Variable, Operation> definitions,
            Variables variables) {
        if (!(definitions.get(update.value()) instanceof Binary sum)) {
            statements.add(statement);
            return;
        }
        boolean leftIsOld = isOldValue(sum.left(), update, definitions);
        boolean rightIsOld = isOldValue(sum.right(), update, definitions);
        if (leftIsOld != rightIsOld && sum.operator() == BinaryOperator.ADD) {
            Variable added = leftIsOld ? sum.right() : sum.left();
            statements.add(write(statement, update, added));
        } else if (leftIsOld && !rightIsOld && sum.operator() == BinaryOperator.SUBTRACT) {
            Variable negative = variables.fresh(Type.DOUBLE);
            statements.add(new Statement(negative, new Unary(UnaryOperator.NEGATE, sum.right()), statement.origin()));
            statements.add(write(statement, update, negative));
        } else {
            statements.add(statement);
        }
    }

    private static Statement write(Statement statement, Update update, Variable added) {
        return new Statement(
                statement.target(), new AddAt(update.array(), update.indices(), added), statement.origin());
    }

    /** Whether the variable is read from the array at the very indices that are written. */
    private static boolean isOldValue(Variable variable, Update update, Map<Variable, Operation> definitions) {
        Variable current = variable;
        for (int k = update.indices().size() - 1; k >= 0; k--) {
            if (!(definitions.get(current) instanceof Index index)
                    || !index.index().equals(update.indices().get(k))) {
                return false;
            }
            current = index.array();
        }
        return current.equals(update.array());
    }
}
