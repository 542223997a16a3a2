package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether iterations of a loop may run side by side, and gain by it. They may if an iteration only computes numbers and arrays of its
 * own and adds to what no iteration reads, and if nothing in it can throw: of several exceptions the first in Java's order would have to
 * be the one. They gain if an inner loop carries numbers from one of its iterations to the next, few enough that those of four fit the
 * registers.
 */
final class JamLoop {
    /** The most bytes, by estimate, that a body may have: it is written five times. */
    private static final int BODY = 500;

    /** The numbers that an inner loop may carry: four times as many have to be in registers. */
    private static final int CARRIED = 3;

    private final LoopStatement.For loop;
    private final ArgumentVectors vectors;
    private final OwnArrays own;
    private final Occurrences occurrences;
    private final SafeReads reads;
    /** The arrays of one iteration and their lengths. */
    private final Map<String, Expression> tapes = new HashMap<>();

    private boolean hasChain;

    private JamLoop(LoopStatement.For loop, ArgumentVectors vectors, OwnArrays own) {
        this.loop = loop;
        this.vectors = vectors;
        this.own = own;
        this.occurrences = Occurrences.in(loop.body());
        this.reads = new SafeReads(this::isThere);
    }

    /**
     * Whether it is such a loop.
     *
     * @param vectors the arguments that are vectors
     * @param own the arrays of the object
     */
    static boolean isOne(LoopStatement.For loop, ArgumentVectors vectors, OwnArrays own) {
        JamLoop jam = new JamLoop(loop, vectors, own);
        return jam.hasGroups() && jam.isFree() && jam.hasChain;
    }

    private boolean hasGroups() {
        boolean isShort =
                loop.bound() instanceof Expression.Literal bound && (Integer) bound.value() < GroupedLoop.SIZE;
        return !loop.isDownward() && !isShort && CodeSize.of(loop.body()) <= BODY && countsFromZero(loop);
    }

    private static boolean countsFromZero(LoopStatement.For loop) {
        return loop.first().equals(new Expression.Literal(0));
    }

    private boolean isFree() {
        return loop.body().stream().allMatch(this::isFree);
    }

    private boolean isFree(LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local) {
            return isOwnNumber(local);
        }
        if (statement instanceof LoopStatement.Assign assigned) {
            return reads.areIn(assigned.value(), List.of(loop))
                    && (occurrences.declared().contains(assigned.name()) || isSum(assigned));
        }
        if (statement instanceof LoopStatement.Tape tape) {
            boolean isOwn = tape.isDeclaration() || tape.isHeld();
            return isOwn && tape.home() == null && isOwnArray(tape.name(), tape.length());
        }
        if (statement instanceof LoopStatement.Buffer buffer) {
            boolean isVector = buffer.rank() == 1 && buffer.sizes().size() == 1 && buffer.home() == null;
            return isVector
                    && !buffer.isZeroed()
                    && isOwnArray(buffer.name(), buffer.sizes().get(0));
        }
        if (statement instanceof LoopStatement.Run run) {
            return isAddition(run.call());
        }
        if (statement instanceof LoopStatement.Store store) {
            return isOwnElement(store) && reads.areIn(store.value(), List.of(loop));
        }
        return statement instanceof LoopStatement.For inner && isFree(inner);
    }

    /** Whether it writes to an array of which an iteration uses but the element at its own index. */
    private boolean isOwnElement(LoopStatement.Store store) {
        return store.array() instanceof Expression.Name array
                && store.index().equals(new Expression.Name(loop.index()))
                && own.isAlone(array.name())
                && isThere(array.name(), store.index(), List.of(loop))
                && ElementUses.count(loop.body(), array, store.index()) == occurrences.uses(array.name());
    }

    private boolean isOwnNumber(LoopStatement.Declare local) {
        return local.type().isScalar() && local.value() != null && reads.areIn(local.value(), List.of(loop));
    }

    /** Whether it adds to a number of which no iteration knows. */
    private boolean isSum(LoopStatement.Assign assigned) {
        return assigned.operator() != null && occurrences.uses(assigned.name()) == 1;
    }

    /** Whether it is an array whose length no iteration changes; asking for its length throws nothing. */
    private boolean isOwnArray(String name, Expression length) {
        tapes.put(name, length);
        return isInvariant(length) && isNumber(length);
    }

    private boolean isNumber(Expression length) {
        return length instanceof Expression.Name
                || length instanceof Expression.Literal
                || (length instanceof Expression.LengthExpression of
                        && of.array() instanceof Expression.Name array
                        && vectors.contains(array.name()));
    }

    private boolean isInvariant(Expression expression) {
        return Occurrences.in(expression).used().stream()
                .allMatch(name -> !name.equals(loop.index())
                        && !occurrences.computed().contains(name)
                        && !occurrences.indices().contains(name));
    }

    private boolean isFree(LoopStatement.For inner) {
        List<LoopStatement.For> around = List.of(loop, inner);
        List<LoopStatement> body = inner.body();
        return countsFromZero(inner)
                && isInvariant(inner.bound())
                && isNumber(inner.bound())
                && fits(inner)
                && body.stream().allMatch(statement -> isFree(statement, around));
    }

    /** Whether what the loop carries fits the registers four times; takes notice of a chain. */
    private boolean fits(LoopStatement.For inner) {
        long carried = inner.body().stream()
                .flatMap(statement -> statement instanceof LoopStatement.Assign assigned
                        ? Stream.of(assigned.name())
                        : Stream.empty())
                .distinct()
                .count();
        hasChain |= carried > 0;
        return carried <= CARRIED;
    }

    /** A statement of an inner loop. */
    private boolean isFree(LoopStatement statement, List<LoopStatement.For> around) {
        if (statement instanceof LoopStatement.Declare local) {
            return local.type().isScalar() && local.value() != null && isCheap(local.value(), around);
        }
        if (statement instanceof LoopStatement.Assign assigned) {
            return occurrences.declared().contains(assigned.name()) && isCheap(assigned.value(), around);
        }
        return statement instanceof LoopStatement.Store store
                && store.array() instanceof Expression.Name array
                && (tapes.containsKey(array.name()) || isAddition(store, array.name(), around))
                && isThere(array.name(), store.index(), around)
                && isCheap(store.value(), around);
    }

    /** Whether it adds to one element an iteration, of an array of which no iteration knows. */
    private boolean isAddition(LoopStatement.Store store, String target, List<LoopStatement.For> around) {
        String innermost = around.get(around.size() - 1).index();
        return store.isAdd()
                && store.index().equals(new Expression.Name(innermost))
                && occurrences.uses(target) == 1
                && own.isAlone(target);
    }

    /** A call of a function would push the numbers of the chains out of their registers, and takes longer than they wait. */
    private boolean isCheap(Expression value, List<LoopStatement.For> around) {
        return reads.areIn(value, around) && !reads.callFunctions(value);
    }

    /** Whether it adds a multiple of a vector to an array of which no iteration knows. */
    private boolean isAddition(Expression.KernelCall call) {
        if (!call.className().equals("Kernels") || !call.method().equals("addScaled")) {
            return false;
        }
        List<Expression> arguments = call.arguments();
        return arguments.get(0) instanceof Expression.Name target
                && arguments.get(2) instanceof Expression.Name vector
                && occurrences.uses(target.name()) == 1
                && own.isAlone(target.name())
                && own.isAsLong(target.name(), arguments.get(3))
                && arguments.get(3).equals(tapes.get(vector.name()))
                && reads.areIn(arguments.get(1), List.of(loop));
    }

    /** Whether the array surely has the element. */
    private boolean isThere(String array, Expression index, List<LoopStatement.For> around) {
        boolean isOfTape = around.stream()
                .anyMatch(each -> countsFromZero(each)
                        && new Expression.Name(each.index()).equals(index)
                        && each.bound().equals(tapes.get(array)));
        return isOfTape || vectors.isThere(array, index, around) || own.isThere(array, index, around);
    }
}
