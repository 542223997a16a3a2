package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;

/**
 * Expressions as Java, with no more parentheses than the order of evaluation needs: the tree that javac reads is the
 * tree that was written, since floating-point sums and products may not be regrouped.
 */
final class ExpressionWriter implements Expression.Visitor<Fragment> {
    private static final ClassName MATH = ClassName.get(Math.class);
    private static final ClassName ACTIVATIONS = TypeNames.ofKernels("Activations");

    private final StaticTypes types;
    private final Set<String> usedNames = new HashSet<>();

    ExpressionWriter(StaticTypes types) {
        this.types = types;
    }

    /** The variables that occur in what has been written so far. */
    Set<String> usedNames() {
        return usedNames;
    }

    /** A whole expression, free to be broken into lines at its outermost operators. */
    Text write(Expression expression) {
        if (expression instanceof Expression.BinaryExpression binary && Operators.isInfix(binary.operator())) {
            return infix(binary, Text.BREAK).code();
        }
        if (expression instanceof Expression.LogicalExpression logical) {
            return logical(logical, Text.BREAK).code();
        }
        if (expression instanceof Expression.ConditionalExpression conditional) {
            return conditional(conditional, Text.BREAK).code();
        }
        return fragment(expression).code();
    }

    /** A whole expression that is assigned to a variable of a type. */
    Text writeAs(Type type, Expression expression) {
        return write(type.equals(Type.DOUBLE) && isWidening(expression) ? withoutWidening(expression) : expression);
    }

    /** An expression as an operand. */
    Text write(Expression expression, Precedence least) {
        return fragment(expression).within(least).code();
    }

    private Fragment fragment(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Fragment visitLiteral(Expression.Literal expression) {
        return Literals.of(expression.value());
    }

    @Override
    public Fragment visitName(Expression.Name expression) {
        usedNames.add(expression.name());
        return Fragment.of(Precedence.PRIMARY, expression.name());
    }

    @Override
    public Fragment visitOrdinal(Expression.Ordinal expression) {
        if (expression.enumClass().isEmpty()) {
            usedNames.add(expression.name());
            return Fragment.of(Precedence.PRIMARY, expression.name(), ".ordinal()");
        }
        ClassName enumClass = TypeNames.ofQualified(expression.enumClass());
        return Fragment.of(Precedence.PRIMARY, enumClass, ".", expression.name(), ".ordinal()");
    }

    @Override
    public Fragment visitUnary(Expression.UnaryExpression expression) {
        UnaryOperator operator = expression.operator();
        if (!Operators.isPrefix(operator)) {
            return function(Operators.function(operator), List.of(expression.operand()));
        }
        Text operand = fragment(expression.operand())
                .within(Precedence.UNARY)
                .afterSign()
                .code();
        boolean isNegative = operator == UnaryOperator.NEGATE;
        return new Fragment(Text.of(Operators.prefix(operator), operand), Precedence.UNARY, isNegative);
    }

    @Override
    public Fragment visitBinary(Expression.BinaryExpression expression) {
        return Operators.isInfix(expression.operator())
                ? infix(expression, Text.SPACE)
                : function(Operators.function(expression.operator()), List.of(expression.left(), expression.right()));
    }

    private Fragment infix(Expression.BinaryExpression expression, Text space) {
        Operators.Infix infix = Operators.infix(expression.operator());
        boolean isSum = infix.precedence() == Precedence.ADDITIVE;
        Fragment left = leftOperand(expression, space);
        Fragment right = fragment(rightOf(expression.right())).within(infix.leastRight());
        Text rightCode = (isSum ? right.afterSign() : right).code();
        Text code = Text.of(left.code(), space, infix.symbol(), " ", rightCode);
        return new Fragment(code, infix.precedence(), left.isNegative());
    }

    /** The left operand; where it continues a chain of operators that bind alike, its lines may be broken alike. */
    private Fragment leftOperand(Expression.BinaryExpression expression, Text space) {
        Operators.Infix infix = Operators.infix(expression.operator());
        Expression left = leftOf(expression.left(), expression.right());
        if (left instanceof Expression.BinaryExpression inner && Operators.isInfix(inner.operator())) {
            Operators.Infix innerInfix = Operators.infix(inner.operator());
            boolean isChain = innerInfix.precedence() == infix.precedence()
                    && (infix.isArithmetic() || inner.operator() == expression.operator());
            if (isChain) {
                return infix(inner, space);
            }
        }
        return fragment(left).within(infix.leastLeft());
    }

    private Fragment function(Operators.Function function, List<Expression> arguments) {
        return call(function.isOfRuntime() ? ACTIVATIONS : MATH, function.name(), arguments);
    }

    private Fragment call(ClassName owner, String method, List<Expression> arguments) {
        return Fragment.of(Precedence.PRIMARY, owner, ".", method, "(", arguments(arguments, Text.SPACE), ")");
    }

    /** Arguments in the order given, separated by commas. */
    Text breakableArguments(List<Expression> arguments) {
        return arguments(arguments, Text.BREAK);
    }

    private Text arguments(List<Expression> arguments, Text space) {
        List<Text> texts =
                arguments.stream().map(argument -> fragment(argument).code()).toList();
        return Text.joined(texts, ",", space);
    }

    @Override
    public Fragment visitFusedMultiplyAdd(Expression.FusedMultiplyAddExpression expression) {
        return call(MATH, "fma", List.of(expression.left(), expression.right(), expression.addend()));
    }

    @Override
    public Fragment visitCompare(Expression.CompareExpression expression) {
        Precedence precedence = switch (expression.comparison()) {
            case EQUAL, NOT_EQUAL -> Precedence.EQUALITY;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Precedence.RELATIONAL;
        };
        Text left = write(leftOf(expression.left(), expression.right()), Precedence.ADDITIVE);
        Text right = write(rightOf(expression.right()), Precedence.ADDITIVE);
        return Fragment.of(precedence, left, " ", expression.comparison().symbol(), " ", right);
    }

    @Override
    public Fragment visitLogical(Expression.LogicalExpression expression) {
        return logical(expression, Text.SPACE);
    }

    private Fragment logical(Expression.LogicalExpression expression, Text space) {
        Precedence precedence = expression.isAnd() ? Precedence.LOGICAL_AND : Precedence.LOGICAL_OR;
        boolean isChain =
                expression.left() instanceof Expression.LogicalExpression inner && inner.isAnd() == expression.isAnd();
        // Few readers know that && binds tighter than ||, so neither stands in the other without parentheses.
        Text left = isChain
                ? logical((Expression.LogicalExpression) expression.left(), space)
                        .code()
                : write(expression.left(), Precedence.BITWISE_OR);
        Text right = write(expression.right(), Precedence.BITWISE_OR);
        return Fragment.of(precedence, left, space, expression.isAnd() ? "&& " : "|| ", right);
    }

    @Override
    public Fragment visitConvert(Expression.ConvertExpression expression) {
        boolean isRedundant =
                types.of(expression.operand()).filter(expression.type()::equals).isPresent();
        return isRedundant ? fragment(expression.operand()) : cast(expression.type(), expression.operand());
    }

    private Fragment cast(Type type, Expression operand) {
        return Fragment.of(Precedence.UNARY, "(", TypeNames.of(type), ") ", write(operand, Precedence.UNARY));
    }

    @Override
    public Fragment visitConditional(Expression.ConditionalExpression expression) {
        return conditional(expression, Text.SPACE);
    }

    private Fragment conditional(Expression.ConditionalExpression expression, Text space) {
        return Fragment.of(
                Precedence.CONDITIONAL,
                write(expression.condition(), Precedence.LOGICAL_OR),
                space,
                "? ",
                write(expression.whenTrue(), Precedence.LOGICAL_OR),
                space,
                ": ",
                write(expression.whenFalse(), Precedence.CONDITIONAL));
    }

    @Override
    public Fragment visitElement(Expression.Element expression) {
        Fragment element = Fragment.of(
                Precedence.PRIMARY,
                write(expression.array(), Precedence.PRIMARY),
                "[",
                fragment(expression.index()).code(),
                "]");
        // Arithmetic on two floats would be rounded to float, but an element counts as a double once it is read.
        boolean isFloat = types.of(expression.array())
                .filter(type -> type.element() == ElementType.FLOAT && type.rank() == 1)
                .isPresent();
        return isFloat ? Fragment.of(Precedence.UNARY, "(double) ", element.code()) : element;
    }

    @Override
    public Fragment visitLength(Expression.LengthExpression expression) {
        return Fragment.of(Precedence.PRIMARY, write(expression.array(), Precedence.PRIMARY), ".length");
    }

    @Override
    public Fragment visitKernel(Expression.KernelCall expression) {
        return call(TypeNames.ofKernels(expression.className()), expression.method(), expression.arguments());
    }

    /** The left of two operands of one type. Beside a double, Java widens an integer by itself. */
    private Expression leftOf(Expression left, Expression right) {
        return isWidening(left) && !isWidening(right) ? withoutWidening(left) : left;
    }

    /** The right of two operands of one type: where both are widened, the cast of the left one is enough. */
    private Expression rightOf(Expression right) {
        return isWidening(right) ? withoutWidening(right) : right;
    }

    private boolean isWidening(Expression expression) {
        return expression instanceof Expression.ConvertExpression convert
                && convert.type().equals(Type.DOUBLE)
                && types.isInteger(convert.operand());
    }

    private static Expression withoutWidening(Expression widening) {
        return ((Expression.ConvertExpression) widening).operand();
    }
}
