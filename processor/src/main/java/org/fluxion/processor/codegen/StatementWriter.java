package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopStatement;
import org.fluxion.processor.schedule.SharedLoop;

/** Statements as Java, one for one. */
final class StatementWriter implements LoopStatement.Visitor<Void> {
    private static final Pattern DETAIL = Pattern.compile("%d");

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final LocalTypes locals;
    private final ExpressionWriter expressions;
    private final BufferWriter buffers;
    private final Negation negation;

    /**
     * Statements as Java.
     *
     * @param usedNames the variables that occur in them
     */
    record Statements(CodeBlock code, Set<String> usedNames) {}

    private StatementWriter(LocalTypes locals) {
        StaticTypes types = new StaticTypes(locals);
        this.locals = locals;
        this.expressions = new ExpressionWriter(types);
        this.buffers = new BufferWriter(expressions, locals);
        this.negation = new Negation(types);
    }

    /** A list of statements. */
    static Statements write(List<LoopStatement> statements, LocalTypes locals) {
        StatementWriter writer = new StatementWriter(locals);
        writer.writeAll(statements);
        return new Statements(writer.code.build(), writer.expressions.usedNames());
    }

    private void writeAll(List<LoopStatement> statements) {
        statements.forEach(statement -> statement.accept(this));
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        if (statement.value() != null) {
            CodeBlock value = expressions.writeAs(statement.type(), statement.value());
            code.addStatement("$L = $L", locals.declaration(statement.type(), statement.name()), value);
        } else if (!locals.isKept(statement.name())) {
            code.addStatement("$L", locals.declaration(statement.type(), statement.name()));
        }
        return null;
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        String name = statement.name();
        BinaryOperator operator = statement.operator();
        if (operator != null && !Operators.isInfix(operator)) {
            Type type = locals.declaredTypeOf(name);
            code.addStatement(
                    "$N = $L",
                    name,
                    expressions.write(new Expression.BinaryExpression(
                            operator, new Expression.Name(name), statement.value(), type)));
            return null;
        }
        String symbol = operator == null ? "" : Operators.infix(operator).symbol();
        code.addStatement(
                "$N $L= $L", name, symbol, expressions.writeAs(locals.declaredTypeOf(name), statement.value()));
        return null;
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        CodeBlock array = expressions.write(statement.array(), Precedence.PRIMARY);
        CodeBlock index = expressions.write(statement.index(), Precedence.CONDITIONAL);
        code.addStatement(
                "$L[$L] $L= $L", array, index, statement.isAdd() ? "+" : "", expressions.write(statement.value()));
        return null;
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        String index = statement.index();
        CodeBlock first = expressions.write(statement.first(), Precedence.ADDITIVE);
        if (statement.isDownward()) {
            CodeBlock last = last(statement.bound());
            code.beginControlFlow("for (int $N = $L; $N >= $L; $N--)", index, last, index, first, index);
        } else {
            CodeBlock bound = expressions.write(statement.bound(), Precedence.ADDITIVE);
            code.beginControlFlow("for (int $N = $L; $N < $L; $N++)", index, first, index, bound, index);
        }
        writeAll(statement.body());
        code.endControlFlow();
        return null;
    }

    @Override
    public Void visitShared(SharedLoop loop) {
        CodeBlock shares = ownField(loop.field());
        code.addStatement("$L[0].$N($L)", shares, ShareWriter.START, names(ShareWriter.passed(loop)));
        code.addStatement(
                "$T.run($L, $L, $L)",
                TypeNames.ofKernels("Workers"),
                shares,
                expressions.write(loop.count()),
                expressions.write(loop.steps()));
        loop.sums().stream()
                .filter(sum -> sum.type().isScalar())
                .forEach(sum -> code.addStatement("$N = $L[0].$N", sum.name(), shares, sum.name()));
        return null;
    }

    private CodeBlock names(List<String> names) {
        List<Expression> arguments = new ArrayList<>();
        names.forEach(name -> arguments.add(new Expression.Name(name)));
        return expressions.breakableArguments(arguments);
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        code.beginControlFlow("while ($L)", expressions.write(statement.condition()));
        writeAll(statement.body());
        code.endControlFlow();
        return null;
    }

    @Override
    public Void visitExit(LoopStatement.Exit statement) {
        code.beginControlFlow("if ($L)", expressions.write(statement.condition()));
        code.addStatement("break");
        code.endControlFlow();
        return null;
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        code.add(buffers.write(statement));
        return null;
    }

    private CodeBlock last(Expression bound) {
        if (bound instanceof Expression.Literal literal && literal.value() instanceof Integer count && count > 0) {
            return expressions.write(new Expression.Literal(count - 1));
        }
        return CodeBlock.of("$L - 1", expressions.write(bound, Precedence.ADDITIVE));
    }

    @Override
    public Void visitBranch(LoopStatement.Branch statement) {
        boolean isOnlyElse = statement.thenArm().isEmpty();
        Expression condition = isOnlyElse ? negation.of(statement.condition()) : statement.condition();
        code.beginControlFlow("if ($L)", expressions.write(condition));
        writeAll(isOnlyElse ? statement.elseArm() : statement.thenArm());
        if (!isOnlyElse) {
            writeElse(statement.elseArm());
        }
        code.endControlFlow();
        return null;
    }

    private void writeElse(List<LoopStatement> arm) {
        if (arm.isEmpty()) {
            return;
        }
        boolean isChain = arm.size() == 1
                && arm.get(0) instanceof LoopStatement.Branch branch
                && !branch.thenArm().isEmpty();
        if (isChain) {
            LoopStatement.Branch next = (LoopStatement.Branch) arm.get(0);
            code.nextControlFlow("else if ($L)", expressions.write(next.condition()));
            writeAll(next.thenArm());
            writeElse(next.elseArm());
        } else {
            code.nextControlFlow("else");
            writeAll(arm);
        }
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        code.add(buffers.write(statement));
        return null;
    }

    @Override
    public Void visitRun(LoopStatement.Run statement) {
        Expression.KernelCall call = statement.call();
        code.addStatement(
                "$T.$N($L)",
                TypeNames.ofKernels(call.className()),
                call.method(),
                expressions.breakableArguments(call.arguments()));
        return null;
    }

    @Override
    public Void visitCheck(LoopStatement.Check statement) {
        code.beginControlFlow("if ($L)", expressions.write(negation.of(statement.condition())));
        code.addStatement("throw new $T($L)", IllegalArgumentException.class, message(statement));
        code.endControlFlow();
        return null;
    }

    private CodeBlock message(LoopStatement.Check statement) {
        List<String> texts = List.of(DETAIL.split(statement.message(), -1));
        if (texts.size() != statement.details().size() + 1) {
            throw new IllegalArgumentException(
                    statement.message() + " has not " + statement.details().size() + " details");
        }
        CodeBlock.Builder message = CodeBlock.builder().add("$S", texts.get(0));
        for (int i = 0; i < statement.details().size(); i++) {
            message.add("$W+ $L", expressions.write(statement.details().get(i), Precedence.MULTIPLICATIVE));
            if (!texts.get(i + 1).isEmpty()) {
                message.add("$W+ $S", texts.get(i + 1));
            }
        }
        return message.build();
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        Companion companion = statement.companion();
        CodeBlock field = ownField(statement.field());
        CodeBlock call = CodeBlock.of("$L.evaluate($L)", field, expressions.breakableArguments(statement.arguments()));
        if (statement.valueName().isEmpty()) {
            code.addStatement(call);
        } else {
            code.addStatement("$L = $L", locals.declaration(companion.result(), statement.valueName()), call);
        }
        for (int parameter = 0; parameter < statement.derivativeNames().size(); parameter++) {
            String name = statement.derivativeNames().get(parameter);
            if (!name.isEmpty()) {
                String accessor = companion.accessors().get(parameter);
                code.addStatement(
                        "$L = $L.$N()", locals.declaration(companion.derivativeType(parameter), name), field, accessor);
            }
        }
        return null;
    }

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        code.addStatement("$N($L)", statement.part(), names(statement.arguments()));
        return null;
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        code.add(buffers.write(statement));
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        code.add(buffers.write(statement));
        return null;
    }

    private CodeBlock ownField(String field) {
        return locals.contains(field) ? CodeBlock.of("this.$N", field) : CodeBlock.of("$N", field);
    }
}
