package org.fluxion.processor.ir;

import java.util.List;

/**
 * Programs as text for people and for tests: one statement a line, blocks indented. The text depends on the order of statements and on
 * names, not on the ids of variables. Literals without a name appear where they are read. A block ends with its results
 * ({@code yield}): those of a loop's body are the next carried values, then the elements of its arrays.
 */
public final class Printer {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final PrintedNames names;
    private final OperationText operations;

    private Printer(Block names) {
        this.names = new PrintedNames(names);
        operations = new OperationText(this.names);
    }

    /** The text of a Program; every line ends with a line feed. */
    public static String print(Program program) {
        Printer printer = new Printer(program.body());
        printer.line(
                "",
                "program " + program.name() + "(" + printer.operations.declarations(program.parameters()) + ") -> ("
                        + String.join(", ", program.outputs()) + ")");
        printer.statements(program.body(), INDENT);
        printer.results("return", program.body().results(), INDENT);
        return printer.out.toString();
    }

    /** The text of a block by itself. */
    public static String print(Block block) {
        Printer printer = new Printer(block);
        printer.line("", "block(" + printer.operations.declarations(block.parameters()) + ")");
        printer.statements(block, INDENT);
        printer.results("yield", block.results(), INDENT);
        return printer.out.toString();
    }

    /** The text of one statement with the names that it has in the text of the whole Program. */
    static String print(Statement statement, Program program) {
        Printer printer = new Printer(program.body());
        printer.statement(statement, "");
        return printer.out.toString().stripTrailing();
    }

    /** The name of one variable in the text of the whole Program. */
    static String print(Variable variable, Program program) {
        return new PrintedNames(program.body()).text(variable);
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }

    private void results(String keyword, List<Variable> results, String indent) {
        if (!results.isEmpty()) {
            line(indent, keyword + " " + operations.list(results));
        }
    }

    private void statements(Block block, String indent) {
        for (Statement statement : block.statements()) {
            if (!PrintedNames.isInlined(statement)) {
                statement(statement, indent);
            }
        }
    }

    private void statement(Statement statement, String indent) {
        List<Variable> targets = statement.targets();
        String assignment = targets.isEmpty() ? "" : operations.list(targets) + " = ";
        Operation operation = statement.operation();
        line(indent, assignment + operation.accept(operations));
        if (operation instanceof If branches) {
            branches(branches, indent);
        } else if (operation instanceof Loop loop) {
            body(loop.body(), indent);
        } else if (operation instanceof While loop) {
            statements(loop.condition(), indent + INDENT);
            results("yield", loop.condition().results(), indent + INDENT);
            line(indent, operations.bodyOf(loop));
            body(loop.body(), indent);
        }
    }

    private void branches(If branches, String indent) {
        statements(branches.thenBlock(), indent + INDENT);
        results("yield", branches.thenBlock().results(), indent + INDENT);
        Block otherwise = branches.elseBlock();
        if (!otherwise.statements().isEmpty() || !otherwise.results().isEmpty()) {
            line(indent, "} else {");
            statements(otherwise, indent + INDENT);
            results("yield", otherwise.results(), indent + INDENT);
        }
        line(indent, "}");
    }

    private void body(Block body, String indent) {
        statements(body, indent + INDENT);
        results("yield", body.results(), indent + INDENT);
        line(indent, "}");
    }
}
