package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fluxion.processor.fuzz.Statement.Compound;
import org.fluxion.processor.fuzz.Statement.Line;

/** The programs that are one step simpler than a program. Some of them are no Java. */
final class Shrinks {

    private final Function<Expression, List<Expression>> expressions;

    private Shrinks(Function<Expression, List<Expression>> expressions) {
        this.expressions = expressions;
    }

    /** Programs that lack a helper, a parameter, a statement or what is around a block; the simplest first. */
    static List<Program> ofStatements(Program program) {
        Shrinks shrinks = new Shrinks(expression -> List.of());
        List<Program> simpler = shrinks.bodies(program);
        List<Routine> helpers = program.helpers();
        dropped(helpers).forEach(fewer -> simpler.add(new Program(program.seed(), program.main(), fewer)));
        dropped(program.main().parameters())
                .forEach(fewer ->
                        simpler.add(new Program(program.seed(), program.main().withParameters(fewer), helpers)));
        return sorted(simpler, program);
    }

    /** Programs with one simpler expression. */
    static List<Program> ofExpressions(Program program) {
        return sorted(new Shrinks(Shrinks::expression).bodies(program), program);
    }

    private static List<Program> sorted(List<Program> candidates, Program program) {
        return candidates.stream()
                .filter(candidate -> candidate.size() < program.size())
                .sorted(Comparator.comparingInt(Program::size))
                .distinct()
                .toList();
    }

    private List<Program> bodies(Program program) {
        List<Routine> helpers = program.helpers();
        List<Program> simpler = new ArrayList<>();
        routine(program.main()).forEach(main -> simpler.add(new Program(program.seed(), main, helpers)));
        each(helpers, this::routine)
                .forEach(others -> simpler.add(new Program(program.seed(), program.main(), others)));
        return simpler;
    }

    private List<Routine> routine(Routine routine) {
        return block(routine.body()).stream().map(routine::withBody).toList();
    }

    private List<Block> block(Block block) {
        List<Statement> statements = block.statements();
        List<Block> simpler = new ArrayList<>();
        dropped(statements).forEach(fewer -> simpler.add(new Block(fewer)));
        for (int k = 0; k < statements.size(); k++) {
            if (statements.get(k) instanceof Compound compound) {
                for (Block inner : compound.blocks()) {
                    simpler.add(new Block(spliced(statements, k, inner.statements())));
                }
            }
        }
        each(statements, this::statement).forEach(others -> simpler.add(new Block(others)));
        return simpler;
    }

    private List<Statement> statement(Statement statement) {
        if (statement instanceof Line line) {
            return each(line.operands(), expressions).stream()
                    .<Statement>map(operands -> new Line(line.text(), operands))
                    .toList();
        }
        return compound((Compound) statement);
    }

    private List<Statement> compound(Compound compound) {
        List<Statement> simpler = new ArrayList<>();
        for (int k = 1; k < compound.blocks().size(); k++) {
            simpler.add(compound.without(k));
        }
        each(compound.operands(), expressions)
                .forEach(operands -> simpler.add(new Compound(compound.parts(), operands, compound.blocks())));
        each(compound.blocks(), this::block)
                .forEach(blocks -> simpler.add(new Compound(compound.parts(), compound.operands(), blocks)));
        return simpler;
    }

    private static List<Expression> expression(Expression expression) {
        List<Expression> simpler = new ArrayList<>();
        if (!expression.isConstant()) {
            expression.type().constants().forEach(text -> simpler.add(Expression.of(expression.type(), text)));
        }
        collect(expression, expression.type(), simpler);
        each(expression.operands(), Shrinks::expression)
                .forEach(operands -> simpler.add(new Expression(expression.type(), expression.text(), operands)));
        return simpler;
    }

    /** The parts of an expression that have its type. */
    private static void collect(Expression expression, ValueType type, List<Expression> found) {
        for (Expression operand : expression.operands()) {
            if (operand.type() == type) {
                found.add(operand);
            }
            collect(operand, type, found);
        }
    }

    /** The list without one element, and without either half. */
    private static <T> List<List<T>> dropped(List<T> list) {
        List<List<T>> fewer = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            fewer.add(spliced(list, k, List.of()));
        }
        if (list.size() > 3) {
            fewer.add(list.subList(0, list.size() / 2));
            fewer.add(list.subList(list.size() / 2, list.size()));
        }
        return fewer;
    }

    private static <T> List<T> spliced(List<T> list, int position, List<T> replacement) {
        List<T> spliced = new ArrayList<>(list);
        spliced.remove(position);
        spliced.addAll(position, replacement);
        return spliced;
    }

    /** The lists in which one element is replaced by something simpler. */
    private static <T> List<List<T>> each(List<T> list, Function<T, List<T>> simpler) {
        List<List<T>> all = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            for (T replacement : simpler.apply(list.get(k))) {
                all.add(spliced(list, k, List.of(replacement)));
            }
        }
        return all;
    }
}
