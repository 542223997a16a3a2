package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Variable;

/** Expressions by kind. What has no method here is refused, trees of later Java versions included. */
final class ExpressionLowering extends SimpleTreeVisitor<Value, Void> {
    private final BodyLowering body;

    ExpressionLowering(BodyLowering body) {
        this.body = body;
    }

    /** Appends what computes the expression. */
    Value value(ExpressionTree tree) {
        return tree.accept(this, null);
    }

    /** A boolean expression. */
    Variable condition(ExpressionTree tree) {
        Value value = value(tree);
        if (!JavaTypes.isBoolean(value.type())) {
            throw body.wrongType(tree, value.type());
        }
        return body.conversions().scalar(tree, value);
    }

    Refusal unsupported(Tree tree) {
        return body.refusal(tree, Code.EXPRESSION, Quote.source(tree));
    }

    @Override
    protected Value defaultAction(Tree tree, Void unused) {
        throw unsupported(tree);
    }

    @Override
    public Value visitParenthesized(ParenthesizedTree tree, Void unused) {
        return value(tree.getExpression());
    }

    @Override
    public Value visitLiteral(LiteralTree tree, Void unused) {
        return switch (tree.getKind()) {
            case STRING_LITERAL -> throw body.refusal(tree, Code.STRING, Quote.source(tree));
            case NULL_LITERAL -> throw body.refusal(tree, Code.NULL, Quote.source(tree));
            default -> body.names().constant(tree, tree.getValue());
        };
    }

    @Override
    public Value visitIdentifier(IdentifierTree tree, Void unused) {
        return body.names().identifier(tree);
    }

    @Override
    public Value visitMemberSelect(MemberSelectTree tree, Void unused) {
        return body.names().select(tree);
    }

    @Override
    public Value visitBinary(BinaryTree tree, Void unused) {
        return body.operators().binary(tree);
    }

    @Override
    public Value visitUnary(UnaryTree tree, Void unused) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                body.assignments().increment(tree);
            default -> body.operators().unary(tree);
        };
    }

    @Override
    public Value visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        return body.operators().conditional(tree);
    }

    @Override
    public Value visitAssignment(AssignmentTree tree, Void unused) {
        return body.assignments().assign(tree);
    }

    @Override
    public Value visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return body.assignments().compound(tree);
    }

    @Override
    public Value visitArrayAccess(ArrayAccessTree tree, Void unused) {
        return body.arrays().element(tree);
    }

    @Override
    public Value visitNewArray(NewArrayTree tree, Void unused) {
        return body.arrays().create(tree);
    }

    @Override
    public Value visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return body.calls().call(tree);
    }

    @Override
    public Value visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return body.switches().expression(tree);
    }

    @Override
    public Value visitTypeCast(TypeCastTree tree, Void unused) {
        TypeMirror target = body.binder()
                .typeMirror(tree.getType())
                .orElseThrow(() -> body.refusal(tree, Code.CAST, Quote.source(tree)));
        Value operand = value(tree.getExpression());
        if (body.types().types().isSameType(operand.type(), target)) {
            return operand;
        }
        boolean areNumbers = JavaTypes.isNumeric(operand.type()) && JavaTypes.isNumeric(target);
        if (!areNumbers) {
            throw body.refusal(tree, Code.CAST, Quote.source(tree));
        }
        return Conversions.scalarValue(target, body.conversions().scalar(tree, operand, target));
    }

    @Override
    public Value visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        throw body.refusal(tree, Code.LAMBDA, Quote.source(tree));
    }

    @Override
    public Value visitMemberReference(MemberReferenceTree tree, Void unused) {
        throw body.refusal(tree, Code.LAMBDA, Quote.source(tree));
    }

    @Override
    public Value visitNewClass(NewClassTree tree, Void unused) {
        throw body.refusal(tree, Code.OBJECT_CREATION, Quote.source(tree));
    }

    @Override
    public Value visitInstanceOf(InstanceOfTree tree, Void unused) {
        throw body.refusal(tree, Code.INSTANCE_OF, Quote.source(tree));
    }

    /** A value that is called for its effect has none. */
    Value none() {
        return new Value(body.types().ofVoid(), Binding.UNASSIGNED);
    }

    static boolean isNone(Value value) {
        return value.type().getKind() == TypeKind.VOID;
    }
}
