package org.fluxion.processor.frontend.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds annotated methods of local and anonymous classes. The language hides them from annotation processors, so that without this
 * search the annotation would be ignored in silence.
 */
public final class LocalClassMethods {
    private static final String SIMPLE_NAME = "Differentiable";

    private LocalClassMethods() {}

    /** The annotated methods inside bodies and initializers of a class. */
    public static List<TreePath> in(TreePath rootClass) {
        if (!isMentioned(rootClass.getCompilationUnit())) {
            return List.of();
        }
        Scanner scanner = new Scanner(rootClass.getCompilationUnit());
        scanner.scan(rootClass.getLeaf(), 0);
        return List.copyOf(scanner.found);
    }

    /** The name of a method that was found. */
    public static String name(TreePath method) {
        return ((MethodTree) method.getLeaf()).getName().toString();
    }

    /** Spares most files of a project the search of their trees. */
    private static boolean isMentioned(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().contains(SIMPLE_NAME);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isImported(CompilationUnitTree unit) {
        return unit.getImports().stream().anyMatch(LocalClassMethods::importsAnnotation);
    }

    private static boolean importsAnnotation(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        return !tree.isStatic() && (name.equals(DifferentiableAnnotation.NAME) || name.equals("org.fluxion.*"));
    }

    /** Visits with the number of bodies around a tree. */
    private static final class Scanner extends TreeScanner<Void, Integer> {
        private final CompilationUnitTree unit;
        private final boolean isImported;
        private final List<TreePath> found = new ArrayList<>();

        private Scanner(CompilationUnitTree unit) {
            this.unit = unit;
            this.isImported = isImported(unit);
        }

        @Override
        public Void visitBlock(BlockTree tree, Integer bodies) {
            return super.visitBlock(tree, bodies + 1);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Integer bodies) {
            return super.visitNewClass(tree, bodies + 1);
        }

        @Override
        public Void visitMethod(MethodTree tree, Integer bodies) {
            if (bodies > 0 && tree.getModifiers().getAnnotations().stream().anyMatch(this::isDifferentiable)) {
                found.add(TreePath.getPath(unit, tree));
            }
            return super.visitMethod(tree, bodies);
        }

        private boolean isDifferentiable(AnnotationTree tree) {
            String name = tree.getAnnotationType().toString();
            return name.equals(DifferentiableAnnotation.NAME) || (isImported && name.equals(SIMPLE_NAME));
        }
    }
}
