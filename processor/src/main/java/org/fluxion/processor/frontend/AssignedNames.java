package org.fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the names of variables that code assigns to, not those of arrays whose elements it writes. */
final class AssignedNames extends TreeScanner<Void, Set<String>> {
    private AssignedNames() {}

    static Set<String> in(List<? extends Tree> trees) {
        Set<String> names = new HashSet<>();
        new AssignedNames().scan(trees, names);
        return names;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Set<String> names) {
        add(tree.getVariable(), names);
        return super.visitAssignment(tree, names);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Set<String> names) {
        add(tree.getVariable(), names);
        return super.visitCompoundAssignment(tree, names);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Set<String> names) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                add(tree.getExpression(), names);
            default -> {}
        }
        return super.visitUnary(tree, names);
    }

    private static void add(ExpressionTree target, Set<String> names) {
        if (target instanceof ParenthesizedTree parenthesized) {
            add(parenthesized.getExpression(), names);
        } else if (target instanceof IdentifierTree identifier) {
            names.add(identifier.getName().toString());
        }
    }
}
