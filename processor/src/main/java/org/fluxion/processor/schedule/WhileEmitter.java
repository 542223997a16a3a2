package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Emits a loop that ends by itself; its iterations are those of a {@link LoopEmitter}. */
final class WhileEmitter {
    private final Emitter emitter;
    private final Statement statement;
    private final While loop;
    private final Statement counted;
    private final LoopEmitter iterations;
    private final List<LoopStatement> out;

    WhileEmitter(Emitter emitter, Statement statement, While loop, List<LoopStatement> out) {
        this.emitter = emitter;
        this.statement = statement;
        this.loop = loop;
        this.out = out;
        counted = loop.counted(statement);
        iterations = new LoopEmitter(emitter, counted, (Loop) counted.operation(), out);
    }

    void emit() {
        Set<Variable> free = Uses.free(loop);
        loop.initials().forEach(free::remove);
        emitter.values().settleAll(free, out);
        iterations.startCarried();
        String index = startCount();
        addTapes(new Expression.Literal(0), true, out);
        List<LoopStatement> testing = new ArrayList<>();
        Expression condition = condition(testing);
        Expression next = new Expression.BinaryExpression(
                BinaryOperator.ADD, new Expression.Name(index), new Expression.Literal(1), Type.INT);
        addTapes(next, false, iterations.body());
        iterations.giveHomes(index);
        emitter.emit(loop.body(), iterations.body());
        iterations.storeCollected(index);
        iterations.assignCarried();
        if (!index.isEmpty()) {
            iterations.body().add(new LoopStatement.Assign(index, BinaryOperator.ADD, new Expression.Literal(1)));
        }
        addLoop(condition, testing);
        for (Variable target : counted.targets()) {
            emitter.values()
                    .set(target, new Expression.Name(emitter.name(emitter.plan().cell(target))));
        }
    }

    /** Counts the iterations where anybody wants to know; gives the name of the local or an empty one. */
    private String startCount() {
        Variable count = While.count(statement);
        Variable tested = loop.condition().parameters().get(0);
        boolean isRead = emitter.uses(count) + emitter.uses(loop.index()) + emitter.uses(tested) > 0
                || !loop.collected().isEmpty();
        if (!isRead) {
            return "";
        }
        String wanted = loop.index().isNamed() ? loop.index().name() : "iterations";
        String name = emitter.names().fresh(wanted);
        out.add(new LoopStatement.Declare(Type.INT, name, new Expression.Literal(0)));
        for (Variable same : List.of(count, tested, loop.index())) {
            emitter.values().set(same, new Expression.Name(name));
        }
        return name;
    }

    /** Makes room on the tapes, before the loop and for each iteration. */
    private void addTapes(Expression length, boolean isDeclaration, List<LoopStatement> where) {
        for (Variable target :
                counted.targets().subList(loop.carriedCount(), counted.targets().size())) {
            emitter.tape(emitter.plan().cell(target), length, isDeclaration, where);
        }
    }

    private Expression condition(List<LoopStatement> testing) {
        Block condition = loop.condition();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable parameter = condition.parameters().get(k + 1);
            emitter.values()
                    .set(
                            parameter,
                            new Expression.Name(emitter.name(
                                    emitter.plan().cell(loop.carried().get(k)))));
        }
        emitter.emit(condition, testing);
        return emitter.values().read(condition.result());
    }

    /** A literal would make what follows, or the body, unreachable code. */
    private Expression unknownToJavac(Expression condition) {
        if (!(condition instanceof Expression.Literal)) {
            return condition;
        }
        String name = emitter.names().fresh("goesOn");
        out.add(new LoopStatement.Declare(Type.BOOLEAN, name, condition));
        return new Expression.Name(name);
    }

    /** {@code while (condition)}; where testing takes statements they stand first in a loop without end. */
    private void addLoop(Expression condition, List<LoopStatement> testing) {
        if (testing.isEmpty()) {
            out.add(new LoopStatement.While(unknownToJavac(condition), iterations.body()));
            return;
        }
        List<LoopStatement> all = new ArrayList<>(testing);
        all.add(new LoopStatement.Exit(new Expression.UnaryExpression(UnaryOperator.NOT, condition, Type.BOOLEAN)));
        all.addAll(iterations.body());
        out.add(new LoopStatement.While(new Expression.Literal(true), all));
    }
}
