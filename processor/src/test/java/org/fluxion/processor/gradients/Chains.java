package org.fluxion.processor.gradients;

/**
 * Methods {@code g1} to {@code gN}, each of which calls the next one twice: inlined, the innermost would stand there {@code 2^N}
 * times. Each chain has a closed form.
 */
final class Chains {
    /** The step of the chains that add what they find on both sides; two sides make {@code 2 * cosh(STEP)} of an exp. */
    static final double STEP = 0.1;

    /** What the innermost method of the other chains adds to {@code 1 / x} or turns a vector by. */
    static final double SMALL = 1e-6;

    private Chains() {}

    private static String chain(String first, int depth, String annotation, String level, String innermost) {
        StringBuilder text = new StringBuilder("package big; import org.fluxion.Differentiable; final class Big {");
        text.append("@Differentiable ").append(first);
        for (int k = 1; k <= depth; k++) {
            String method = k == depth ? innermost : level.replace("NEXT", "g" + (k + 1));
            text.append('\n').append(annotation).append(" static ").append(method.replace("THIS", "g" + k));
        }
        return text.append("\n}\n").toString();
    }

    /** {@code exp(x)} times {@code cosh(STEP)} to the power of the depth. */
    static String scalars(int depth, String annotation) {
        return chain(
                "static double f(double x) { return g1(x); }",
                depth,
                annotation,
                "double THIS(double x) { return 0.5 * NEXT(x + 0.1) + 0.5 * NEXT(x - 0.1); }",
                "double THIS(double x) { return 0.5 * Math.exp(x + 0.1) + 0.5 * Math.exp(x - 0.1); }");
    }

    /** {@code v[0] * v[1] * exp(s)} times {@code cosh(STEP)} to the power of the depth. */
    static String arrays(int depth, String annotation) {
        return chain(
                "static double f(double[] v, double s) { return g1(v, s); }",
                depth,
                annotation,
                "double THIS(double[] v, double s) { return 0.5 * NEXT(v, s + 0.1) + 0.5 * NEXT(v, s - 0.1); }",
                "double THIS(double[] v, double s) {"
                        + " return 0.5 * v[0] * v[1] * (Math.exp(s + 0.1) + Math.exp(s - 0.1)); }");
    }

    /** The vector turned by {@code SMALL} times two to the power of the depth less one. */
    static String results(int depth, String annotation) {
        return chain(
                "static double[] f(double[] v) { return g1(v); }",
                depth,
                annotation,
                "double[] THIS(double[] v) { double[] half = NEXT(v); return NEXT(half); }",
                "double[] THIS(double[] v) { double c = Math.cos(1e-6); double s = Math.sin(1e-6);"
                        + " return new double[] {c * v[0] - s * v[1], s * v[0] + c * v[1]}; }");
    }

    /** {@code x / (1 + n * x)}, where n is {@code SMALL}, or its negative, times {@code 2 * m} to the power of the depth less one. */
    static String loops(int depth, String annotation) {
        return chain(
                "static double f(double x, int m, boolean up) { return g1(x, m, up); }",
                depth,
                annotation,
                "double THIS(double x, int m, boolean up) { double s = x;"
                        + " for (int i = 0; i < m; i++) { s = NEXT(s, m, up); s = NEXT(s, m, up); } return s; }",
                "double THIS(double x, int m, boolean up) { return up ? x / (1 + 1e-6 * x) : x / (1 - 1e-6 * x); }");
    }

    /** A sum of calls of one method of 30 statements. */
    static String flat(int calls) {
        StringBuilder text = new StringBuilder("package big; import org.fluxion.Differentiable; final class Big {\n");
        text.append("@Differentiable static double f(double x, double y) { double s = 0;\n");
        for (int k = 0; k < calls; k++) {
            text.append("s += g(x + ").append(k).append(", y);\n");
        }
        text.append("return s; }\nstatic double g(double x, double y) { double a = x; double b = y;\n");
        text.append("a = 0.5 * Math.sin(a) + 0.25 * b; b = 0.75 * b + 0.1 * Math.cos(a);\n".repeat(15));
        return text.append("return a + b; }\n}\n").toString();
    }
}
