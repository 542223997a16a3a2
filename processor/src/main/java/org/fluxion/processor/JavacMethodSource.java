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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.derivation.Listing;
import org.fluxion.processor.derivation.MethodSource;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.ir.Origin;

/**
 * A method's source, from javac's trees and the file that they were read from.
 *
 * @param trees javac's
 * @param method the method's tree
 * @param sources the trees that statements come from
 */
record JavacMethodSource(Trees trees, TreePath method, SourceMap sources) implements MethodSource {
    @Override
    public Listing listing() {
        CompilationUnitTree unit = method.getCompilationUnit();
        SourcePositions positions = trees.getSourcePositions();
        LineMap map = unit.getLineMap();
        int first = (int) map.getLineNumber(positions.getStartPosition(unit, method.getLeaf()));
        int last = (int) map.getLineNumber(positions.getEndPosition(unit, method.getLeaf()));
        List<String> lines =
                text(unit).lines().skip(first - 1L).limit(last - first + 1L).toList();
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        return new Listing(file, first, lines);
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Set<String> locals() {
        Set<String> names = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, unused);
            }
        }.scan(((MethodTree) method.getLeaf()).getBody(), null);
        return names;
    }

    /** Of the method alone: a called helper may stand in another file. */
    @Override
    public Optional<Integer> line(Origin origin) {
        return sources.path(origin.token())
                .filter(path -> path.getCompilationUnit() == method.getCompilationUnit())
                .map(TreePath::getLeaf)
                .map(this::line);
    }

    private int line(Tree tree) {
        CompilationUnitTree unit = method.getCompilationUnit();
        return (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }
}
