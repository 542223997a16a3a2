package org.fluxion.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fluxion.processor.codegen.StubWriter;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;

/** The class of a refused method has every member that a user may have called. */
class StubTest {
    private static final String REFUSED = """
            package p;

            public class A {
                enum Kind { ONE }

                private static class Hidden {}

                @org.fluxion.Differentiable(wrt = {"x", "s", "m"})
                public static double[] f(double[] x, double s, double[][] m, Kind kind, java.util.List<String> names,
                        Hidden hidden, int... counts) {
                    return x;
                }
            }
            """;

    private static final String USE = """
            package p;

            final class Use {
                static double[] use(double[] x, double[][] m) {
                    AFJacobian jacobian = new AFJacobian();
                    double[] value = jacobian.evaluate(x, 1.0, m, A.Kind.ONE, java.util.List.of(""), null, 1, 2);
                    double[] again = AFJacobian.at(x, 1.0, m, A.Kind.ONE, null, null).value();
                    double[][] dx = jacobian.dx();
                    double[] diagonal = jacobian.dxDiagonal();
                    double[] ds = jacobian.ds();
                    double[][][] dm = jacobian.dm();
                    return value;
                }
            }
            """;

    @Test
    void hasAllMembers() {
        InMemoryCompiler.plain()
                .withOptions("-Xlint:all,-rawtypes,-options")
                .compile(REFUSED, USE, stub())
                .requireClean();
    }

    @Test
    void throwsTheDiagnostic() {
        Compilation compilation = InMemoryCompiler.plain().compile(REFUSED, stub());
        UnsupportedOperationException thrown = org.junit.jupiter.api.Assertions.assertThrows(
                UnsupportedOperationException.class,
                () -> compilation.gradient("p.AFJacobian").derivative("x"));
        assertEquals("[FLX-SYNCHRONIZED] \"quoted\"", thrown.getMessage());
    }

    @Test
    void isPublicWhereTheGradientWouldBe() {
        assertTrue(stub().contains("public final class AFJacobian"), StubTest::stub);
    }

    private static String stub() {
        Declaration declaration = ReadingProcessor.read(REFUSED).get(0);
        StubWriter writer = new StubWriter(
                declaration.name().packageName(),
                declaration.name().className(),
                true,
                declaration.method(),
                "[FLX-SYNCHRONIZED] \"quoted\"");
        return writer.write(List.of("x", "s", "m"));
    }
}
