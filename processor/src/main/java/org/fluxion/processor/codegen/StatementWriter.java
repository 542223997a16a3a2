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

    private final Lines code = new Lines();
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
        return new Statements(writer.code.block(), writer.expressions.usedNames());
    }

    private void writeAll(List<LoopStatement> statements) {
        statements.forEach(statement -> statement.accept(this));
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        if (statement.value() != null) {
            Text value = expressions.writeAs(statement.type(), statement.value());
            code.statement(locals.declaration(statement.type(), statement.name()), " = ", value);
        } else if (!locals.isKept(statement.name())) {
            code.statement(locals.declaration(statement.type(), statement.name()));
        }
        return null;
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        String name = statement.name();
        BinaryOperator operator = statement.operator();
        if (operator != null && !Operators.isInfix(operator)) {
            Type type = locals.declaredTypeOf(name);
            code.statement(
                    name,
                    " = ",
                    expressions.write(new Expression.BinaryExpression(
                            operator, new Expression.Name(name), statement.value(), type)));
            return null;
        }
        String symbol = operator == null ? "" : Operators.infix(operator).symbol();
        code.statement(name, " ", symbol, "= ", expressions.writeAs(locals.declaredTypeOf(name), statement.value()));
        return null;
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        Text array = expressions.write(statement.array(), Precedence.PRIMARY);
        Text index = expressions.write(statement.index(), Precedence.CONDITIONAL);
        code.statement(array, "[", index, "] ", statement.isAdd() ? "+= " : "= ", expressions.write(statement.value()));
        return null;
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        String index = statement.index();
        Text first = expressions.write(statement.first(), Precedence.ADDITIVE);
        if (statement.isDownward()) {
            Text last = last(statement.bound());
            code.open("for (int ", index, " = ", last, "; ", index, " >= ", first, "; ", index, "--)");
        } else {
            Text bound = expressions.write(statement.bound(), Precedence.ADDITIVE);
            code.open("for (int ", index, " = ", first, "; ", index, " < ", bound, "; ", index, "++)");
        }
        writeAll(statement.body());
        code.close();
        return null;
    }

    @Override
    public Void visitShared(SharedLoop loop) {
        Text shares = ownField(loop.field());
        code.statement(shares, "[0].", ShareWriter.START, "(", names(ShareWriter.passed(loop)), ")");
        code.statement(
                TypeNames.ofKernels("Workers"),
                ".run(",
                shares,
                ", ",
                expressions.write(loop.count()),
                ", ",
                expressions.write(loop.steps()),
                ")");
        loop.sums().stream()
                .filter(sum -> sum.type().isScalar())
                .forEach(sum -> code.statement(sum.name(), " = ", shares, "[0].", sum.name()));
        return null;
    }

    private Text names(List<String> names) {
        List<Expression> arguments = new ArrayList<>();
        names.forEach(name -> arguments.add(new Expression.Name(name)));
        return expressions.breakableArguments(arguments);
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        code.open("while (", expressions.write(statement.condition()), ")");
        writeAll(statement.body());
        code.close();
        return null;
    }

    @Override
    public Void visitExit(LoopStatement.Exit statement) {
        code.open("if (", expressions.write(statement.condition()), ")");
        code.statement("break");
        code.close();
        return null;
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        buffers.write(statement, code);
        return null;
    }

    private Text last(Expression bound) {
        if (bound instanceof Expression.Literal literal && literal.value() instanceof Integer count && count > 0) {
            return expressions.write(new Expression.Literal(count - 1));
        }
        return Text.of(expressions.write(bound, Precedence.ADDITIVE), " - 1");
    }

    @Override
    public Void visitBranch(LoopStatement.Branch statement) {
        boolean isOnlyElse = statement.thenArm().isEmpty();
        Expression condition = isOnlyElse ? negation.of(statement.condition()) : statement.condition();
        code.open("if (", expressions.write(condition), ")");
        writeAll(isOnlyElse ? statement.elseArm() : statement.thenArm());
        if (!isOnlyElse) {
            writeElse(statement.elseArm());
        }
        code.close();
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
            code.next("else if (", expressions.write(next.condition()), ")");
            writeAll(next.thenArm());
            writeElse(next.elseArm());
        } else {
            code.next("else");
            writeAll(arm);
        }
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        buffers.write(statement, code);
        return null;
    }

    @Override
    public Void visitRun(LoopStatement.Run statement) {
        Expression.KernelCall call = statement.call();
        code.statement(
                TypeNames.ofKernels(call.className()),
                ".",
                call.method(),
                "(",
                expressions.breakableArguments(call.arguments()),
                ")");
        return null;
    }

    @Override
    public Void visitCheck(LoopStatement.Check statement) {
        code.open("if (", expressions.write(negation.of(statement.condition())), ")");
        code.statement("throw new ", IllegalArgumentException.class, "(", message(statement), ")");
        code.close();
        return null;
    }

    private Text message(LoopStatement.Check statement) {
        List<String> texts = List.of(DETAIL.split(statement.message(), -1));
        if (texts.size() != statement.details().size() + 1) {
            throw new IllegalArgumentException(
                    statement.message() + " has not " + statement.details().size() + " details");
        }
        List<Text> terms = new ArrayList<>();
        terms.add(Text.quoted(texts.get(0)));
        for (int i = 0; i < statement.details().size(); i++) {
            terms.add(expressions.write(statement.details().get(i), Precedence.MULTIPLICATIVE));
            if (!texts.get(i + 1).isEmpty()) {
                terms.add(Text.quoted(texts.get(i + 1)));
            }
        }
        return Text.joined(terms, Text.BREAK, "+ ");
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        Companion companion = statement.companion();
        Text field = ownField(statement.field());
        Text call = Text.of(field, ".evaluate(", expressions.breakableArguments(statement.arguments()), ")");
        if (statement.valueName().isEmpty()) {
            code.statement(call);
        } else {
            code.statement(locals.declaration(companion.result(), statement.valueName()), " = ", call);
        }
        for (int parameter = 0; parameter < statement.derivativeNames().size(); parameter++) {
            String name = statement.derivativeNames().get(parameter);
            if (!name.isEmpty()) {
                String accessor = companion.accessors().get(parameter);
                code.statement(
                        locals.declaration(companion.derivativeType(parameter), name),
                        " = ",
                        field,
                        ".",
                        accessor,
                        "()");
            }
        }
        return null;
    }

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        code.statement(statement.part(), "(", names(statement.arguments()), ")");
        return null;
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        buffers.write(statement, code);
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        buffers.write(statement, code);
        return null;
    }

    private Text ownField(String field) {
        return locals.contains(field) ? Text.of("this.", field) : Text.of(field);
    }
}
