package org.fluxion.processor.frontend;

import static java.util.Map.entry;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** Operators on values, with Java's promotions. */
final class OperatorLowering {
    private static final Map<Kind, BinaryOperator> ARITHMETIC = Map.of(
            Kind.PLUS, BinaryOperator.ADD,
            Kind.MINUS, BinaryOperator.SUBTRACT,
            Kind.MULTIPLY, BinaryOperator.MULTIPLY,
            Kind.DIVIDE, BinaryOperator.DIVIDE,
            Kind.REMAINDER, BinaryOperator.REMAINDER);
    private static final Map<Kind, BinaryOperator> BITWISE =
            Map.of(Kind.AND, BinaryOperator.AND, Kind.OR, BinaryOperator.OR, Kind.XOR, BinaryOperator.XOR);
    private static final Map<Kind, BinaryOperator> SHIFTS = Map.of(
            Kind.LEFT_SHIFT, BinaryOperator.SHIFT_LEFT,
            Kind.RIGHT_SHIFT, BinaryOperator.SHIFT_RIGHT,
            Kind.UNSIGNED_RIGHT_SHIFT, BinaryOperator.UNSIGNED_SHIFT_RIGHT);
    private static final Map<Kind, Comparison> COMPARISONS = Map.of(
            Kind.EQUAL_TO, Comparison.EQUAL,
            Kind.NOT_EQUAL_TO, Comparison.NOT_EQUAL,
            Kind.LESS_THAN, Comparison.LESS,
            Kind.LESS_THAN_EQUAL, Comparison.LESS_OR_EQUAL,
            Kind.GREATER_THAN, Comparison.GREATER,
            Kind.GREATER_THAN_EQUAL, Comparison.GREATER_OR_EQUAL);
    private static final Map<Kind, String> SYMBOLS = Map.ofEntries(
            entry(Kind.PLUS, "+"),
            entry(Kind.MINUS, "-"),
            entry(Kind.MULTIPLY, "*"),
            entry(Kind.DIVIDE, "/"),
            entry(Kind.REMAINDER, "%"),
            entry(Kind.AND, "&"),
            entry(Kind.OR, "|"),
            entry(Kind.XOR, "^"),
            entry(Kind.LEFT_SHIFT, "<<"),
            entry(Kind.RIGHT_SHIFT, ">>"),
            entry(Kind.UNSIGNED_RIGHT_SHIFT, ">>>"),
            entry(Kind.UNARY_PLUS, "+"),
            entry(Kind.UNARY_MINUS, "-"),
            entry(Kind.BITWISE_COMPLEMENT, "~"),
            entry(Kind.LOGICAL_COMPLEMENT, "!"),
            entry(Kind.CONDITIONAL_AND, "&&"),
            entry(Kind.CONDITIONAL_OR, "||"));

    private final BodyLowering body;

    OperatorLowering(BodyLowering body) {
        this.body = body;
    }

    /** Goes down the left operands in a loop: a sum of thousands of terms must not overflow the stack. */
    Value binary(BinaryTree tree) {
        Deque<BinaryTree> spine = new ArrayDeque<>();
        ExpressionTree left = tree;
        while (left instanceof BinaryTree binary) {
            spine.push(binary);
            left = binary.getLeftOperand();
        }
        Value value = body.expressions().value(left);
        for (BinaryTree operation : spine) {
            value = binary(operation, value);
        }
        return value;
    }

    private Value binary(BinaryTree tree, Value left) {
        ExpressionTree right = tree.getRightOperand();
        return switch (tree.getKind()) {
            case CONDITIONAL_AND -> shortCircuit(tree, left, () -> condition(right), () -> constant(tree, false));
            case CONDITIONAL_OR -> shortCircuit(tree, left, () -> constant(tree, true), () -> condition(right));
            default -> apply(tree, tree.getKind(), left, body.expressions().value(right));
        };
    }

    private Value condition(ExpressionTree tree) {
        return Conversions.scalarValue(
                body.types().ofBoolean(), body.expressions().condition(tree));
    }

    private Value constant(Tree tree, boolean value) {
        return Conversions.scalarValue(body.types().ofBoolean(), body.at(tree).constant(value));
    }

    private Value shortCircuit(BinaryTree tree, Value left, Supplier<Value> then, Supplier<Value> otherwise) {
        Variable condition = body.conversions()
                .scalar(tree.getLeftOperand(), left, body.types().ofBoolean());
        return body.flow().joined(body.types().ofBoolean(), result -> {
            Flow flow = body.at(tree);
            flow.choose(
                    condition,
                    () -> flow.state().bind(result, then.get().binding()),
                    () -> flow.state().bind(result, otherwise.get().binding()));
        });
    }

    /** An operator that evaluates both operands. */
    Value apply(Tree tree, Kind kind, Value left, Value right) {
        if (SHIFTS.containsKey(kind)) {
            return shift(tree, kind, left, right);
        }
        if (COMPARISONS.containsKey(kind)) {
            return compare(tree, kind, left, right);
        }
        boolean areBooleans = JavaTypes.isBoolean(left.type()) && JavaTypes.isBoolean(right.type());
        boolean areNumbers = JavaTypes.isNumeric(left.type()) && JavaTypes.isNumeric(right.type());
        boolean areIntegers = JavaTypes.isIntegral(left.type()) && JavaTypes.isIntegral(right.type());
        if (ARITHMETIC.containsKey(kind) && areNumbers) {
            return combine(tree, ARITHMETIC.get(kind), left, right, body.types().promoted(left.type(), right.type()));
        }
        if (BITWISE.containsKey(kind) && (areBooleans || areIntegers)) {
            TypeMirror type = areBooleans ? left.type() : body.types().promoted(left.type(), right.type());
            return combine(tree, BITWISE.get(kind), left, right, type);
        }
        throw refusal(tree, kind, left.type() + " and " + right.type());
    }

    private Refusal refusal(Tree tree, Kind kind, String types) {
        return body.refusal(tree, Code.OPERATOR, SYMBOLS.getOrDefault(kind, kind.toString()), types);
    }

    private Value combine(Tree tree, BinaryOperator operator, Value left, Value right, TypeMirror type) {
        Variable a = body.conversions().scalar(tree, left, type);
        Variable b = body.conversions().scalar(tree, right, type);
        return rounded(tree, type, body.at(tree).emit(new Binary(operator, a, b)));
    }

    /** A Program computes floats as doubles: rounding each result once more gives exactly the float. */
    private Value rounded(Tree tree, TypeMirror type, Variable result) {
        return type.getKind() == TypeKind.FLOAT
                ? Conversions.scalarValue(type, body.at(tree).emit(new Convert(result, new Type(ElementType.FLOAT, 0))))
                : Conversions.scalarValue(type, result);
    }

    private Value shift(Tree tree, Kind kind, Value left, Value right) {
        if (!JavaTypes.isIntegral(left.type()) || !JavaTypes.isIntegral(right.type())) {
            throw refusal(tree, kind, left.type() + " and " + right.type());
        }
        TypeMirror type = body.types().promoted(left.type());
        Variable value = body.conversions().scalar(tree, left, type);
        Variable distance = body.conversions().scalar(tree, right, body.types().ofInt());
        return Conversions.scalarValue(type, body.at(tree).emit(new Binary(SHIFTS.get(kind), value, distance)));
    }

    private Value compare(Tree tree, Kind kind, Value left, Value right) {
        boolean isEquality = kind == Kind.EQUAL_TO || kind == Kind.NOT_EQUAL_TO;
        boolean areNumbers = JavaTypes.isNumeric(left.type()) && JavaTypes.isNumeric(right.type());
        boolean areAlike = body.types().types().isSameType(left.type(), right.type())
                && (JavaTypes.isBoolean(left.type()) || JavaTypes.isEnum(left.type()));
        if (!areNumbers && !(isEquality && areAlike)) {
            throw body.refusal(
                    tree, Code.OPERATOR, COMPARISONS.get(kind).symbol(), left.type() + " and " + right.type());
        }
        TypeMirror type = areNumbers ? body.types().promoted(left.type(), right.type()) : left.type();
        Variable a = areNumbers
                ? body.conversions().scalar(tree, left, type)
                : body.conversions().scalar(tree, left);
        Variable b = areNumbers
                ? body.conversions().scalar(tree, right, type)
                : body.conversions().scalar(tree, right);
        return Conversions.scalarValue(
                body.types().ofBoolean(), body.at(tree).emit(new Compare(COMPARISONS.get(kind), a, b)));
    }

    /** An operator with one operand that is not changed by it. */
    Value unary(UnaryTree tree) {
        if (tree.getKind() == Kind.UNARY_MINUS
                && tree.getExpression() instanceof LiteralTree literal
                && literal.getValue() instanceof Double value) {
            return Conversions.scalarValue(
                    body.types().primitive(TypeKind.DOUBLE), body.at(tree).constant(-value));
        }
        Value operand = body.expressions().value(tree.getExpression());
        boolean isLegal = switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT -> JavaTypes.isBoolean(operand.type());
            case BITWISE_COMPLEMENT -> JavaTypes.isIntegral(operand.type());
            default -> JavaTypes.isNumeric(operand.type());
        };
        if (!isLegal) {
            throw refusal(tree, tree.getKind(), operand.type().toString());
        }
        TypeMirror type = JavaTypes.isBoolean(operand.type())
                ? operand.type()
                : body.types().promoted(operand.type());
        Variable value = body.conversions().scalar(tree, operand, type);
        return switch (tree.getKind()) {
            case UNARY_MINUS -> emit(tree, type, UnaryOperator.NEGATE, value);
            case BITWISE_COMPLEMENT -> emit(tree, type, UnaryOperator.BIT_NOT, value);
            case LOGICAL_COMPLEMENT -> emit(tree, type, UnaryOperator.NOT, value);
            case UNARY_PLUS -> Conversions.scalarValue(type, value);
            default -> throw body.expressions().unsupported(tree);
        };
    }

    private Value emit(Tree tree, TypeMirror type, UnaryOperator operator, Variable value) {
        return Conversions.scalarValue(type, body.at(tree).emit(new Unary(operator, value)));
    }

    /** {@code c ? a : b}. */
    Value conditional(ConditionalExpressionTree tree) {
        Variable condition = body.expressions().condition(tree.getCondition());
        Flow flow = body.at(tree);
        Flow.Branch then = flow.branch();
        Flow.Branch otherwise = flow.branch();
        Value one = evaluated(then, tree.getTrueExpression());
        Value other = evaluated(otherwise, tree.getFalseExpression());
        TypeMirror type = common(tree, one, other);
        return body.flow().joined(type, result -> {
            flow.fill(then, () -> bind(result, tree.getTrueExpression(), one));
            flow.fill(otherwise, () -> bind(result, tree.getFalseExpression(), other));
            body.at(tree).merge(condition, then, otherwise);
        });
    }

    private Value evaluated(Flow.Branch branch, ExpressionTree tree) {
        Value[] value = new Value[1];
        body.flow().fill(branch, () -> value[0] = body.expressions().value(tree));
        return value[0];
    }

    private void bind(Slot result, ExpressionTree tree, Value value) {
        body.flow()
                .state()
                .bind(
                        result,
                        body.conversions().assigned(tree, value, result.type()).binding());
    }

    /** The type of a value that is one of two. */
    TypeMirror common(Tree tree, Value one, Value other) {
        if (body.types().types().isSameType(one.type(), other.type())) {
            return one.type();
        }
        if (JavaTypes.isNumeric(one.type()) && JavaTypes.isNumeric(other.type())) {
            return body.types().promoted(one.type(), other.type());
        }
        throw body.wrongType(tree, other.type());
    }
}
