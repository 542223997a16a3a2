package org.fluxion.benchmarks.problems;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;

/** Classes with a method each, of as many statements as one likes: assignments, every tenth in a loop. */
final class MethodSources {
    private MethodSources() {}

    /** The sources for "methods x statements". */
    static List<JavaFileObject> of(String size) {
        int[] numbers = Samples.numbers(size);
        return IntStream.range(0, numbers[0])
                .mapToObj(k -> MemoryFiles.source("compiled.Case" + k, source("Case" + k, numbers[1])))
                .toList();
    }

    private static String source(String className, int statements) {
        String body = IntStream.range(0, statements)
                .mapToObj(MethodSources::statement)
                .collect(Collectors.joining("\n        "));
        return """
                package compiled;

                final class %s {
                    @org.fluxion.Differentiable
                    static double method(double[] x, double a) {
                        double v = a;
                        double w = 1;
                        %s
                        return v * w;
                    }
                }
                """.formatted(className, body);
    }

    private static String statement(int k) {
        return switch (k % 10) {
            case 0, 5 -> "w = w * 0.5 + Math.sin(v + " + k + ");";
            case 1, 6 -> "v = v * a - w;";
            case 2 -> "if (v > w) { v = v - a; } else { w = w + a * a; }";
            case 3, 8 -> "double v" + k + " = Math.exp(-v * v) + w;";
            case 4, 9 -> "v = v + v" + (k - 1) + " * w / (1 + w * w);";
            default -> "for (int i = 0; i < x.length; i++) { w += x[i] * v; }";
        };
    }
}
