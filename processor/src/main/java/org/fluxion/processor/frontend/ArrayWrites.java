package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Name;

/** Looks for writes to the elements of an array that should be a constant. A local array of that name counts, to be safe. */
final class ArrayWrites extends TreeScanner<Void, Void> {
    private final Name array;
    private boolean found;

    private ArrayWrites(Name array) {
        this.array = array;
    }

    static boolean areIn(CompilationUnitTree unit, Name array) {
        ArrayWrites scanner = new ArrayWrites(array);
        scanner.scan(unit, null);
        return scanner.found;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        check(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        check(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                check(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void check(ExpressionTree target) {
        ExpressionTree tree = target;
        boolean isElement = false;
        while (tree instanceof ArrayAccessTree access) {
            tree = access.getExpression();
            isElement = true;
        }
        boolean isNamed = (tree instanceof IdentifierTree identifier
                        && identifier.getName().equals(array))
                || (tree instanceof MemberSelectTree select
                        && select.getIdentifier().equals(array));
        found |= isElement && isNamed;
    }
}
