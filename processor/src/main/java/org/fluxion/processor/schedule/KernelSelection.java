package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * Loops that a kernel of the runtime does at once.
 *
 * <pre>
 * s = reduce(sum) i { a[i] * b[i] }   ->  Kernels.dot(a, b, n)
 * s = reduce(sum) i { a[i] }          ->  Kernels.sum(a, n)
 * d = reduce(sum) i { d[i] += c * x[i] }  ->  Kernels.addScaled(d, c, x, n)
 * </pre>
 *
 * <p>C2 does not vectorise a sum of doubles, a kernel does; element-wise loops stay inline, where C2 vectorises them itself.
 */
final class KernelSelection {
    private final Emitter emitter;
    private final Statement statement;
    private final Loop loop;
    private final List<LoopStatement> out;

    KernelSelection(Emitter emitter, Statement statement, Loop loop, List<LoopStatement> out) {
        this.emitter = emitter;
        this.statement = statement;
        this.loop = loop;
        this.out = out;
    }

    /** Emits the kernel; false where none does this loop. */
    boolean emit() {
        boolean isOneSum =
                loop.roles().equals(List.of(Role.SUM)) && loop.collected().isEmpty();
        if (emitter.isStrict() || !isOneSum) {
            return false;
        }
        Operation last = definition(loop.next().get(0)).orElse(null);
        if (last instanceof Binary sum) {
            return emitReduction(sum);
        }
        return last instanceof AddAt added && emitAddScaled(added);
    }

    private Optional<Operation> definition(Variable variable) {
        return loop.body().statements().stream()
                .filter(inner -> inner.targets().contains(variable))
                .map(Statement::operation)
                .findFirst();
    }

    /** The array, made outside of the loop, whose element at the loop's index the variable is. */
    private Optional<Variable> ownElement(Variable variable) {
        return definition(variable)
                .filter(operation -> operation instanceof Index index
                        && index.index().equals(loop.index())
                        && Uses.free(loop.body()).contains(index.array()))
                .map(operation -> ((Index) operation).array())
                .filter(array -> array.type().equals(Type.VECTOR));
    }

    private boolean startsFromZero() {
        Statement initial = emitter.definition(loop.initials().get(0));
        return initial != null && initial.operation().equals(Constant.of(0.0));
    }

    private boolean emitReduction(Binary sum) {
        boolean isSum = sum.operator() == BinaryOperator.ADD
                && sum.left().equals(loop.carried().get(0))
                && startsFromZero();
        if (!isSum) {
            return false;
        }
        Optional<Variable> array = ownElement(sum.right());
        if (array.isPresent() && loop.body().statements().size() == 2) {
            return call("sum", List.of(array.get()));
        }
        if (definition(sum.right()).orElse(null) instanceof Binary product
                && product.operator() == BinaryOperator.MULTIPLY) {
            return emitDot(product);
        }
        return false;
    }

    private boolean emitDot(Binary product) {
        Optional<Variable> left = ownElement(product.left());
        Optional<Variable> right = ownElement(product.right());
        int statements = product.left().equals(product.right()) ? 3 : 4;
        return left.isPresent()
                && right.isPresent()
                && loop.body().statements().size() == statements
                && call("dot", List.of(left.get(), right.get()));
    }

    private boolean call(String kernel, List<Variable> arrays) {
        Set<Cell> reads = new HashSet<>();
        arrays.forEach(array -> reads.addAll(ScalarPlacement.placesOf(array, emitter)));
        List<Expression> arguments = new ArrayList<>();
        arrays.forEach(array -> arguments.add(emitter.values().read(array)));
        arguments.add(emitter.values().read(loop.size()));
        emitter.values().read(loop.initials().get(0));
        Expression value = new Expression.KernelCall("Kernels", kernel, arguments);
        Variable target = statement.target();
        if (emitter.isInitial(target)) {
            // The loop that starts from it goes on in its place.
            String name = emitter.name(emitter.plan().cell(target));
            out.add(new LoopStatement.Declare(target.type(), name, value));
            emitter.values().set(target, new Expression.Name(name));
        } else {
            new ScalarPlacement(emitter, out).place(target, value, reads, 2);
        }
        return true;
    }

    private boolean emitAddScaled(AddAt added) {
        boolean isOwn = added.array().equals(loop.carried().get(0))
                && added.indices().equals(List.of(loop.index()))
                && loop.body().statements().size() == 3
                && added.array().type().equals(Type.VECTOR);
        if (!isOwn
                || !(definition(added.value()).orElse(null) instanceof Binary product)
                || product.operator() != BinaryOperator.MULTIPLY) {
            return false;
        }
        Optional<Variable> left = ownElement(product.left());
        Optional<Variable> right = ownElement(product.right());
        if (left.isPresent() == right.isPresent()) {
            return false;
        }
        Variable scale = left.isPresent() ? product.right() : product.left();
        Variable array = left.or(() -> right).orElseThrow();
        return Uses.free(loop.body()).contains(scale) && addScaled(scale, array);
    }

    private boolean addScaled(Variable scale, Variable array) {
        Cell cell = emitter.plan().cell(loop.carried().get(0));
        Variable initial = loop.initials().get(0);
        if (cell != emitter.plan().cell(initial)) {
            emitter.copyInto(cell, emitter.values().read(initial), out);
        }
        Expression.Name target = new Expression.Name(emitter.name(cell));
        List<Expression> arguments = List.of(
                target,
                emitter.values().read(scale),
                emitter.values().read(array),
                emitter.values().read(loop.size()));
        out.add(new LoopStatement.Run(new Expression.KernelCall("Kernels", "addScaled", arguments)));
        emitter.values().set(statement.target(), target);
        return true;
    }
}
