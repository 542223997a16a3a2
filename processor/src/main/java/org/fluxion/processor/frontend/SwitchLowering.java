package org.fluxion.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Variable;

/** {@code switch} on integers and enums: a chain of ifs in the order of the cases, the default last. */
final class SwitchLowering {
    private final BodyLowering body;
    /** The types of what is yielded to switches whose own type is not known yet. */
    private final Map<Frame, List<Value>> yielded = new HashMap<>();

    SwitchLowering(BodyLowering body) {
        this.body = body;
    }

    /** What all cases of one switch share. */
    private record Choice(Value selector, List<? extends CaseTree> cases, boolean isExpression) {
        List<Integer> labelled() {
            List<Integer> positions = new ArrayList<>();
            for (int k = 0; k < cases.size(); k++) {
                if (!isDefault(cases.get(k))) {
                    positions.add(k);
                }
            }
            return positions;
        }

        boolean hasDefault() {
            return cases.stream().anyMatch(SwitchLowering::isDefault);
        }
    }

    void statement(SwitchTree tree) {
        Choice choice = choice(tree.getExpression(), tree.getCases(), false);
        Frame frame = Frame.of(Frame.Kind.SWITCH, "");
        body.within(frame, () -> chain(choice, choice.labelled()));
    }

    Value expression(SwitchExpressionTree tree) {
        Choice choice = choice(tree.getExpression(), tree.getCases(), true);
        TypeMirror type = type(tree, choice);
        return body.flow().joined(type, result -> {
            Frame frame = Frame.of(Frame.Kind.SWITCH_EXPRESSION, result);
            body.within(frame, () -> chain(choice, choice.labelled()));
        });
    }

    /** Lowers the cases once only to see what they yield. */
    private TypeMirror type(SwitchExpressionTree tree, Choice choice) {
        Frame frame = Frame.of(Frame.Kind.SWITCH_EXPRESSION, "");
        yielded.put(frame, new ArrayList<>());
        Flow flow = body.flow();
        flow.fill(flow.branch(), () -> body.within(frame, () -> chain(choice, choice.labelled())));
        return yielded.remove(frame).stream()
                .reduce((one, other) -> new Value(body.operators().common(tree, one, other), one.binding()))
                .map(Value::type)
                .orElseThrow(() -> body.expressions().unsupported(tree));
    }

    /** A value for the switch expression that is left. */
    void hand(Frame frame, ExpressionTree tree) {
        if (frame.result().isPresent()) {
            Slot result = frame.result().get();
            Value value = body.statements().initial(tree, result.type());
            body.flow().state().bind(result, value.binding());
        } else {
            yielded.get(frame).add(body.expressions().value(tree));
        }
        body.flow().state().setExits(Exits.always(frame));
    }

    private Choice choice(ExpressionTree tree, List<? extends CaseTree> cases, boolean isExpression) {
        ExpressionTree selector = tree instanceof ParenthesizedTree inner ? inner.getExpression() : tree;
        Value value = body.expressions().value(selector);
        if (!JavaTypes.isEnum(value.type()) && !JavaTypes.isIntegral(value.type())) {
            throw body.refusal(selector, Code.SWITCH_TYPE, Quote.source(selector), value.type());
        }
        for (CaseTree branch : cases) {
            if (branch.getExpressions().isEmpty() && !isDefault(branch)) {
                throw body.refusal(branch, Code.SWITCH_FORM, Quote.source(branch));
            }
        }
        return new Choice(value, cases, isExpression);
    }

    /** A later Java's pattern has no expressions either, but does not begin with the word. */
    private static boolean isDefault(CaseTree tree) {
        return tree.getExpressions().isEmpty() && tree.toString().strip().startsWith("default");
    }

    private void chain(Choice choice, List<Integer> labelled) {
        boolean isExhausted = choice.isExpression() && !choice.hasDefault();
        if (labelled.isEmpty()) {
            runDefault(choice);
        } else if (isExhausted && labelled.size() == 1) {
            run(choice, labelled.get(0));
        } else {
            int position = labelled.get(0);
            CaseTree tree = choice.cases().get(position);
            Variable condition = condition(choice, tree);
            body.at(tree)
                    .choose(
                            condition,
                            () -> run(choice, position),
                            () -> chain(choice, labelled.subList(1, labelled.size())));
        }
    }

    private void runDefault(Choice choice) {
        for (int k = 0; k < choice.cases().size(); k++) {
            if (isDefault(choice.cases().get(k))) {
                run(choice, k);
            }
        }
    }

    private Variable condition(Choice choice, CaseTree tree) {
        List<Variable> conditions = new ArrayList<>();
        for (ExpressionTree label : tree.getExpressions()) {
            Variable selector = body.conversions().scalar(label, choice.selector());
            Variable constant = body.conversions().scalar(label, label(choice, label));
            if (!selector.type().equals(constant.type())) {
                throw body.refusal(tree, Code.SWITCH_FORM, Quote.source(label));
            }
            conditions.add(body.at(tree).builder().compare(Comparison.EQUAL, selector, constant));
        }
        return conditions.stream()
                .reduce((one, other) -> body.at(tree).builder().binary(BinaryOperator.OR, one, other))
                .orElseThrow();
    }

    private Value label(Choice choice, ExpressionTree tree) {
        if (!JavaTypes.isEnum(choice.selector().type())) {
            return body.expressions().value(tree);
        }
        TypeElement type = JavaTypes.enumClass(choice.selector().type()).orElseThrow();
        return constantName(tree).flatMap(name -> Members.field(type, name)).stream()
                .map(constant -> body.names().enumConstant(tree, constant))
                .findFirst()
                .orElseThrow(() -> body.refusal(tree, Code.SWITCH_FORM, Quote.source(tree)));
    }

    private static Optional<String> constantName(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return Optional.of(identifier.getName().toString());
        }
        return tree instanceof MemberSelectTree select
                ? Optional.of(select.getIdentifier().toString())
                : Optional.empty();
    }

    private void run(Choice choice, int position) {
        CaseTree tree = choice.cases().get(position);
        Tree rule = tree.getBody();
        if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            body.scope().block(() -> body.statements().sequence(fallingThrough(choice, position)));
        } else if (rule instanceof ExpressionTree expression && choice.isExpression()) {
            hand(body.frames().getFirst(), expression);
        } else if (rule instanceof StatementTree statement) {
            body.statements().statement(statement);
        } else {
            throw body.refusal(tree, Code.SWITCH_FORM, Quote.source(tree));
        }
    }

    /** The statements of a case and of those after it, which are reached unless it leaves the switch. */
    private static List<StatementTree> fallingThrough(Choice choice, int position) {
        List<StatementTree> statements = new ArrayList<>();
        choice.cases()
                .subList(position, choice.cases().size())
                .forEach(tree -> statements.addAll(tree.getStatements()));
        return statements;
    }
}
