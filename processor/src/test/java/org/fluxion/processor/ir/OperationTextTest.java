package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text of every operation by itself. */
class OperationTextTest {
    private final Variables variables = new Variables(100);

    private Variable fresh(String name, Type type) {
        return variables.fresh(name, type);
    }

    /** The text of the operation alone. */
    private static String text(Operation operation) {
        Variables targets = new Variables(1_000);
        List<Variable> results =
                operation.resultTypes().stream().map(targets::fresh).toList();
        Statement statement = new Statement(results, operation, Origin.NONE);
        String text = Printer.print(new Block(List.of(), List.of(statement), List.of()));
        return text.lines().skip(1).map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void loopsOfEveryForm() {
        Variable n = fresh("n", Type.INT);
        assertEquals("""
                t1 = build i < n {
                yield i
                }""", text(loop(n, List.of())));
        assertEquals("""
                t1, t2, t3 = reduce(sum c0 = n, max c1 = n) i < n {
                yield c0, c1, i
                }""", text(loop(n, List.of(Role.SUM, Role.MAX))));
        assertEquals("""
                t1, t2, t3 = loop(min c0 = n, carry c1 = n) i < n {
                yield c0, c1, i
                }""", text(loop(n, List.of(Role.MIN, Role.RECURRENCE))));
    }

    /** A loop that carries its size unchanged and collects its index. */
    private Loop loop(Variable n, List<Role> roles) {
        Variable i = fresh("i", Type.INT);
        List<Variable> carried = IntStream.range(0, roles.size())
                .mapToObj(k -> fresh("c" + k, Type.INT))
                .toList();
        List<Variable> parameters =
                Stream.concat(Stream.of(i), carried.stream()).toList();
        List<Variable> results = Stream.concat(carried.stream(), Stream.of(i)).toList();
        List<Variable> initials = carried.stream().map(c -> n).toList();
        return new Loop(n, initials, roles, new Block(parameters, List.of(), results));
    }

    @ParameterizedTest
    @EnumSource
    void unaryOperatorHasText(UnaryOperator operator) {
        Type type = operator.accepts(Type.DOUBLE) ? Type.DOUBLE : operator.accepts(Type.INT) ? Type.INT : Type.BOOLEAN;
        String expected = switch (operator) {
            case NEGATE -> "-x";
            case NOT -> "!x";
            case BIT_NOT -> "~x";
            case TO_RADIANS -> "toRadians(x)";
            case TO_DEGREES -> "toDegrees(x)";
            case NORM_ROOT -> "normRoot(x)";
            case ABS,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SQRT,
                    CBRT,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    SIGNUM,
                    FLOOR,
                    CEIL,
                    RINT,
                    ROUND,
                    SIGMOID,
                    SOFTPLUS -> operator.name().toLowerCase(Locale.ROOT) + "(x)";
        };
        assertEquals("t1 = " + expected, text(new Unary(operator, fresh("x", type))));
    }

    @ParameterizedTest
    @EnumSource
    void binaryOperatorHasText(BinaryOperator operator) {
        Type type = operator.accepts(Type.DOUBLE, Type.DOUBLE) ? Type.DOUBLE : Type.INT;
        String expected = switch (operator) {
            case ADD -> "a + b";
            case SUBTRACT -> "a - b";
            case MULTIPLY -> "a * b";
            case DIVIDE -> "a / b";
            case REMAINDER -> "a % b";
            case MAX -> "max(a, b)";
            case MIN -> "min(a, b)";
            case POW -> "pow(a, b)";
            case ATAN2 -> "atan2(a, b)";
            case HYPOT -> "hypot(a, b)";
            case COPY_SIGN -> "copySign(a, b)";
            case AND -> "a & b";
            case OR -> "a | b";
            case XOR -> "a ^ b";
            case SHIFT_LEFT -> "a << b";
            case SHIFT_RIGHT -> "a >> b";
            case UNSIGNED_SHIFT_RIGHT -> "a >>> b";
        };
        assertEquals("t1 = " + expected, text(new Binary(operator, fresh("a", type), fresh("b", type))));
    }

    @Test
    void otherScalarOperations() {
        Variable a = fresh("a", Type.DOUBLE);
        assertEquals("t1 = fma(a, a, a)", text(new FusedMultiplyAdd(a, a, a)));
        assertEquals("t1 = a >= a", text(new Compare(Comparison.GREATER_OR_EQUAL, a, a)));
        assertEquals("t1 = (float) a", text(new Convert(a, new Type(ElementType.FLOAT, 0))));
        assertEquals("t1 = stop(a)", text(new Stop(a)));
    }

    @Test
    void arrayOperations() {
        Variable x = fresh("x", Type.MATRIX);
        Variable v = fresh("v", Type.VECTOR);
        Variable e = fresh("e", Type.DOUBLE);
        Variable i = fresh("i", Type.INT);
        Variable j = fresh("j", Type.INT);
        assertEquals("t1 = x[i]", text(new Index(x, i)));
        assertEquals("t1 = length(x)", text(new Length(x)));
        assertEquals("t1 = new float[i][j]", text(new Zeros(ElementType.FLOAT, List.of(i, j))));
        assertEquals("t1 = zerosLike(x)", text(new ZerosLike(x)));
        assertEquals("t1 = double[][] {v, v}", text(new ArrayOf(Type.VECTOR, List.of(v, v))));
        assertEquals("t1 = int[] {}", text(new ArrayOf(Type.INT, List.of())));
        assertEquals("t1 = update(x[i][j], e)", text(new Update(x, List.of(i, j), e)));
        assertEquals("t1 = update(x[i], v)", text(new Update(x, List.of(i), v)));
        assertEquals("t1 = addAt(x[i][j], e)", text(new AddAt(x, List.of(i, j), e)));
        assertEquals("t1 = addAt(v, v)", text(new AddAt(v, List.of(), v)));
    }

    @Test
    void requireAndCall() {
        Variable c = fresh("c", Type.BOOLEAN);
        Variable n = fresh("n", Type.INT);
        Variable x = fresh("x", Type.VECTOR);
        assertEquals("require(c, \"n is %d\", n)", text(new Require(c, "n is %d", List.of(n))));
        Companion companion =
                new Companion("p", "MFGradient", "M.f", List.of(Type.VECTOR, Type.INT), Type.DOUBLE, List.of("dx", ""));
        assertEquals("t1, t2 = call M.f(x, n)", text(new Call(companion, List.of(x, n))));
    }
}
