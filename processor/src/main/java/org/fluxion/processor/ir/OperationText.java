package org.fluxion.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of an operation; of one with blocks, the line that opens the first. */
final class OperationText implements Operation.Visitor<String> {
    private final PrintedNames names;

    OperationText(PrintedNames names) {
        this.names = names;
    }

    static String literal(Constant constant) {
        return constant.value() + (constant.type().element() == ElementType.LONG ? "L" : "");
    }

    static String literal(EnumConstant constant) {
        String enumClass = constant.enumClass();
        return enumClass.substring(enumClass.lastIndexOf('.') + 1) + "." + constant.constant();
    }

    private String text(Variable variable) {
        return names.text(variable);
    }

    /** The variables with commas between them. */
    String list(List<Variable> variables) {
        return variables.stream().map(this::text).collect(Collectors.joining(", "));
    }

    /** The variables, each after its type. */
    String declarations(List<Variable> variables) {
        return variables.stream()
                .map(variable -> variable.type() + " " + text(variable))
                .collect(Collectors.joining(", "));
    }

    private String brackets(List<Variable> indices) {
        return indices.stream().map(index -> "[" + text(index) + "]").collect(Collectors.joining());
    }

    /** {@code COPY_SIGN} as {@code copySign}. */
    private static String function(Enum<?> operator) {
        StringBuilder name = new StringBuilder();
        for (String word : operator.name().split("_", -1)) {
            String rest = word.substring(1).toLowerCase(Locale.ROOT);
            String first = word.substring(0, 1);
            name.append(name.length() == 0 ? first.toLowerCase(Locale.ROOT) : first)
                    .append(rest);
        }
        return name.toString();
    }

    @Override
    public String visitConstant(Constant operation) {
        return literal(operation);
    }

    @Override
    public String visitEnumConstant(EnumConstant operation) {
        return literal(operation);
    }

    @Override
    public String visitUnary(Unary operation) {
        String operand = text(operation.operand());
        return switch (operation.operator()) {
            case NEGATE -> operand.startsWith("-") ? "-(" + operand + ")" : "-" + operand;
            case NOT -> "!" + operand;
            case BIT_NOT -> "~" + operand;
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
                    TO_RADIANS,
                    TO_DEGREES,
                    FLOOR,
                    CEIL,
                    RINT,
                    ROUND,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> function(operation.operator()) + "(" + operand + ")";
        };
    }

    @Override
    public String visitBinary(Binary operation) {
        return switch (operation.operator()) {
            case ADD -> infix(operation, "+");
            case SUBTRACT -> infix(operation, "-");
            case MULTIPLY -> infix(operation, "*");
            case DIVIDE -> infix(operation, "/");
            case REMAINDER -> infix(operation, "%");
            case AND -> infix(operation, "&");
            case OR -> infix(operation, "|");
            case XOR -> infix(operation, "^");
            case SHIFT_LEFT -> infix(operation, "<<");
            case SHIFT_RIGHT -> infix(operation, ">>");
            case UNSIGNED_SHIFT_RIGHT -> infix(operation, ">>>");
            case MAX, MIN, POW, ATAN2, HYPOT, COPY_SIGN ->
                function(operation.operator()) + "(" + list(operation.operands()) + ")";
        };
    }

    private String infix(Binary operation, String symbol) {
        return text(operation.left()) + " " + symbol + " " + text(operation.right());
    }

    @Override
    public String visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        return "fma(" + list(operation.operands()) + ")";
    }

    @Override
    public String visitCompare(Compare operation) {
        return text(operation.left()) + " " + operation.comparison().symbol() + " " + text(operation.right());
    }

    @Override
    public String visitConvert(Convert operation) {
        return "(" + operation.type() + ") " + text(operation.operand());
    }

    @Override
    public String visitStop(Stop operation) {
        return "stop(" + text(operation.operand()) + ")";
    }

    @Override
    public String visitIndex(Index operation) {
        return text(operation.array()) + brackets(List.of(operation.index()));
    }

    @Override
    public String visitLength(Length operation) {
        return "length(" + text(operation.array()) + ")";
    }

    @Override
    public String visitZeros(Zeros operation) {
        return "new " + operation.element().keyword() + brackets(operation.sizes());
    }

    @Override
    public String visitZerosLike(ZerosLike operation) {
        return "zerosLike(" + text(operation.array()) + ")";
    }

    @Override
    public String visitArrayOf(ArrayOf operation) {
        return operation.row().arrayOf() + " {" + list(operation.elements()) + "}";
    }

    @Override
    public String visitUpdate(Update operation) {
        return write("update", operation.array(), operation.indices(), operation.value());
    }

    @Override
    public String visitAddAt(AddAt operation) {
        return write("addAt", operation.array(), operation.indices(), operation.value());
    }

    private String write(String verb, Variable array, List<Variable> indices, Variable value) {
        return verb + "(" + text(array) + brackets(indices) + ", " + text(value) + ")";
    }

    @Override
    public String visitIf(If operation) {
        return "if " + text(operation.condition()) + " {";
    }

    @Override
    public String visitLoop(Loop operation) {
        String count = text(operation.index()) + " < " + text(operation.size()) + " {";
        if (operation.carriedCount() == 0) {
            return "build " + count;
        }
        String construct = operation.isParallel() ? "reduce" : "loop";
        return construct + "(" + carried(operation) + ") " + count;
    }

    private String carried(Loop loop) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < loop.carriedCount(); k++) {
            text.append(k == 0 ? "" : ", ")
                    .append(loop.roles().get(k).keyword())
                    .append(' ')
                    .append(text(loop.carried().get(k)))
                    .append(" = ")
                    .append(text(loop.initials().get(k)));
        }
        return text.toString();
    }

    @Override
    public String visitWhile(While operation) {
        StringBuilder initials = new StringBuilder();
        for (int k = 0; k < operation.carriedCount(); k++) {
            initials.append(", ")
                    .append(text(operation.condition().parameters().get(k + 1)))
                    .append(" = ")
                    .append(text(operation.initials().get(k)));
        }
        Variable index = operation.condition().parameters().get(0);
        return "while(" + text(index) + initials + ") {";
    }

    /** The line between the condition of a loop and its body. */
    String bodyOf(While loop) {
        return "} do (" + list(loop.body().parameters()) + ") {";
    }

    @Override
    public String visitRequire(Require operation) {
        String details = operation.details().isEmpty() ? "" : ", " + list(operation.details());
        return "require(" + text(operation.condition()) + ", \"" + operation.message() + "\"" + details + ")";
    }

    @Override
    public String visitCall(Call operation) {
        return "call " + operation.companion().method() + "(" + list(operation.arguments()) + ")";
    }
}
