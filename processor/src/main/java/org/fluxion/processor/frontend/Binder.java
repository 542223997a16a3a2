package org.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Type;

/** Resolves the names of one compilation unit as Java does, without attributing anything. */
final class Binder {
    Binder(FrontendContext context, TreePath method) {}

    Optional<Type> type(Tree typeTree) {
        throw new UnsupportedOperationException();
    }

    Optional<String> enumClass(Tree typeTree) {
        throw new UnsupportedOperationException();
    }

    ResolvedName name(ExpressionTree identifierOrSelect) {
        throw new UnsupportedOperationException();
    }

    ResolvedName enumLabel(String enumClass, String constant) {
        throw new UnsupportedOperationException();
    }

    ResolvedCall call(MethodInvocationTree call, List<Optional<Type>> arguments) {
        throw new UnsupportedOperationException();
    }
}
