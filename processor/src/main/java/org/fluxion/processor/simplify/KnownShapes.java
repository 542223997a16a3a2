package org.fluxion.processor.simplify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/**
 * Lengths and shapes of arrays that the Program made itself are the sizes they were made with.
 *
 * <pre>
 * length(zeros(n, m))             ->  n
 * length(zeros(n, m)[i])          ->  m
 * length((build i {build j < m {..}})[k])  ->  m
 * length(zerosLike(a))            ->  length(a)
 * length(build i < n {..})        ->  n
 * length(a with v at i)           ->  length(a)     (also for added, and for element writes into rows)
 * length({a, b, c})               ->  3
 * zerosLike(build i < n {scalar}) ->  zeros(n), and so on
 * {a, b, c}[1]                    ->  b
 * (a with v at i)[i]              ->  v
 * </pre>
 */
final class KnownShapes implements Rule {
    @Override
    public Optional<Variable> rewrite(Operation operation, Scope scope) {
        if (operation instanceof Length length) {
            return length(length.array(), scope);
        }
        if (operation instanceof ZerosLike like) {
            return zerosLike(like.array(), scope);
        }
        return operation instanceof Index index ? element(index, scope) : Optional.empty();
    }

    private static Optional<Variable> length(Variable array, Scope scope) {
        Optional<Statement> definition = scope.definition(array);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = definition.get().operation();
        if (operation instanceof Zeros zeros) {
            return Optional.of(zeros.sizes().get(0));
        }
        if (operation instanceof ArrayOf elements) {
            return Optional.of(scope.emit(Constant.of(elements.elements().size())));
        }
        if (operation instanceof Loop loop) {
            return lengthOfResult(definition.get(), loop, array, scope);
        }
        if (operation instanceof While loop) {
            return lengthOfResult(definition.get(), loop, array, scope);
        }
        if (operation instanceof Index row) {
            return lengthOfRow(row.array(), scope);
        }
        return shapedLike(operation).map(other -> scope.emit(new Length(other)));
    }

    private static Optional<Variable> lengthOfRow(Variable array, Scope scope) {
        Optional<Statement> definition = scope.definition(array);
        if (definition.isPresent() && definition.get().operation() instanceof Loop loop) {
            int position = definition.get().targets().indexOf(array);
            return position < loop.carriedCount()
                    ? Optional.empty()
                    : sizeOfEveryRow(loop, loop.body().results().get(position));
        }
        return scope.definition(array, Zeros.class).map(zeros -> zeros.sizes().get(1));
    }

    /** The size of the row that each iteration makes, if it is fixed outside of the loop. */
    private static Optional<Variable> sizeOfEveryRow(Loop loop, Variable row) {
        Set<Variable> inside = Uses.defined(loop.body());
        return loop.body().statements().stream()
                .filter(statement -> statement.targets().contains(row))
                .filter(statement -> statement.operation() instanceof Loop inner
                        && statement.targets().indexOf(row) >= inner.carriedCount())
                .map(statement -> ((Loop) statement.operation()).size())
                .filter(size -> !inside.contains(size))
                .findFirst();
    }

    /** An array with the same shape as the result of the operation. */
    private static Optional<Variable> shapedLike(Operation operation) {
        if (operation instanceof ZerosLike like) {
            return Optional.of(like.array());
        }
        if (operation instanceof Stop stop) {
            return Optional.of(stop.operand());
        }
        if (operation instanceof AddAt added) {
            return Optional.of(added.array());
        }
        // A row that is written as a whole may have another length.
        return operation instanceof Update update && update.value().type().isScalar()
                ? Optional.of(update.array())
                : Optional.empty();
    }

    private static Optional<Variable> lengthOfResult(Statement statement, Loop loop, Variable array, Scope scope) {
        int position = statement.targets().indexOf(array);
        if (position >= loop.carriedCount()) {
            return Optional.of(loop.size());
        }
        return CarriedShapes.keepsShape(loop, position)
                ? Optional.of(scope.emit(new Length(loop.initials().get(position))))
                : Optional.empty();
    }

    private static Optional<Variable> lengthOfResult(Statement statement, While loop, Variable array, Scope scope) {
        int position = statement.targets().indexOf(array);
        if (position >= loop.carriedCount()) {
            return Optional.of(While.count(statement));
        }
        return CarriedShapes.keepsShape(loop, position)
                ? Optional.of(scope.emit(new Length(loop.initials().get(position))))
                : Optional.empty();
    }

    private static Optional<Variable> zerosLike(Variable array, Scope scope) {
        Optional<Statement> definition = scope.definition(array);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = definition.get().operation();
        if (operation instanceof Zeros zeros) {
            return Optional.of(scope.emit(zeros));
        }
        if (operation instanceof Loop loop) {
            return zerosLikeResult(definition.get(), loop, array, scope);
        }
        if (operation instanceof While loop) {
            int position = definition.get().targets().indexOf(array);
            return position < loop.carriedCount() && CarriedShapes.keepsShape(loop, position)
                    ? Optional.of(scope.emit(new ZerosLike(loop.initials().get(position))))
                    : Optional.empty();
        }
        boolean isVector = array.type().rank() == 1;
        if (operation instanceof ArrayOf && isVector) {
            Variable size = length(array, scope).orElseThrow();
            return Optional.of(scope.emit(new Zeros(array.type().element(), List.of(size))));
        }
        return shapedLike(operation).map(other -> scope.emit(new ZerosLike(other)));
    }

    private static Optional<Variable> zerosLikeResult(Statement statement, Loop loop, Variable array, Scope scope) {
        int position = statement.targets().indexOf(array);
        if (position < loop.carriedCount()) {
            return CarriedShapes.keepsShape(loop, position)
                    ? Optional.of(scope.emit(new ZerosLike(loop.initials().get(position))))
                    : Optional.empty();
        }
        return array.type().rank() == 1
                ? Optional.of(scope.emit(new Zeros(array.type().element(), List.of(loop.size()))))
                : Optional.empty();
    }

    private static Optional<Variable> element(Index index, Scope scope) {
        Optional<ArrayOf> literal = scope.definition(index.array(), ArrayOf.class);
        if (literal.isPresent()) {
            return scope.literal(index.index())
                    .map(Integer.class::cast)
                    .filter(k -> k >= 0 && k < literal.get().elements().size())
                    .map(literal.get().elements()::get);
        }
        return scope.definition(index.array(), Update.class)
                .filter(update -> update.indices().equals(List.of(index.index())))
                .map(Update::value);
    }
}
