package org.fluxion.processor;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.diagnostics.Severity;

/**
 * Prints messages at trees, with javac's line and column.
 *
 * @param trees javac's
 * @param paths from tokens to trees
 */
record TreePrinter(Trees trees, IntFunction<Optional<TreePath>> paths) implements Reporter.TokenPrinter {
    @Override
    public boolean print(int token, Severity severity, String message) {
        Optional<TreePath> path = paths.apply(token);
        path.ifPresent(found ->
                trees.printMessage(severity.kind(), message, pointedAt(found.getLeaf()), found.getCompilationUnit()));
        return path.isPresent();
    }

    /** javac points at the parenthesis of a call; the method's name is what readers look for. */
    private static Tree pointedAt(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
    }
}
