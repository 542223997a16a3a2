package org.fluxion.processor.schedule;

import java.util.List;

/** Counts how often statements read or write one element of an array. */
final class ElementUses extends Traversal {
    private final Expression.Element element;
    private int count;

    private ElementUses(Expression.Element element) {
        this.element = element;
    }

    static int count(List<LoopStatement> statements, Expression.Name array, Expression index) {
        ElementUses uses = new ElementUses(new Expression.Element(array, index));
        uses.visitAll(statements);
        return uses.count;
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        if (element.equals(new Expression.Element(statement.array(), statement.index()))) {
            count++;
        }
        return super.visitStore(statement);
    }

    @Override
    public Void visitElement(Expression.Element expression) {
        if (element.equals(expression)) {
            count++;
        }
        return super.visitElement(expression);
    }
}
