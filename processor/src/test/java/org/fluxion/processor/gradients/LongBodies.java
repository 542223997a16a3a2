package org.fluxion.processor.gradients;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts of classes {@code big.Big} whose method {@code f} has a body of any length. */
final class LongBodies {
    private LongBodies() {}

    private static String of(String declaration, String body) {
        return "package big;%nfinal class Big {%n    @org.fluxion.Differentiable%n    static %s {%n%s%n    }%n}%n"
                .formatted(declaration, body);
    }

    /** The text again and again; {@code #} stands for the number of the repetition, {@code @} for the next one. */
    private static String repeat(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(k -> text.replace("#", Integer.toString(k)).replace("@", Integer.toString(k + 1)))
                .collect(Collectors.joining());
    }

    /** A chain in which each value depends on the two before, and on x or y. */
    static String straightLine(int statements) {
        StringBuilder body = new StringBuilder("double a0 = x;\ndouble a1 = y;\n");
        for (int k = 2; k < statements; k++) {
            String format = k % 2 == 0
                    ? "double a%d = 0.7 * Math.sin(a%d) + y * a%d;%n"
                    : "double a%d = 0.6 * Math.cos(a%d) + x * a%d;%n";
            body.append(format.formatted(k, k - 1, k - 2));
        }
        return of("double f(double x, double y)", body + "return a" + (statements - 1) + " + a2 * a3;");
    }

    /** The value of that chain and its derivatives by x and y, by the chain rule from the front. */
    static double[] straightLineAt(int statements, double x, double y) {
        double[][] a = new double[statements][];
        a[0] = new double[] {x, 1, 0};
        a[1] = new double[] {y, 0, 1};
        for (int k = 2; k < statements; k++) {
            boolean isEven = k % 2 == 0;
            double last = a[k - 1][0];
            double function = isEven ? 0.7 * Math.sin(last) : 0.6 * Math.cos(last);
            double slope = isEven ? 0.7 * Math.cos(last) : -0.6 * Math.sin(last);
            double factor = isEven ? y : x;
            a[k] = new double[] {
                function + factor * a[k - 2][0],
                slope * a[k - 1][1] + factor * a[k - 2][1] + (isEven ? 0 : a[k - 2][0]),
                slope * a[k - 1][2] + factor * a[k - 2][2] + (isEven ? a[k - 2][0] : 0)
            };
        }
        double[] last = a[statements - 1];
        return new double[] {
            last[0] + a[2][0] * a[3][0],
            last[1] + a[2][1] * a[3][0] + a[2][0] * a[3][1],
            last[2] + a[2][2] * a[3][0] + a[2][0] * a[3][2]
        };
    }

    /** Sums, recurrences, branches and loops that end by themselves, one after the other. */
    static String loopsAndBranches(int sections) {
        String body = repeat(sections, """
                double s# = 0;
                for (int i = 0; i < x.length; i++) {
                    s# += Math.sin(x[i] + 0.1 * c# + #);
                }
                double h# = c#;
                for (int i = 0; i < x.length; i++) {
                    h# = Math.cos(h#) * x[i] + 0.1 * #;
                }
                double w# = 3 + y * x[0];
                while (w# > 1) {
                    w# = w# * 0.6 - 0.01;
                }
                double b#;
                if (s# > 0.3) {
                    b# = 0.5 * s# + w# * y;
                } else {
                    b# = s# * s# * h#;
                }
                double c@ = 0.3 * c# + 0.2 * b# - 0.1 * h#;
                """);
        return of("double f(double[] x, double y)", "double c0 = y;\n" + body + "return c" + sections + ";");
    }

    /** One loop, whose iteration is long. */
    static String longIteration(int statements) {
        String body = repeat(statements, "double a@ = 0.6 * Math.sin(a# + #) + 0.3 * a# * x[i];\n");
        return of("double f(double[] x, double y)", """
                double sum = y;
                for (int i = 0; i < x.length; i++) {
                    double a0 = 0.5 * sum + x[i];
                    %s
                    sum = 0.4 * sum + a%d * y;
                }
                return sum;
                """.formatted(body, statements));
    }

    /** One loop without a known number of iterations, whose iteration is long and has a branch as long. */
    static String longWhile(int statements) {
        String body = repeat(statements, "double a@ = 0.6 * Math.sin(a# + #) + 0.3 * a# * x;\n");
        String taken = repeat(statements, "b = 0.5 * Math.cos(b + #) * y;\n");
        return of("double f(double x, double y)", """
                double b = 20 + x;
                while (b > 1) {
                    double a0 = b;
                    %s
                    double last = b;
                    if (a0 > 4 * y) {
                        %s
                    }
                    b = 0.5 * last + 0.1 * b + 0.2 * a%d;
                }
                return b;
                """.formatted(body, taken, statements));
    }

    /** A function with three values. */
    static String vectorValued(int statements) {
        String body = repeat(statements, "double a@ = 0.6 * Math.sin(a#) + 0.3 * a# * x[# % x.length];\n");
        return of("double[] f(double[] x, double y)", """
                double a0 = y;
                %s
                return new double[] {a%d, a%d * y, x[0] * a%d};
                """.formatted(body, statements, statements / 2, statements / 3));
    }

    /** A chain of six hundred statements over p0 to p119. */
    static String manyParameters() {
        String parameters =
                IntStream.range(0, 120).mapToObj(k -> "double p" + k).collect(Collectors.joining(", "));
        String body = IntStream.range(0, 600)
                .mapToObj(k -> "double a%d = 0.9 * Math.sin(a%d) + 0.1 * p%d;%n".formatted(k + 1, k, k % 120))
                .collect(Collectors.joining());
        return of("double f(" + parameters + ")", "double a0 = 1;\n" + body + "return a600;");
    }

    /** Many checks of sizes. */
    static String products(int count) {
        String body = repeat(count, "sum += org.fluxion.runtime.Vectors.dot(w, x[#]);\n");
        return of("double f(double[] w, double[][] x)", "double sum = 0;\n" + body + "return sum;");
    }

    /** Calls of another differentiable method. */
    static String calls(int count) {
        String other = """
                package big;
                final class Other {
                    @org.fluxion.Differentiable
                    static double g(double u, double[] v) { return u * u * v[0] + Math.sin(v[1]); }
                }
                """;
        String body = repeat(count, "double a@ = 0.5 * a# + 0.1 * Other.g(a#, x);\n");
        return other
                + of("double f(double y, double[] x)", "double a0 = y;\n" + body + "return a" + count + ";")
                        .replace("package big;", "");
    }
}
