package org.fluxion.processor.declaration;

import static org.fluxion.processor.declaration.ReadingProcessor.signature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationReaderTest {
    @Test
    void readsTheNeuron() {
        Signature signature = signature("""
                package p;

                public final class Neuron {
                    @org.fluxion.Differentiable(wrt = {"b", "w"})
                    public static double loss(double[] w, double b, double[][] x, double[] y) {
                        return 0;
                    }
                }
                """);
        List<Signature.Parameter> parameters = List.of(
                new Signature.Parameter("w", Type.VECTOR, "", false),
                new Signature.Parameter("b", Type.DOUBLE, "", false),
                new Signature.Parameter("x", Type.MATRIX, "", false),
                new Signature.Parameter("y", Type.VECTOR, "", false));
        assertEquals(
                new Signature(
                        "p", "NeuronLossGradient", true, "Neuron", "loss", parameters, Type.DOUBLE, List.of("w", "b")),
                signature);
    }

    @Test
    void joinsEnclosingClassesInTheUnnamedPackage() {
        Signature signature = signature("""
                public class Outer {
                    public interface Middle {
                        class Inner {
                            @org.fluxion.Differentiable
                            public static double[] f(double x) {
                                return null;
                            }
                        }
                    }
                }
                """);
        assertEquals("", signature.packageName());
        assertEquals("OuterMiddleInnerFJacobian", signature.className());
        assertEquals("Outer.Middle.Inner", signature.enclosingClass());
        assertEquals(true, signature.isPublic());
    }

    @ParameterizedTest
    @CsvSource({
        "public class, public, true",
        "public class, private, false",
        "public class, '', false",
        "final class, public, false",
        "public interface, '', true",
        "public enum, public, true",
        "public record, public, true"
    })
    void isPublicIfMethodAndClassAre(String kind, String modifier, boolean expected) {
        String body = kind.endsWith("enum") ? ";" : "";
        String header = kind.endsWith("record") ? "()" : "";
        Signature signature = signature("""
                %s A%s {
                    %s @org.fluxion.Differentiable %s static double f(double x) { return x; }
                }
                """.formatted(kind, header, body, modifier));
        assertEquals(expected, signature.isPublic());
        assertEquals("AFGradient", signature.className());
    }

    @Test
    void isNotPublicInsideAPrivateClass() {
        Signature signature = signature("""
                public class A {
                    private static class B {
                        @org.fluxion.Differentiable
                        public static double f(double x) {
                            return x;
                        }
                    }
                }
                """);
        assertFalse(signature.isPublic());
    }

    @Test
    void takesTheClassNameFromTheAnnotation() {
        Signature signature = signature("""
                package p;

                final class A {
                    static final String NAME = "Slope";

                    @org.fluxion.Differentiable(className = NAME)
                    static double[] f(double x) {
                        return null;
                    }
                }
                """);
        assertEquals("Slope", signature.className());
    }

    @Test
    void readsAllTypesOfParameters() {
        Signature signature = signature("""
                package p;

                final class A {
                    enum Kind { ONE }

                    @org.fluxion.Differentiable
                    static double f(double d, int i, long l, boolean b, Kind kind, Thread.State state, double[][][] t,
                            int[] is, long[][] ls, float[] fs, boolean[] bs, short[] ss, byte[] by, char... cs) {
                        return d;
                    }
                }
                """);
        assertEquals(
                "double int long boolean int int double[][][] int[] long[][] float[] boolean[] short[] byte[] char[]",
                signature.parameters().stream().map(p -> p.type().toString()).collect(Collectors.joining(" ")));
        assertEquals("p.A.Kind", signature.parameter("kind").enumClass());
        assertEquals("java.lang.Thread.State", signature.parameter("state").enumClass());
        assertEquals(
                List.of("cs"),
                signature.parameters().stream()
                        .filter(Signature.Parameter::isVarargs)
                        .map(Signature.Parameter::name)
                        .toList());
        assertEquals(List.of("d", "t"), signature.wrt());
    }

    @Test
    void derivativesOfAVarargsVectorHaveItsShape() {
        Signature signature = signature("""
                final class A {
                    @org.fluxion.Differentiable
                    static double f(double... x) {
                        return x[0];
                    }
                }
                """);
        assertEquals(new Type(ElementType.DOUBLE, 1), signature.derivativeType("x"));
    }

    @Test
    void suggestsTheParameterThatWasMeant() {
        assertEquals(
                List.of(
                        "[FLX-WRT-UNKNOWN] wrt names `weigth`, which is no parameter of `f`. "
                                + "Hint: perhaps `weight` is meant.",
                        "[FLX-WRT-UNKNOWN] wrt names `other`, which is no parameter of `f`. "
                                + "Hint: choose from `weight`, `n`."),
                messages("@org.fluxion.Differentiable(wrt = {\"weigth\", \"other\"})"
                        + " static double f(double weight, int n) { return weight; }"));
    }

    @Test
    void namesBothMethodsThatClaimAnAccessor() {
        assertEquals(
                List.of("[FLX-ACCESSOR-SHARED] parameters `x` and `xDiagonal` both claim the accessor `dxDiagonal()`. "
                        + "Hint: rename one of them, or leave one out of wrt."),
                messages("@org.fluxion.Differentiable static double[] f(double xDiagonal, double[] x) { return x; }"));
    }

    @ParameterizedTest
    @CsvSource({
        "'static double f(double[] x, double[] xDiagonal) { return 0; }'",
        "'static double[] f(double x, double[] xDiagonal) { return null; }'",
        "'static double[] f(double[] x, int xDiagonal) { return null; }'",
    })
    void acceptsNamesThatOnlyLookAlike(String method) {
        assertEquals(List.of(), messages("@org.fluxion.Differentiable " + method));
    }

    @Test
    void reportsSeveralProblemsOfOneMethod() {
        List<Declaration> declarations =
                ReadingProcessor.read("final class A { @org.fluxion.Differentiable(wrt = \"z\", className = \"1\") "
                        + "int f(String x, float y) { return 0; } }");
        assertEquals(
                List.of(
                        "FLX-INSTANCE",
                        "FLX-RETURN-TYPE",
                        "FLX-PARAMETER-TYPE",
                        "FLX-PARAMETER-TYPE",
                        "FLX-WRT-UNKNOWN",
                        "FLX-CLASS-NAME"),
                declarations.get(0).problems().stream()
                        .map(problem -> problem.code().id())
                        .toList());
    }

    private static List<String> messages(String method) {
        return ReadingProcessor.read("final class A { " + method + " }").get(0).problems().stream()
                .map(Problem::message)
                .toList();
    }
}
