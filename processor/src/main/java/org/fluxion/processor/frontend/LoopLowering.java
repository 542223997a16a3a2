package org.fluxion.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** Loops whose number of iterations is known before the first. */
final class LoopLowering {
    private final BodyLowering body;

    LoopLowering(BodyLowering body) {
        this.body = body;
    }

    /** What one iteration does, given its number. */
    private interface Iteration {
        void lower(Variable index);
    }

    void enhanced(EnhancedForLoopTree tree, String label) {
        Value array = body.expressions().value(tree.getExpression());
        Variable size = body.at(tree).builder().length(body.arrays().array(tree.getExpression(), array));
        Set<String> assigned = AssignedNames.in(List.of(tree.getStatement()));
        loop(tree, size, "", assigned, index -> {
            declareElement(tree, array, index);
            within(label, () -> body.statements().statement(tree.getStatement()));
        });
    }

    private void within(String label, Runnable content) {
        body.within(Frame.of(Frame.Kind.LOOP_BODY, label), () -> body.scope().block(content));
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

    void counted(ForLoopTree tree, String label) {
        body.scope().block(() -> {
            tree.getInitializer().forEach(body.statements()::statement);
            CountedLoop counted = CountedLoop.recognise(body, tree);
            CountedLoop.Range range = counted.range();
            int rowWrites = body.flow().rowWrites();
            loop(tree, range.size(), range.indexName(), counted.assigned(), index -> {
                counted.bindCounters(index);
                within(label, () -> body.statements().statement(tree.getStatement()));
                counted.lowerUpdates();
            });
            counted.check(body.flow().rowWrites() - rowWrites);
            counted.bindFinals(range.size());
        });
    }

    /** Appends the loop. */
    private void loop(Tree tree, Variable size, String indexName, Set<String> assigned, Iteration iteration) {
        Flow flow = body.at(tree);
        CarriedValues carried = new CarriedValues(body, tree, assigned);
        Variable index = flow.variables().fresh(indexName, Type.INT);
        Flow.Branch block = flow.branch();
        flow.fill(block, () -> {
            carried.enter();
            body.scope().block(() -> iteration.lower(index));
            carried.leave();
        });
        Block contents = carried.close(index, block);
        Loop loop = new Loop(size, carried.initials(), carried.roles(), contents);
        carried.bindResults(body.at(tree).builder().emitAll(loop, carried.names()));
    }

    /** How a loop is quoted in messages. */
    static String quote(ForLoopTree tree) {
        StringBuilder head = new StringBuilder("for (");
        tree.getInitializer().forEach(part -> head.append(Quote.source(part).replace(";", "")));
        head.append("; ").append(tree.getCondition() == null ? "" : Quote.source(tree.getCondition()));
        List<? extends ExpressionStatementTree> updates = tree.getUpdate();
        head.append("; ");
        for (int k = 0; k < updates.size(); k++) {
            head.append(k == 0 ? "" : ", ").append(Quote.source(updates.get(k).getExpression()));
        }
        return head.append(")").toString();
    }
}
