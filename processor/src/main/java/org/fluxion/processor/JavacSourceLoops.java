package org.fluxion.processor;

import com.sun.source.util.TreePath;
import java.util.Optional;
import org.fluxion.processor.frontend.LoopHead;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.ir.Origin;

/** The loops among the trees that a method's Program comes from. */
record JavacSourceLoops(SourceMap sources) implements SourceLoops {
    @Override
    public Optional<String> head(Origin origin) {
        return sources.path(origin.token()).flatMap(path -> LoopHead.of(path.getLeaf()));
    }

    @Override
    public Origin around(Origin origin) {
        // The path of a token leads from the method straight to it.
        TreePath path = sources.path(origin.token())
                .map(direct -> TreePath.getPath(direct.getCompilationUnit(), direct.getLeaf()))
                .map(TreePath::getParentPath)
                .orElse(null);
        while (path != null) {
            if (LoopHead.of(path.getLeaf()).isPresent()) {
                return sources.add(path);
            }
            path = path.getParentPath();
        }
        return origin;
    }
}
