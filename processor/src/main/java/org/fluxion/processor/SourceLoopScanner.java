package org.fluxion.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.frontend.LoopHead;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.ir.Origin;

/** Finds the loops of all methods that a Program comes from. */
final class SourceLoopScanner extends TreeScanner<Void, TreePath> {
    private final SourceMap sources;
    private final Map<Origin, String> heads = new HashMap<>();
    private final Map<Origin, Origin> around = new HashMap<>();
    private final Deque<Origin> open = new ArrayDeque<>();

    private SourceLoopScanner(SourceMap sources) {
        this.sources = sources;
    }

    /** The loops among and around the trees that have a number. */
    static SourceLoops scan(SourceMap sources) {
        SourceLoopScanner scanner = new SourceLoopScanner(sources);
        // The path of a number leads from its method, or from what initialises a field, straight to the tree.
        Map<Tree, TreePath> methods = new LinkedHashMap<>();
        sources.paths().forEach(path -> methods.putIfAbsent(path.getParentPath().getLeaf(), path.getParentPath()));
        methods.forEach(scanner::scan);
        return new SourceLoops(scanner.heads, scanner.around);
    }

    @Override
    public Void scan(Tree tree, TreePath method) {
        if (tree == null) {
            return null;
        }
        Optional<String> head = LoopHead.of(tree);
        Optional<Origin> origin =
                head.isPresent() ? Optional.of(sources.add(new TreePath(method, tree))) : sources.origin(tree);
        origin.filter(found -> !open.isEmpty()).ifPresent(found -> around.put(found, open.element()));
        if (head.isEmpty()) {
            return super.scan(tree, method);
        }
        heads.put(origin.orElseThrow(), head.orElseThrow());
        open.push(origin.orElseThrow());
        super.scan(tree, method);
        open.pop();
        return null;
    }
}
