package org.fluxion.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;

/** What a file may not name hides nothing from it, in Fluxion as in Java. */
class AccessTest {
    private static final String HIDDEN = """
            package a;
            public class Hidden {
                private static final double PI = 9;
                static final double E = 8;
                private static double exp(double x) {
                    return PI + E + x;
                }
                public static double use() {
                    return exp(0);
                }
            }
            """;

    private static final String OTHER = """
            package b;
            public class Other {
                public static final double PI = 2.5;
                public static final double E = 3.5;
            }
            """;

    private static double value(String method, double x, String... sources) {
        Compilation compilation =
                InMemoryCompiler.differentiating().compile(sources).requireSuccess();
        return (Double) compilation.gradient("b.User" + method + "Gradient").evaluate(x);
    }

    @Test
    void importsOnDemandPassOverPrivateAndPackagePrivateMembers() {
        String user = """
                package b;
                import static a.Hidden.*;
                import static b.Other.*;
                import static java.lang.Math.*;
                final class User {
                    @org.fluxion.Differentiable
                    static double constants(double x) {
                        return x * Other.PI + E2 * x;
                    }
                    static final double E2 = b.Other.E;
                    @org.fluxion.Differentiable
                    static double function(double x) {
                        return exp(x);
                    }
                }
                """;
        assertEquals(12, value("Constants", 2, HIDDEN, OTHER, user));
        assertEquals(Math.exp(2), value("Function", 2, HIDDEN, OTHER, user));
    }

    @Test
    void aHiddenConstantOfAnImportedClassIsNotTheOneMeant() {
        String user = """
                package b;
                import static a.Hidden.*;
                import static b.Other.*;
                final class User {
                    @org.fluxion.Differentiable
                    static double pi(double x) {
                        return x * PI;
                    }
                    @org.fluxion.Differentiable
                    static double e(double x) {
                        return x * E;
                    }
                }
                """;
        assertEquals(5, value("Pi", 2, HIDDEN, OTHER, user));
        assertEquals(7, value("E", 2, HIDDEN, OTHER, user));
    }

    @Test
    void packagePrivateMembersAreNotInheritedAcrossPackages() {
        String base = """
                package a;
                public class Base {
                    static final double G = 8;
                }
                """;
        String other = """
                package b;
                public class Constants {
                    public static final double G = 0.5;
                }
                """;
        String user = """
                package b;
                import static b.Constants.G;
                final class User extends a.Base {
                    @org.fluxion.Differentiable
                    static double weight(double x) {
                        return x * G;
                    }
                }
                """;
        assertEquals(1, value("Weight", 2, base, other, user));
    }

    @Test
    void aPackagePrivateClassOfAnotherPackageHidesNothing() {
        String math = """
                package a;
                abstract class Math {
                    static double exp(double x) {
                        return x;
                    }
                }
                """;
        String user = """
                package b;
                import a.*;
                final class User {
                    @org.fluxion.Differentiable
                    static double grow(double x) {
                        return Math.exp(x);
                    }
                }
                """;
        assertEquals(Math.exp(2), value("Grow", 2, HIDDEN, math, user));
    }

    @Test
    void aClassThatIsYetToBeGeneratedTakesNoNumber() {
        String user = """
                package b;
                final class User {
                    static double f(double x) {
                        return x * x;
                    }
                    static double f(UserCallGradient gradient) {
                        return gradient.value();
                    }
                    @org.fluxion.Differentiable
                    static double call(double x) {
                        return f(x);
                    }
                }
                """;
        assertEquals(9, value("Call", 3, user));
    }

    @Test
    void ofTwoMethodsWithoutArgumentsTheMoreSpecificRestIsMeant() {
        String user = """
                package b;
                final class User {
                    static double n(int... rest) {
                        return 2;
                    }
                    static double n(double... rest) {
                        return 3;
                    }
                    @org.fluxion.Differentiable
                    static double call(double x) {
                        return n() * x;
                    }
                }
                """;
        assertEquals(8, value("Call", 4, user));
    }
}
