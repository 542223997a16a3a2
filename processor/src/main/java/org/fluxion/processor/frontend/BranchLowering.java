package org.fluxion.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Variable;

/**
 * {@code if} and the jumps, without jumps: where one branch leaves, what follows moves into the other one; where a branch may or may
 * not have left, a flag says so.
 */
final class BranchLowering {
    private final BodyLowering body;

    BranchLowering(BodyLowering body) {
        this.body = body;
    }

    void sequence(List<? extends StatementTree> trees) {
        for (int k = 0; k < trees.size(); k++) {
            if (!body.flow().state().exits().isNone()) {
                List<? extends StatementTree> rest = trees.subList(k, trees.size());
                body.flow().unlessLeft(() -> sequence(rest));
                return;
            }
            StatementTree tree = trees.get(k);
            if (tree instanceof IfTree choice && Jumps.areIn(tree)) {
                List<? extends StatementTree> rest = trees.subList(k + 1, trees.size());
                branch(choice, () -> sequence(rest));
                return;
            }
            body.statements().statement(tree);
        }
    }

    /**
     * Lowers an if and what follows it.
     *
     * @param rest the statements after it
     */
    void branch(IfTree tree, Runnable rest) {
        Variable condition = body.expressions().condition(tree.getCondition());
        Flow flow = body.at(tree);
        Flow.Branch then = flow.branch();
        Flow.Branch otherwise = flow.branch();
        flow.fill(then, () -> body.scope().block(() -> body.statements().statement(tree.getThenStatement())));
        boolean isRestTaken = then.state().exits().isUnreachable();
        flow.fill(otherwise, () -> otherwise(tree.getElseStatement(), isRestTaken ? rest : () -> {}));
        if (isRestTaken || !otherwise.state().exits().isUnreachable()) {
            body.at(tree).merge(condition, then, otherwise);
            flow.unlessLeft(isRestTaken ? () -> {} : rest);
        } else {
            // The branch now stands for what it has become, if a merge inside it replaced its state.
            Flow.Branch continued = continued(then, rest);
            body.at(tree).merge(condition, continued, otherwise);
        }
    }

    private Flow.Branch continued(Flow.Branch branch, Runnable rest) {
        Flow flow = body.flow();
        Flow.Branch outer = flow.current();
        flow.enter(branch);
        flow.unlessLeft(rest);
        Flow.Branch continued = flow.current();
        flow.enter(outer);
        return continued;
    }

    private void otherwise(StatementTree tree, Runnable rest) {
        if (tree instanceof IfTree choice) {
            branch(choice, rest);
        } else {
            if (tree != null) {
                body.scope().block(() -> body.statements().statement(tree));
            }
            body.flow().unlessLeft(rest);
        }
    }

    void leaveMethod(ReturnTree tree) {
        leave(body.frames().getLast(), tree.getExpression());
    }

    private void leave(Frame frame, ExpressionTree result) {
        frame.result().ifPresent(slot -> {
            Value value = body.statements().initial(result, slot.type());
            body.assignments().bind(slot, body.session().isInlining() ? value : returned(result, value));
        });
        body.flow().state().setExits(Exits.always(frame));
    }

    /** Nobody can write to an array any more once the outermost method has returned it. */
    private Value returned(ExpressionTree tree, Value value) {
        if (value.binding() instanceof Binding.Scalar) {
            return value;
        }
        Binding.Owner owner = new Binding.Owner("", true);
        return new Value(value.type(), new Binding.Frozen(body.arrays().array(tree, value), owner));
    }

    void leaveSwitchExpression(YieldTree tree) {
        Frame frame = body.frames().stream()
                .filter(each -> each.kind() == Frame.Kind.SWITCH_EXPRESSION)
                .findFirst()
                .orElseThrow(() -> body.refusal(tree, Code.STATEMENT, Quote.source(tree)));
        body.switches().hand(frame, tree.getValue());
    }

    void nextIteration(ContinueTree tree) {
        jump(tree, tree.getLabel(), EnumSet.of(Frame.Kind.LOOP_BODY));
    }

    void leaveStatement(BreakTree tree) {
        Set<Frame.Kind> kinds = tree.getLabel() == null
                ? EnumSet.of(Frame.Kind.LOOP, Frame.Kind.SWITCH)
                : EnumSet.of(Frame.Kind.LOOP, Frame.Kind.LABELLED);
        jump(tree, tree.getLabel(), kinds);
    }

    private void jump(StatementTree tree, Name label, Set<Frame.Kind> kinds) {
        Frame target = body.frames().stream()
                .filter(frame -> kinds.contains(frame.kind()))
                .filter(frame -> label == null || label.contentEquals(frame.label()))
                .findFirst()
                .orElseThrow(() -> body.refusal(tree, Code.STATEMENT, Quote.source(tree)));
        body.flow().state().setExits(Exits.always(target));
    }

    /** Looks for jumps: without any, an if needs no care for what follows it. */
    private static final class Jumps extends TreeScanner<Boolean, Void> {
        static boolean areIn(Tree tree) {
            return Boolean.TRUE.equals(new Jumps().scan(tree, null));
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }

        @Override
        public Boolean visitReturn(ReturnTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitContinue(ContinueTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitBreak(BreakTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitYield(YieldTree tree, Void unused) {
            return true;
        }
    }
}
