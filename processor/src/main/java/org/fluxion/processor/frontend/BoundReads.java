package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** Collects the names that a bound or stride reads: those of arrays of which only lengths are read apart from the others. */
final class BoundReads extends TreeScanner<Void, Boolean> {
    private final Set<String> lengths = new HashSet<>();
    private final Set<String> contents = new HashSet<>();

    static BoundReads of(ExpressionTree tree) {
        BoundReads reads = new BoundReads();
        reads.scan(tree, false);
        return reads;
    }

    private BoundReads() {}

    Set<String> lengths() {
        return lengths;
    }

    Set<String> contents() {
        return contents;
    }

    boolean readsAnyOf(Set<String> names) {
        return names.stream().anyMatch(name -> lengths.contains(name) || contents.contains(name));
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Boolean isLength) {
        return scan(tree.getExpression(), tree.getIdentifier().contentEquals("length"));
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Boolean isLength) {
        scan(tree.getIndex(), false);
        return scan(tree.getExpression(), isLength);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Boolean isLength) {
        return super.visitMethodInvocation(tree, false);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Boolean isLength) {
        (Boolean.TRUE.equals(isLength) ? lengths : contents).add(tree.getName().toString());
        return null;
    }
}
