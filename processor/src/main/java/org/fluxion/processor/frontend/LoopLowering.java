package org.fluxion.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.ir.Variable;

/** The heads of loops. A {@code for} is tried as a counted loop first, since that is what can be a map or a reduction. */
final class LoopLowering {
    private final BodyLowering body;

    LoopLowering(BodyLowering body) {
        this.body = body;
    }

    static boolean isLoop(StatementTree tree) {
        return tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree
                || tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree;
    }

    /** Lowers a loop, which may have a label. */
    void loop(StatementTree tree, String label) {
        if (tree instanceof EnhancedForLoopTree enhanced) {
            enhanced(enhanced, label);
        } else if (tree instanceof WhileLoopTree loop) {
            untilLeft(loop, label, Optional.of(loop.getCondition()), loop.getStatement(), List.of());
        } else if (tree instanceof DoWhileLoopTree loop) {
            doWhile(loop, label);
        } else {
            forLoop((ForLoopTree) tree, label);
        }
    }

    private void enhanced(EnhancedForLoopTree tree, String label) {
        body.scope().block(() -> {
            Value array = body.expressions().value(tree.getExpression());
            // The loop goes on over this array whatever the body makes its variable refer to.
            Slot iterated = Slot.local("", array.type());
            body.scope().declare(iterated);
            body.flow().state().bind(iterated, array.binding());
            Variable size = body.at(tree).builder().length(body.arrays().array(tree.getExpression(), array));
            LoopBlock loop = new LoopBlock(body, tree, label, AssignedNames.in(List.of(tree.getStatement())));
            loop.fill("", index -> {
                Binding current = body.flow().state().binding(iterated);
                declareElement(tree, new Value(array.type(), current), index);
                loop.once(tree.getStatement());
            });
            loop.close(size);
        });
    }

    private void declareElement(EnhancedForLoopTree tree, Value array, Variable index) {
        VariableTree variable = tree.getVariable();
        TypeMirror component = ((ArrayType) array.type()).getComponentType();
        TypeMirror type = variable.getType() == null
                ? component
                : body.binder()
                        .typeMirror(variable.getType())
                        .orElseThrow(
                                () -> body.refusal(variable, Code.LOCAL_TYPE, variable.getName(), variable.getType()));
        Value element = body.arrays().element(tree.getExpression(), array, index);
        String name = variable.getName().toString();
        body.statements().declare(name, type, body.conversions().assigned(tree.getExpression(), element, type));
    }

    private void forLoop(ForLoopTree tree, String label) {
        if (!new Attempt(body).succeeds(() -> body.scope().block(() -> counted(tree, label)))) {
            body.scope().block(() -> {
                tree.getInitializer().forEach(body.statements()::statement);
                Optional<ExpressionTree> condition = Optional.ofNullable(tree.getCondition());
                untilLeft(tree, label, condition, tree.getStatement(), tree.getUpdate());
            });
        }
    }

    private void counted(ForLoopTree tree, String label) {
        tree.getInitializer().forEach(body.statements()::statement);
        CountedLoop counted = CountedLoop.recognise(body, tree);
        CountedLoop.Range range = counted.range();
        int rowWrites = body.flow().rowWrites();
        LoopBlock loop = new LoopBlock(body, tree, label, counted.assigned());
        loop.fill(range.indexName(), index -> {
            counted.bindCounters(index);
            loop.once(tree.getStatement());
            counted.lowerUpdates();
        });
        loop.close(range.size());
        counted.check(body.flow().rowWrites() - rowWrites);
        counted.bindFinals(loop::completedIterations);
    }

    /** A loop that runs as long as its condition holds, or until it is left. */
    private void untilLeft(
            Tree tree,
            String label,
            Optional<ExpressionTree> condition,
            StatementTree content,
            List<? extends StatementTree> updates) {
        List<Tree> parts = new ArrayList<>(updates);
        parts.add(content);
        condition.ifPresent(parts::add);
        LoopBlock loop = new LoopBlock(body, tree, label, AssignedNames.in(parts));
        loop.fill(
                "",
                index -> loop.whileTrue(condition, () -> {
                    loop.once(content);
                    if (!updates.isEmpty()) {
                        body.flow().unlessLeft(() -> updates.forEach(body.statements()::statement));
                    }
                }));
        loop.close();
    }

    private void doWhile(DoWhileLoopTree tree, String label) {
        List<Tree> parts = List.of(tree.getStatement(), tree.getCondition());
        LoopBlock loop = new LoopBlock(body, tree, label, AssignedNames.in(parts));
        loop.fill("", index -> {
            loop.once(tree.getStatement());
            body.flow().unlessLeft(() -> loop.leaveUnless(tree.getCondition()));
        });
        loop.close();
    }
}
