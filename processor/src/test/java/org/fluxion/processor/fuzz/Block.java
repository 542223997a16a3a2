package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/** Statements one after the other. */
record Block(List<Statement> statements) {

    Block {
        statements = List.copyOf(statements);
    }

    static Block of(Statement... statements) {
        return new Block(List.of(statements));
    }

    String java() {
        return statements.stream().map(Statement::java).collect(Collectors.joining());
    }

    int size() {
        return statements.stream().mapToInt(Statement::size).sum();
    }
}
