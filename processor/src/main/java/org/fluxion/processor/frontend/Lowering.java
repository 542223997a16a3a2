package org.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Reads the bodies of methods. */
public final class Lowering {
    private final FrontendContext context;
    private final SourceMap sources;
    private final Variables variables;
    private final Set<ExecutableElement> helpers = new LinkedHashSet<>();

    /**
     * Prepares to read one method.
     *
     * @param context the compiler's tools
     * @param sources receives the trees that statements come from
     * @param variables makes the Program's variables
     */
    public Lowering(FrontendContext context, SourceMap sources, Variables variables) {
        this.context = context;
        this.sources = sources;
        this.variables = variables;
    }

    /**
     * Reads a method's body.
     *
     * @param signature the outside of the method
     * @param method the method
     * @return a Program with the method's parameters and its value
     * @throws Refusal if the method uses what the language does not have
     */
    public Program lower(Signature signature, ExecutableElement method) {
        InlineOrCall choice =
                new InlineOrCall(variables, new Callables(context), inlining -> lower(signature, method, inlining));
        Program program = choice.lower();
        helpers.addAll(choice.helpers());
        return program;
    }

    /** The methods without an annotation that are called through a class that has to be generated for them. */
    public List<ExecutableElement> helpers() {
        return List.copyOf(helpers);
    }

    Program lower(Signature signature, ExecutableElement method, Inlining inlining) {
        TreePath path = context.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            throw Refusal.of(Code.NO_BODY, signature.methodName());
        }
        Session session = Session.of(context, sources, variables, inlining, method);
        session.chain().push(method);
        BodyLowering body = new BodyLowering(session, path, (TypeElement) method.getEnclosingElement());
        List<Variable> parameters = bindParameters(signature, method, body);
        Value value = new MethodResult(body).lower(method, tree);
        Variable result = value.type().getKind() == TypeKind.ARRAY
                ? body.arrays().array(tree, value)
                : body.conversions().scalar(tree, value);
        return new Program(signature.methodName(), block(session.flow(), parameters, result), List.of("value"));
    }

    private List<Variable> bindParameters(Signature signature, ExecutableElement method, BodyLowering body) {
        List<Variable> variablesOfParameters = new ArrayList<>();
        for (int k = 0; k < signature.parameters().size(); k++) {
            Signature.Parameter parameter = signature.parameters().get(k);
            VariableElement declared = method.getParameters().get(k);
            Variable variable = variables.fresh(parameter.name(), parameter.type());
            variablesOfParameters.add(variable);
            Binding binding = parameter.type().isArray()
                    ? new Binding.Frozen(variable, new Binding.Owner(parameter.name(), true))
                    : new Binding.Scalar(variable);
            body.statements().declare(parameter.name(), declared.asType(), new Value(declared.asType(), binding));
        }
        return variablesOfParameters;
    }

    private static Block block(Flow flow, List<Variable> parameters, Variable result) {
        List<Statement> statements =
                new ArrayList<>(flow.prologue().build(List.of()).statements());
        Block body = flow.builder().build(parameters, List.of(result));
        statements.addAll(body.statements());
        return new Block(parameters, statements, body.results());
    }
}
