package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects the names that a bound or stride reads. Names of arrays of which only the length is read, or only lengths of rows, stand
 * apart from those whose values matter.
 */
final class BoundReads extends TreeScanner<Void, Boolean> {
    private final Set<String> lengths = new HashSet<>();
    private final Set<String> rowLengths = new HashSet<>();
    private final Set<String> contents = new HashSet<>();

    static BoundReads of(ExpressionTree tree) {
        BoundReads reads = new BoundReads();
        reads.scan(tree, false);
        return reads;
    }

    private BoundReads() {}

    Set<String> rowLengths() {
        return rowLengths;
    }

    Set<String> contents() {
        return contents;
    }

    boolean readsAnyOf(Set<String> names) {
        return names.stream()
                .anyMatch(name -> lengths.contains(name) || rowLengths.contains(name) || contents.contains(name));
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Boolean isRow) {
        boolean isLength = tree.getIdentifier().contentEquals("length");
        if (isLength && tree.getExpression() instanceof IdentifierTree array) {
            lengths.add(array.getName().toString());
            return null;
        }
        return scan(tree.getExpression(), isLength);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Boolean isRow) {
        scan(tree.getIndex(), false);
        return scan(tree.getExpression(), isRow);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Boolean isRow) {
        return super.visitMethodInvocation(tree, false);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Boolean isRow) {
        (Boolean.TRUE.equals(isRow) ? rowLengths : contents).add(tree.getName().toString());
        return null;
    }
}
