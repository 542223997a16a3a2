package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** Writes a loop as blocks of iterations, each in three steps: the arguments of the exponentials, those themselves, the rest. */
final class ExponentialBlockEmitter {
    /** For fewer iterations the loop stays as it was: entering the kernel would cost what it gains. */
    static final int LEAST = 48;

    /** The iterations of a block: two arrays of as many doubles leave room in the first cache for what the loop reads. */
    private static final int BLOCK = 256;

    private final BlockedLoop blocked;
    private final LoopStatement.For loop;
    private final Names names;
    private final List<LoopProgram.BufferField> fields;
    private final List<LoopStatement> blocks = new ArrayList<>();
    /** What an iteration does for the arguments. */
    private final List<LoopStatement> ahead;

    private final List<LoopStatement> kernels = new ArrayList<>();
    private final Map<Expression, Expression> results = new HashMap<>();
    private final Expression.Name start;
    private final Expression.Name count;
    private final Expression.Name place;

    ExponentialBlockEmitter(BlockedLoop blocked, Names names, List<LoopProgram.BufferField> fields) {
        this.blocked = blocked;
        this.loop = blocked.loop();
        this.names = names;
        this.fields = fields;
        this.ahead = new ArrayList<>(blocked.arguments());
        this.start = new Expression.Name(names.fresh("start"));
        this.count = new Expression.Name(names.fresh("count"));
        this.place = new Expression.Name(names.index(""));
    }

    List<LoopStatement> emit() {
        blocked.exponentials().forEach(this::compute);
        Expression isLeft = new Expression.CompareExpression(Comparison.LESS, start, loop.bound());
        blocks.add(new LoopStatement.Declare(Type.INT, start.name(), new Expression.Literal(0)));
        blocks.add(new LoopStatement.While(isLeft, block()));
        names.release(place.name());
        return loop.bound() instanceof Expression.Literal
                ? blocks
                : List.of(new LoopStatement.Branch(isLong(), blocks, List.of(loop)));
    }

    private void compute(Expression.UnaryExpression exponential) {
        Expression.Name arguments = scratch("arguments");
        Expression.Name exponentials = scratch("exponentials");
        ahead.add(new LoopStatement.Store(arguments, place, false, exponential.operand()));
        kernels.add(new LoopStatement.Run(
                new Expression.KernelCall("Kernels", "exp", List.of(exponentials, arguments, count))));
        results.put(exponential, new Expression.Element(exponentials, place));
    }

    private List<LoopStatement> block() {
        BlockRest rest = BlockRest.of(blocked, results, count);
        List<LoopStatement> block = new ArrayList<>();
        block.add(new LoopStatement.Declare(Type.INT, count.name(), length()));
        block.add(iterations(ahead));
        block.addAll(kernels);
        block.addAll(rest.sums());
        if (!rest.statements().isEmpty()) {
            block.add(iterations(rest.statements()));
        }
        block.add(new LoopStatement.Assign(start.name(), BinaryOperator.ADD, count));
        return block;
    }

    private Expression isLong() {
        return new Expression.CompareExpression(
                Comparison.GREATER_OR_EQUAL, loop.bound(), new Expression.Literal(LEAST));
    }

    private Expression.Name scratch(String wanted) {
        String name = names.fresh(wanted);
        fields.add(new LoopProgram.BufferField(name, Type.VECTOR));
        List<Expression> size = List.of(new Expression.Literal(BLOCK));
        blocks.add(new LoopStatement.Buffer(name, ElementType.DOUBLE, size, null, 1, false));
        return new Expression.Name(name);
    }

    /** The number of iterations in the block. */
    private Expression length() {
        Expression left = new Expression.BinaryExpression(BinaryOperator.SUBTRACT, loop.bound(), start, Type.INT);
        return new Expression.BinaryExpression(BinaryOperator.MIN, new Expression.Literal(BLOCK), left, Type.INT);
    }

    private LoopStatement iterations(List<LoopStatement> body) {
        List<LoopStatement> counted = new ArrayList<>();
        if (Occurrences.in(body).uses(loop.index()) > 0) {
            Expression index = new Expression.BinaryExpression(BinaryOperator.ADD, start, place, Type.INT);
            counted.add(new LoopStatement.Declare(Type.INT, loop.index(), index));
        }
        counted.addAll(body);
        return new LoopStatement.For(place.name(), count, false, counted);
    }
}
