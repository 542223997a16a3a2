package org.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Origin;

/** Numbers the trees that one method's Program comes from, so that later stages can point at them without knowing what they are. */
public final class SourceMap {
    private final List<TreePath> paths = new ArrayList<>();
    private final IdentityHashMap<Tree, Origin> origins = new IdentityHashMap<>();

    /** The number of a tree, always the same one, so that a method inlined twice does not warn twice. */
    public Origin add(TreePath path) {
        return origins.computeIfAbsent(path.getLeaf(), tree -> {
            paths.add(path);
            return new Origin(paths.size() - 1);
        });
    }

    /** The number of a tree that has one. */
    public Optional<Origin> origin(Tree tree) {
        return Optional.ofNullable(origins.get(tree));
    }

    /** The trees that have a number, in its order. */
    public List<TreePath> paths() {
        return List.copyOf(paths);
    }

    /** The tree with that number. */
    public Optional<TreePath> path(int token) {
        return token >= 0 && token < paths.size() ? Optional.of(paths.get(token)) : Optional.empty();
    }
}
