package org.fluxion.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.util.Elements;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.derivation.Computation;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Stages that do what the method's name says, so that the processor's own conduct can be tested apart from differentiation.
 *
 * @param trees javac's
 * @param elements javac's
 */
record FakeCompiler(Trees trees, Elements elements) implements MethodCompiler {
    private static final int DEEP = 50_000;

    static DifferentiableProcessor processor() {
        return new DifferentiableProcessor(
                (environment, trees, options) -> new FakeCompiler(trees, environment.getElementUtils()));
    }

    @Override
    public LoweredMethod lower(Signature signature, MethodBody body, Reporter reporter) {
        int token = body.sources()
                .add(new TreePath(
                        trees.getPath(body.method()),
                        trees.getTree(body.method()).getBody()))
                .token();
        switch (signature.methodName()) {
            case "throwing" -> throw new IllegalStateException("a broken invariant");
            case "overflowing" -> overflow(0);
            case "refused" -> throw Refusal.at(token, Code.SYNCHRONIZED, "{ ... }");
            case "unknownStatement" -> throw Refusal.at(token, Code.STATEMENT, "a statement of a later Java");
            case "unresolved" -> {
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
                if (elements.getTypeElement("p.Model") == null) {
                    throw Refusal.at(token, Code.UNKNOWN_NAME, "Model");
                }
            }
            case "warned" -> {
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
            }
            default -> {}
        }
        return new LoweredMethod(
                () -> new GeneratedGradient(generate(signature), List.of(), cost()), explanation(signature), List.of());
    }

    private static Optional<Explanation> explanation(Signature signature) {
        return switch (signature.methodName()) {
            case "unexplained" -> Optional.of(new Unexplained(false));
            case "overflowingExplained" -> Optional.of(new Unexplained(true));
            default -> Optional.empty();
        };
    }

    /** An explanation that fails. */
    private record Unexplained(boolean overflows) implements Explanation {
        @Override
        public Derivation derivation(Supplier<Computation> computed) {
            if (overflows) {
                overflow(0);
            }
            throw new IllegalStateException("a broken invariant");
        }

        @Override
        public Computation computation(GeneratedGradient gradient) {
            throw new AssertionError("nobody asks");
        }
    }

    private static MethodCost cost() {
        Program identity = program("value");
        return MethodCost.of(identity, identity, identity, Set.of());
    }

    private static WrittenClass generate(Signature signature) {
        return switch (signature.methodName()) {
            case "throwingLater" -> throw new IllegalStateException("a broken invariant");
            case "overflowingLater" -> overflow(0);
            case "wrong" -> {
                GradientPipeline.requireAgreement(signature, program("value"), program("value", "dx"));
                yield source(signature, signature.className());
            }
            case "deep" -> {
                if (depth(DEEP) != DEEP) {
                    throw new IllegalStateException("it cannot count");
                }
                yield source(signature, signature.className());
            }
            case "lackingMemory" -> throw new OutOfMemoryError("of a test");
            case "colliding" -> source(signature, "CasesFineGradient");
            default -> source(signature, signature.className());
        };
    }

    /** The identity of a double, as often as there are names. */
    private static Program program(String... outputs) {
        Variable x = new Variables().fresh("x", Type.DOUBLE);
        return new Program(
                "wrong", new Block(List.of(x), List.of(), Collections.nCopies(outputs.length, x)), List.of(outputs));
    }

    private static WrittenClass overflow(int depth) {
        return depth < 0 ? null : overflow(Math.abs(depth) + 1);
    }

    /** More than the megabyte has room for that threads have if nobody says otherwise. */
    private static int depth(int count) {
        return count == 0 ? 0 : depth(count - 1) + 1;
    }

    private static WrittenClass source(Signature signature, String name) {
        String text = """
                package %s;

                @org.fluxion.Generated("org.fluxion.processor.DifferentiableProcessor")
                final class %s {}
                // %s
                """;
        return new WrittenClass(
                signature.packageName() + "." + name,
                text.formatted(
                        signature.packageName(), name, Thread.currentThread().getName()));
    }
}
