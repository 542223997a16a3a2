package org.fluxion.processor.ir;

import java.util.List;

/**
 * Statements with parameters and results: the body of a Program, a loop or a branch. A block sees the variables of the blocks
 * around it.
 *
 * @param parameters bound anew at each execution of the block
 * @param statements in order of execution
 * @param results variables in scope at the end
 */
public record Block(List<Variable> parameters, List<Statement> statements, List<Variable> results) {
    public Block {
        parameters = List.copyOf(parameters);
        statements = List.copyOf(statements);
        results = List.copyOf(results);
    }

    /** The block with other statements; itself where they are the same ones. */
    @SuppressWarnings("ReferenceEquality") // To compare what they say would cost what this is to save.
    public Block withStatements(List<Statement> others) {
        boolean isSame = others.size() == statements.size();
        for (int k = 0; isSame && k < others.size(); k++) {
            isSame = others.get(k) == statements.get(k);
        }
        return isSame ? this : new Block(parameters, others, results);
    }

    /** The types of the results. */
    public List<Type> resultTypes() {
        return results.stream().map(Variable::type).toList();
    }

    /** The only result of a block that has one. */
    public Variable result() {
        if (results.size() != 1) {
            throw new IllegalStateException("a block with " + results.size() + " results");
        }
        return results.get(0);
    }
}
