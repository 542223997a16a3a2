package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private final Variables variables = new Variables(100);
    private final BlockBuilder builder = new BlockBuilder(variables);

    private Variable fresh(String name, Type type) {
        return variables.fresh(name, type);
    }

    @Test
    void meanSquaredErrorOfNeuron() {
        Variable w = fresh("w", Type.VECTOR);
        Variable b = fresh("b", Type.DOUBLE);
        Variable x = fresh("x", Type.MATRIX);
        Variable y = fresh("y", Type.VECTOR);
        Variable n = builder.emit("n", new Length(x));
        Variable i = fresh("i", Type.INT);
        Variable sum = fresh("sum", Type.DOUBLE);
        BlockBuilder outer = builder.nested();
        Variable row = outer.index(x, i);
        Variable j = fresh("i", Type.INT);
        Variable s = fresh("s", Type.DOUBLE);
        BlockBuilder inner = outer.nested();
        Variable next = inner.add(s, inner.multiply(inner.index(w, j), inner.index(row, j)));
        Variable z = outer.emit(
                "z",
                new Loop(outer.length(w), List.of(b), List.of(Role.SUM), inner.build(List.of(j, s), List.of(next))));
        Variable error = outer.emit("error", new Binary(BinaryOperator.SUBTRACT, outer.index(y, i), z));
        Variable total = outer.add(sum, outer.multiply(error, error));
        Variable loop = builder.emit(
                "sum",
                new Loop(
                        n,
                        List.of(builder.constant(0.0)),
                        List.of(Role.SUM),
                        outer.build(List.of(i, sum), List.of(total))));
        Variable value = builder.divide(loop, builder.emit(new Convert(n, Type.DOUBLE)));
        Program program = new Program("loss", builder.build(List.of(w, b, x, y), List.of(value)), List.of("value"));
        assertEquals("""
                program loss(double[] w, double b, double[][] x, double[] y) -> (value)
                  n = length(x)
                  sum = reduce(sum sum_2 = 0.0) i < n {
                    t1 = x[i]
                    t2 = length(w)
                    z = reduce(sum s = b) i_2 < t2 {
                      t3 = w[i_2]
                      t4 = t1[i_2]
                      t5 = t3 * t4
                      t6 = s + t5
                      yield t6
                    }
                    t7 = y[i]
                    error = t7 - z
                    t8 = error * error
                    t9 = sum_2 + t8
                    yield t9
                  }
                  t10 = (double) n
                  t11 = sum / t10
                  return t11
                """, program.toString());
    }

    @Test
    void textDoesNotDependOnIds() {
        assertEquals(Printer.print(branches(new Variables())), Printer.print(branches(new Variables(1_000))));
    }

    private static Program branches(Variables variables) {
        Variable x = variables.fresh("x", Type.DOUBLE);
        BlockBuilder builder = new BlockBuilder(variables);
        BlockBuilder then = builder.nested();
        Variable negated = then.negate(x);
        Variable condition = builder.compare(Comparison.LESS, x, builder.constant(0.0));
        If branch =
                new If(condition, then.build(List.of(negated)), builder.nested().build(List.of(x)));
        Variable y = builder.emit("y", branch);
        BlockBuilder empty = builder.nested();
        empty.emitAll(new Require(condition, "never", List.of()), List.of());
        builder.emitAll(
                new If(condition, empty.build(List.of()), new Block(List.of(), List.of(), List.of())), List.of());
        return new Program("f", builder.build(List.of(x), List.of(y, x)), List.of("value", "dx"));
    }

    @Test
    void branchesWithAndWithoutElse() {
        assertEquals("""
                program f(double x) -> (value, dx)
                  t1 = x < 0.0
                  y = if t1 {
                    t2 = -x
                    yield t2
                  } else {
                    yield x
                  }
                  if t1 {
                    require(t1, "never")
                  }
                  return y, x
                """, Printer.print(branches(new Variables())));
    }

    @Test
    void namesAreUniqueAndTemporariesKeepClear() {
        Variable first = fresh("s", Type.DOUBLE);
        Variable second = fresh("s", Type.DOUBLE);
        Variable third = fresh("s_2", Type.DOUBLE);
        Variable named = fresh("t1", Type.DOUBLE);
        Variable temporary = builder.negate(named);
        Block block = builder.build(List.of(first, second, third, named), List.of(temporary));
        assertEquals("""
                block(double s, double s_2, double s_2_2, double t1)
                  t2 = -t1
                  yield t2
                """, Printer.print(block));
    }

    @Test
    void definitionDecidesTheName() {
        Variable x = fresh("x", Type.DOUBLE);
        Variable old = builder.negate(x);
        builder.negate(old);
        builder.rename(old, "renamed");
        assertEquals("""
                block(double x)
                  renamed = -x
                  t1 = -renamed
                  yield renamed
                """, Printer.print(builder.build(List.of(x), List.of(old))));
    }

    @Test
    void literalsAppearWhereTheyAreRead() {
        Variable half = builder.emit("half", Constant.of(0.5));
        Variable negative = builder.constant(-1.0);
        Variable result = builder.add(half, builder.negate(negative));
        Variable big = builder.emit(Constant.of(5L));
        Variable circle = builder.emit(new EnumConstant("org.example.Shape", "CIRCLE", 1));
        List<Variable> results = List.of(result, big, circle, builder.constant(Double.NaN), builder.constant(false));
        assertEquals("""
                block()
                  half = 0.5
                  t1 = -(-1.0)
                  t2 = half + t1
                  yield t2, 5L, Shape.CIRCLE, NaN, false
                """, Printer.print(builder.build(results)));
    }
}
