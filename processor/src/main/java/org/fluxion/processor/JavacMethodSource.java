package org.fluxion.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.derivation.Listing;
import org.fluxion.processor.derivation.MethodSource;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.ir.Origin;

/** Reads a method's source: its text from the file that javac has read, the rest from javac's trees. */
final class JavacMethodSource {
    private final TreePath method;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final LineMap map;

    private JavacMethodSource(Trees trees, TreePath method) {
        this.method = method;
        this.unit = method.getCompilationUnit();
        this.positions = trees.getSourcePositions();
        this.map = unit.getLineMap();
    }

    /**
     * Reads all that a derivation wants to know.
     *
     * @param trees javac's
     * @param method the method's tree
     * @param sources the trees that statements come from
     */
    static MethodSource read(Trees trees, TreePath method, SourceMap sources) {
        JavacMethodSource source = new JavacMethodSource(trees, method);
        Listing listing = source.listing();
        return new MethodSource(listing, source.locals(), source.lines(sources, listing));
    }

    private Listing listing() {
        int first = line(positions.getStartPosition(unit, method.getLeaf()));
        int last = line(positions.getEndPosition(unit, method.getLeaf()));
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        List<String> lines =
                text().lines().skip(first - 1L).limit(last - first + 1L).toList();
        return new Listing(file, first, lines);
    }

    /** Nothing where the file can be read no more; the derivation needs only the trees. */
    private String text() {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private Set<String> locals() {
        Set<String> names = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        }.scan(((MethodTree) method.getLeaf()).getBody(), null);
        return names;
    }

    /** Of the method alone: what it calls may stand elsewhere. */
    private Map<Origin, Integer> lines(SourceMap sources, Listing listing) {
        int end = listing.firstLine() + listing.lines().size();
        Map<Origin, Integer> lines = new HashMap<>();
        for (TreePath path : sources.paths()) {
            int line = path.getCompilationUnit().equals(unit) ? line(path.getLeaf()) : 0;
            if (line >= listing.firstLine() && line < end) {
                sources.origin(path.getLeaf()).ifPresent(origin -> lines.put(origin, line));
            }
        }
        return lines;
    }

    private int line(Tree tree) {
        return line(positions.getStartPosition(unit, tree));
    }

    private int line(long position) {
        return (int) map.getLineNumber(position);
    }
}
