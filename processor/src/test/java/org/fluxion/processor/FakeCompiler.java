package org.fluxion.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.ir.Signature;

/**
 * Stages that do what the method's name says, so that the processor's own conduct can be tested apart from differentiation.
 *
 * @param trees javac's
 * @param elements javac's
 */
record FakeCompiler(Trees trees, Elements elements) implements MethodCompiler {
    static DifferentiableProcessor processor() {
        return new DifferentiableProcessor(
                (environment, trees, options) -> new FakeCompiler(trees, environment.getElementUtils()));
    }

    @Override
    public GeneratedSource compile(Signature signature, MethodBody body, Reporter reporter) {
        int token = body.sources()
                .add(new TreePath(
                        trees.getPath(body.method()),
                        trees.getTree(body.method()).getBody()))
                .token();
        return switch (signature.methodName()) {
            case "throwing" -> throw new IllegalStateException("a broken invariant");
            case "overflowing" -> overflow(0);
            case "refused" -> throw Refusal.at(token, Code.SYNCHRONIZED, "{ ... }");
            case "unknownStatement" -> throw Refusal.at(token, Code.STATEMENT, "a statement of a later Java");
            case "unresolved" -> {
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
                if (elements.getTypeElement("p.Model") == null) {
                    throw Refusal.at(token, Code.UNKNOWN_NAME, "Model");
                }
                yield source(signature, signature.className());
            }
            case "warned" -> {
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
                reporter.report(token, Code.ZERO_DERIVATIVE, "floor(x)");
                yield source(signature, signature.className());
            }
            case "colliding" -> source(signature, "CasesFineGradient");
            default -> source(signature, signature.className());
        };
    }

    private static GeneratedSource overflow(int depth) {
        return depth < 0 ? null : overflow(Math.abs(depth) + 1);
    }

    private static GeneratedSource source(Signature signature, String name) {
        String text = """
                package %s;

                @org.fluxion.Generated("org.fluxion.processor.DifferentiableProcessor")
                final class %s {}
                """;
        return new GeneratedSource(signature.packageName() + "." + name, text.formatted(signature.packageName(), name));
    }
}
