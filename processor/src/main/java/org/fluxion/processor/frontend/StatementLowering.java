package org.fluxion.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Type;

/** Statements by kind. What has no method here is refused, trees of later Java versions included. */
final class StatementLowering extends SimpleTreeVisitor<Void, Void> {
    private final BodyLowering body;
    private final BranchLowering branches;

    StatementLowering(BodyLowering body) {
        this.body = body;
        branches = new BranchLowering(body);
    }

    void statement(StatementTree tree) {
        tree.accept(this, null);
    }

    /** Statements in order, as far as control reaches them. */
    void sequence(List<? extends StatementTree> trees) {
        branches.sequence(trees);
    }

    /** A value for a variable of that type; only here may an array stand as {@code {a, b}}. */
    Value initial(ExpressionTree tree, TypeMirror type) {
        if (tree instanceof NewArrayTree array && array.getType() == null && type instanceof ArrayType) {
            return body.arrays().initialised(array, type);
        }
        return body.conversions().assigned(tree, body.expressions().value(tree), type);
    }

    @Override
    protected Void defaultAction(Tree tree, Void unused) {
        throw body.refusal(tree, Code.STATEMENT, Quote.source(tree));
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        body.scope().block(() -> sequence(tree.getStatements()));
        return null;
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        body.expressions().value(tree.getExpression());
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        String name = tree.getName().toString();
        if (tree.getType() == null) {
            Value value = body.expressions().value(tree.getInitializer());
            declare(name, checked(tree, value.type()), value);
            return null;
        }
        TypeMirror type = checked(
                tree,
                body.binder()
                        .typeMirror(tree.getType())
                        .orElseThrow(() -> body.refusal(tree, Code.LOCAL_TYPE, name, tree.getType())));
        if (tree.getInitializer() == null) {
            body.scope().declare(Slot.local(name, type));
        } else {
            declare(name, type, initial(tree.getInitializer(), type));
        }
        return null;
    }

    void declare(String name, TypeMirror type, Value value) {
        Slot slot = Slot.local(name, type);
        body.scope().declare(slot);
        body.assignments().bind(slot, value);
    }

    private TypeMirror checked(VariableTree tree, TypeMirror type) {
        if (JavaTypes.rank(type) > Type.MAX_RANK) {
            throw body.refusal(tree, Code.RANK_TOO_HIGH, tree.getName(), JavaTypes.rank(type));
        }
        if (JavaTypes.inProgram(type).isEmpty()) {
            throw body.refusal(tree, Code.LOCAL_TYPE, tree.getName(), type);
        }
        return type;
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
        branches.branch(tree, () -> {});
        return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
        body.switches().statement(tree);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        body.loops().loop(tree, "");
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        body.loops().loop(tree, "");
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        body.loops().loop(tree, "");
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        body.loops().loop(tree, "");
        return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        String label = tree.getLabel().toString();
        if (LoopLowering.isLoop(tree.getStatement())) {
            body.loops().loop(tree.getStatement(), label);
        } else {
            body.within(
                    Frame.of(Frame.Kind.LABELLED, label),
                    () -> body.scope().block(() -> statement(tree.getStatement())));
        }
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        branches.leaveMethod(tree);
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
        branches.nextIteration(tree);
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
        branches.leaveStatement(tree);
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
        branches.leaveSwitchExpression(tree);
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        throw body.refusal(tree, Code.EXCEPTION_HANDLING, "try");
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
        throw body.refusal(tree, Code.EXCEPTION_HANDLING, Quote.source(tree));
    }

    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        throw body.refusal(tree, Code.ASSERT, Quote.source(tree));
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void unused) {
        throw body.refusal(tree, Code.SYNCHRONIZED, "synchronized " + Quote.source(tree.getExpression()));
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        throw body.refusal(tree, Code.LOCAL_CLASS, tree.getSimpleName());
    }
}
