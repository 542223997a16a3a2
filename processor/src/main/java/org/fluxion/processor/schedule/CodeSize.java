package org.fluxion.processor.schedule;

import java.util.List;

/** An estimate, from above, of the bytecode that statements come to, before javac tells. */
final class CodeSize implements Expression.Visitor<Integer>, LoopStatement.Visitor<Integer> {
    /** A load or store of one of many locals, of a field, or of a constant. */
    private static final int ACCESS = 4;

    private static final int CALL = 4;
    private static final int JUMP = 8;
    private static final int BUFFER = 40;

    private CodeSize() {}

    /** The estimate for a method's statements, in bytes. */
    static int of(List<LoopStatement> statements) {
        CodeSize size = new CodeSize();
        return statements.stream().mapToInt(size::of).sum();
    }

    private int of(LoopStatement statement) {
        return statement.accept(this);
    }

    private int of(Expression expression) {
        return expression == null ? 0 : expression.accept(this);
    }

    private int ofAll(List<Expression> expressions) {
        return expressions.stream().mapToInt(this::of).sum();
    }

    @Override
    public Integer visitLiteral(Expression.Literal expression) {
        return ACCESS;
    }

    @Override
    public Integer visitName(Expression.Name expression) {
        return ACCESS;
    }

    @Override
    public Integer visitOrdinal(Expression.Ordinal expression) {
        return ACCESS + CALL;
    }

    @Override
    public Integer visitUnary(Expression.UnaryExpression expression) {
        return of(expression.operand()) + CALL;
    }

    @Override
    public Integer visitBinary(Expression.BinaryExpression expression) {
        return of(expression.left()) + of(expression.right()) + CALL;
    }

    @Override
    public Integer visitFusedMultiplyAdd(Expression.FusedMultiplyAddExpression expression) {
        return of(expression.left()) + of(expression.right()) + of(expression.addend()) + CALL;
    }

    @Override
    public Integer visitCompare(Expression.CompareExpression expression) {
        return of(expression.left()) + of(expression.right()) + JUMP;
    }

    @Override
    public Integer visitLogical(Expression.LogicalExpression expression) {
        return of(expression.left()) + of(expression.right()) + JUMP;
    }

    @Override
    public Integer visitConvert(Expression.ConvertExpression expression) {
        return of(expression.operand()) + 1;
    }

    @Override
    public Integer visitConditional(Expression.ConditionalExpression expression) {
        return of(expression.condition()) + of(expression.whenTrue()) + of(expression.whenFalse()) + JUMP;
    }

    @Override
    public Integer visitElement(Expression.Element expression) {
        return of(expression.array()) + of(expression.index()) + 1;
    }

    @Override
    public Integer visitLength(Expression.LengthExpression expression) {
        return of(expression.array()) + 1;
    }

    @Override
    public Integer visitKernel(Expression.KernelCall expression) {
        return ofAll(expression.arguments()) + CALL;
    }

    @Override
    public Integer visitDeclare(LoopStatement.Declare statement) {
        return of(statement.value()) + ACCESS;
    }

    @Override
    public Integer visitAssign(LoopStatement.Assign statement) {
        return of(statement.value()) + 2 * ACCESS + CALL;
    }

    @Override
    public Integer visitStore(LoopStatement.Store statement) {
        return of(statement.array()) + of(statement.index()) + of(statement.value()) + ACCESS;
    }

    @Override
    public Integer visitFor(LoopStatement.For statement) {
        return of(statement.first()) + of(statement.bound()) + 2 * JUMP + of(statement.body());
    }

    /** The loop itself is in another method. */
    @Override
    public Integer visitShared(SharedLoop statement) {
        int passed = statement.arguments().size() + 4 * statement.sums().size();
        return of(statement.count()) + of(statement.steps()) + 2 * CALL + BUFFER + 2 * ACCESS * passed;
    }

    @Override
    public Integer visitWhile(LoopStatement.While statement) {
        return of(statement.condition()) + 2 * JUMP + of(statement.body());
    }

    @Override
    public Integer visitExit(LoopStatement.Exit statement) {
        return of(statement.condition()) + JUMP;
    }

    @Override
    public Integer visitTape(LoopStatement.Tape statement) {
        return BUFFER + of(statement.length()) + 3 * of(statement.home());
    }

    @Override
    public Integer visitBranch(LoopStatement.Branch statement) {
        return of(statement.condition()) + JUMP + of(statement.thenArm()) + of(statement.elseArm());
    }

    @Override
    public Integer visitBuffer(LoopStatement.Buffer statement) {
        return BUFFER + 2 * ofAll(statement.sizes()) + 2 * of(statement.like()) + 3 * of(statement.home());
    }

    @Override
    public Integer visitRun(LoopStatement.Run statement) {
        return of(statement.call());
    }

    @Override
    public Integer visitCheck(LoopStatement.Check statement) {
        return of(statement.condition()) + BUFFER + 2 * ofAll(statement.details());
    }

    @Override
    public Integer visitEvaluate(LoopStatement.Evaluate statement) {
        return ofAll(statement.arguments())
                + BUFFER
                + BUFFER * statement.derivativeNames().size();
    }

    @Override
    public Integer visitInvoke(LoopStatement.Invoke statement) {
        return CALL + ACCESS * statement.arguments().size();
    }

    @Override
    public Integer visitFetch(LoopStatement.Fetch statement) {
        return 2 * ACCESS;
    }

    @Override
    public Integer visitPutBack(LoopStatement.PutBack statement) {
        return 4 * ACCESS + JUMP;
    }
}
