package org.fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.fluxion.processor.frontend.library.Library;

/**
 * Whether a method that is called, not inlined, certainly returns an array of its own. In Java a method may return its parameter, and
 * a write through the result then shows in the argument; the generated class returns a copy. It is judged by the text: every array that
 * is returned, and all that is assigned to it, is made on the spot.
 */
final class FreshResult extends TreeScanner<Void, Void> {
    private final Set<Name> locals = new HashSet<>();
    private final Set<Name> parameters = new HashSet<>();
    private final Set<Name> shared = new HashSet<>();
    private final List<ExpressionTree> returned = new ArrayList<>();

    private final FrontendContext context;
    private final Binder binder;
    private final Set<ExecutableElement> asked;

    private FreshResult(FrontendContext context, Binder binder, Set<ExecutableElement> asked) {
        this.context = context;
        this.binder = binder;
        this.asked = asked;
    }

    /** Whether the method's source says so. */
    static boolean of(ExecutableElement method, FrontendContext context) {
        return of(method, context, new HashSet<>());
    }

    private static boolean of(ExecutableElement method, FrontendContext context, Set<ExecutableElement> asked) {
        TreePath path = context.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || !asked.add(method)) {
            return false;
        }
        Binder binder = new Binder(context, (TypeElement) method.getEnclosingElement(), path.getCompilationUnit());
        FreshResult result = new FreshResult(context, binder, asked);
        tree.getParameters().forEach(parameter -> result.parameters.add(parameter.getName()));
        result.scan(tree.getBody(), null);
        return !result.returned.isEmpty() && result.returned.stream().allMatch(result::isFresh);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        locals.add(tree.getName());
        assigned(tree.getName(), tree.getInitializer());
        return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (tree.getVariable() instanceof IdentifierTree variable) {
            assigned(variable.getName(), tree.getExpression());
        }
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        returned.add(tree.getExpression());
        return super.visitReturn(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        return null;
    }

    private void assigned(Name variable, ExpressionTree value) {
        if (value != null && !isMadeHere(value)) {
            shared.add(variable);
        }
    }

    private boolean isFresh(ExpressionTree tree) {
        if (tree instanceof IdentifierTree variable) {
            Name name = variable.getName();
            return locals.contains(name) && !parameters.contains(name) && !shared.contains(name);
        }
        return isMadeHere(tree);
    }

    private boolean isMadeHere(Tree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isMadeHere(parenthesized.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree conditional) {
            return isMadeHere(conditional.getTrueExpression()) && isMadeHere(conditional.getFalseExpression());
        }
        return tree instanceof NewArrayTree || (tree instanceof MethodInvocationTree call && isMadeBy(call));
    }

    private boolean isMadeBy(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree method) {
            boolean isClone = method.getIdentifier().contentEquals("clone")
                    && call.getArguments().isEmpty();
            List<ExecutableElement> candidates = binder.type(method.getExpression())
                    .map(owner -> Members.methods(owner, method.getIdentifier().toString()))
                    .orElse(List.of());
            return isClone || areFresh(candidates);
        }
        return call.getMethodSelect() instanceof IdentifierTree method
                && areFresh(binder.methods(method.getName().toString()));
    }

    private boolean areFresh(List<ExecutableElement> candidates) {
        return !candidates.isEmpty() && candidates.stream().allMatch(this::isFresh);
    }

    private boolean isFresh(ExecutableElement method) {
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        boolean isCopy = owner.equals("java.util.Arrays")
                && method.getSimpleName().toString().startsWith("copyOf");
        return isCopy || Library.makesArrays(owner) || of(method, context, asked);
    }
}
