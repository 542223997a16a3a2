package org.fluxion.processor.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However long a Program is, the passes run equally often: each does all its work at once, whatever stands in a row. */
class LongProgramsTest {
    private static final int SHORT = 20;
    private static final int LONG = 300;

    /** What one more line of a method adds. */
    private interface Line {
        Variable append(BlockBuilder out, Variable array, Variable last, int k);
    }

    @TestFactory
    Stream<DynamicTest> passesRunEquallyOften() {
        return Stream.of(
                test("scalars", LongProgramsTest::scalar),
                test("loops", LongProgramsTest::loop),
                test("branches", LongProgramsTest::branch),
                test("elements", LongProgramsTest::element));
    }

    private static DynamicTest test(String name, Line line) {
        return DynamicTest.dynamicTest(name, () -> assertEquals(passes(line, SHORT), passes(line, LONG)));
    }

    private static int passes(Line line, int lines) {
        Variables variables = new Variables();
        Variable array = variables.fresh("x", Type.VECTOR);
        BlockBuilder out = new BlockBuilder(variables);
        Variable last = out.index(array, out.constant(0));
        for (int k = 1; k < lines; k++) {
            last = line.append(out, array, last, k);
        }
        Program program = new Program("f", out.build(List.of(array), List.of(last)), List.of("value"));
        AtomicInteger passes = new AtomicInteger();
        new Simplifier(variables, result -> {
                    passes.incrementAndGet();
                    return result;
                })
                .optimizeDerivative(program);
        return passes.get();
    }

    /** {@code last = sin(last) * x[3] + last;} */
    private static Variable scalar(BlockBuilder out, Variable array, Variable last, int k) {
        Variable element = out.index(array, out.constant(3));
        return out.add(out.multiply(out.unary(UnaryOperator.SIN, last), element), last);
    }

    /** {@code for (i) sum += x[i] * last; last = sum;} */
    private static Variable loop(BlockBuilder out, Variable array, Variable last, int k) {
        Variable index = out.variables().fresh("i", Type.INT);
        Variable sum = out.variables().fresh("sum", Type.DOUBLE);
        BlockBuilder body = out.nested();
        Variable next = body.add(sum, body.multiply(body.index(array, index), last));
        Loop loop = new Loop(
                out.length(array),
                List.of(out.constant(0.0)),
                List.of(Role.SUM),
                body.build(List.of(index, sum), List.of(next)));
        return out.emit("sum", loop);
    }

    /** {@code if (last > k) last *= x[3];} */
    private static Variable branch(BlockBuilder out, Variable array, Variable last, int k) {
        Variable condition = out.compare(Comparison.GREATER, last, out.constant((double) k));
        BlockBuilder taken = out.nested();
        Variable product = taken.binary(BinaryOperator.MULTIPLY, last, taken.index(array, taken.constant(3)));
        return out.emit(
                new If(condition, taken.build(List.of(product)), out.nested().build(List.of(last))));
    }

    /** {@code a = x.clone(); a[2] = last; last = a[3];}, which is x[3]. */
    private static Variable element(BlockBuilder out, Variable array, Variable last, int k) {
        Variable written = out.emit(new Update(array, List.of(out.constant(2)), last));
        return out.add(out.index(written, out.constant(3)), last);
    }
}
