package org.fluxion.processor.schedule;

import java.util.Collection;

/** Visits all statements, bodies and expressions, in the order of the text; a class that looks for some of them overrides their methods. */
abstract class Traversal implements LoopStatement.Visitor<Void>, Expression.Visitor<Void> {

    final void visitAll(Collection<LoopStatement> statements) {
        statements.forEach(statement -> statement.accept(this));
    }

    final Void visit(Expression expression) {
        return expression == null ? null : expression.accept(this);
    }

    final Void visitExpressions(Collection<Expression> expressions) {
        expressions.forEach(this::visit);
        return null;
    }

    @Override
    public Void visitDeclare(LoopStatement.Declare statement) {
        return visit(statement.value());
    }

    @Override
    public Void visitAssign(LoopStatement.Assign statement) {
        return visit(statement.value());
    }

    @Override
    public Void visitStore(LoopStatement.Store statement) {
        visit(statement.array());
        visit(statement.index());
        return visit(statement.value());
    }

    @Override
    public Void visitFor(LoopStatement.For statement) {
        visit(statement.first());
        visit(statement.bound());
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitShared(SharedLoop statement) {
        visit(statement.count());
        visit(statement.steps());
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitWhile(LoopStatement.While statement) {
        visit(statement.condition());
        visitAll(statement.body());
        return null;
    }

    @Override
    public Void visitExit(LoopStatement.Exit statement) {
        return visit(statement.condition());
    }

    @Override
    public Void visitTape(LoopStatement.Tape statement) {
        visit(statement.length());
        return visit(statement.home());
    }

    @Override
    public Void visitBranch(LoopStatement.Branch statement) {
        visit(statement.condition());
        visitAll(statement.thenArm());
        visitAll(statement.elseArm());
        return null;
    }

    @Override
    public Void visitBuffer(LoopStatement.Buffer statement) {
        visitExpressions(statement.sizes());
        visit(statement.like());
        return visit(statement.home());
    }

    @Override
    public Void visitFetch(LoopStatement.Fetch statement) {
        return null;
    }

    @Override
    public Void visitPutBack(LoopStatement.PutBack statement) {
        return null;
    }

    @Override
    public Void visitRun(LoopStatement.Run statement) {
        return visit(statement.call());
    }

    @Override
    public Void visitCheck(LoopStatement.Check statement) {
        visit(statement.condition());
        return visitExpressions(statement.details());
    }

    @Override
    public Void visitEvaluate(LoopStatement.Evaluate statement) {
        return visitExpressions(statement.arguments());
    }

    @Override
    public Void visitInvoke(LoopStatement.Invoke statement) {
        return null;
    }

    @Override
    public Void visitLiteral(Expression.Literal expression) {
        return null;
    }

    @Override
    public Void visitName(Expression.Name expression) {
        return null;
    }

    @Override
    public Void visitOrdinal(Expression.Ordinal expression) {
        return null;
    }

    @Override
    public Void visitUnary(Expression.UnaryExpression expression) {
        return visit(expression.operand());
    }

    @Override
    public Void visitBinary(Expression.BinaryExpression expression) {
        visit(expression.left());
        return visit(expression.right());
    }

    @Override
    public Void visitFusedMultiplyAdd(Expression.FusedMultiplyAddExpression expression) {
        visit(expression.left());
        visit(expression.right());
        return visit(expression.addend());
    }

    @Override
    public Void visitCompare(Expression.CompareExpression expression) {
        visit(expression.left());
        return visit(expression.right());
    }

    @Override
    public Void visitLogical(Expression.LogicalExpression expression) {
        visit(expression.left());
        return visit(expression.right());
    }

    @Override
    public Void visitConvert(Expression.ConvertExpression expression) {
        return visit(expression.operand());
    }

    @Override
    public Void visitConditional(Expression.ConditionalExpression expression) {
        visit(expression.condition());
        visit(expression.whenTrue());
        return visit(expression.whenFalse());
    }

    @Override
    public Void visitElement(Expression.Element expression) {
        visit(expression.array());
        return visit(expression.index());
    }

    @Override
    public Void visitLength(Expression.LengthExpression expression) {
        return visit(expression.array());
    }

    @Override
    public Void visitKernel(Expression.KernelCall expression) {
        return visitExpressions(expression.arguments());
    }
}
