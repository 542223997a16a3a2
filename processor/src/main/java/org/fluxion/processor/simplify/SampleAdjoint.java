package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * A value that each sample computes, and that may be an adjoint to add up.
 *
 * @param definition the statement of the body that adds, which computes it: itself or, a loop, in each of its iterations
 * @param value a number, or a vector
 * @param lengths none of a number; of a vector one that all samples have; of a number in each iteration how many there are
 */
record SampleAdjoint(Statement definition, Variable value, List<Variable> lengths) {

    /** What a statement computes that may be one. */
    static Stream<SampleAdjoint> of(Statement definition, Accumulation accumulation) {
        Stream<SampleAdjoint> numbers = definition.targets().stream()
                .filter(target -> target.type().equals(Type.DOUBLE))
                .map(target -> new SampleAdjoint(definition, target, List.of()));
        boolean isLoop = definition.operation() instanceof Loop loop && accumulation.isFromOutside(loop.size());
        return isLoop
                ? Stream.of(numbers, vectors(definition), elements(definition)).flatMap(all -> all)
                : numbers;
    }

    private static Stream<SampleAdjoint> vectors(Statement definition) {
        Loop loop = (Loop) definition.operation();
        return definition.targets().stream()
                .skip(loop.carriedCount())
                .filter(target -> target.type().equals(Type.VECTOR))
                .map(target -> new SampleAdjoint(definition, target, List.of(loop.size())));
    }

    private static Stream<SampleAdjoint> elements(Statement definition) {
        Loop loop = (Loop) definition.operation();
        if (!loop.isParallel()) {
            return Stream.empty();
        }
        return loop.body().statements().stream()
                .flatMap(statement -> statement.targets().stream())
                .filter(target -> target.type().equals(Type.DOUBLE))
                .map(target -> new SampleAdjoint(definition, target, List.of(loop.size())));
    }

    /** Whether it is a number in each iteration of a loop. */
    boolean isElement() {
        return value.type().isScalar() && !lengths.isEmpty();
    }

    /** The type of the sum over all samples. */
    Type totalType() {
        return new Type(value.type().element(), lengths.size());
    }

    /** The body that adds, with the total in place of the adjoint. */
    Block replacedBy(Variable total, Block body, Variables variables) {
        if (!isElement()) {
            return Renaming.substitute(body, Map.of(value, total));
        }
        List<Statement> statements = new ArrayList<>(body.statements());
        statements.replaceAll(
                statement -> statement.targets().equals(definition.targets()) ? reading(total, variables) : statement);
        return body.withStatements(statements);
    }

    private Statement reading(Variable total, Variables variables) {
        Loop loop = (Loop) definition.operation();
        Variable element = variables.copyOf(value);
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(element, new Index(total, loop.index()), definition.origin()));
        statements.addAll(loop.body().statements());
        Block body = loop.body().withStatements(statements);
        return definition.withBlocks(each -> Renaming.substitute(body, Map.of(value, element)));
    }
}
