package org.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.fluxion.processor.diagnostics.Code;

/**
 * Lowers the body of a method whose parameters are bound, to the value it returns.
 *
 * @param body the method's names
 */
record MethodResult(BodyLowering body) {
    Value lower(ExecutableElement method, MethodTree tree) {
        return method.getReturnType().getKind() == TypeKind.VOID ? none(tree) : value(method, tree);
    }

    private Value none(MethodTree tree) {
        run(Frame.of(kind(), ""), tree);
        return body.expressions().none();
    }

    private Value value(ExecutableElement method, MethodTree tree) {
        Slot result = Slot.result("", method.getReturnType());
        State state = body.flow().state();
        state.bind(result, Binding.UNASSIGNED);
        run(Frame.of(kind(), result), tree);
        Binding binding = state.binding(result);
        state.forget(result);
        if (binding instanceof Binding.Unassigned) {
            throw body.refusal(tree, Code.MISSING_RETURN, method.getSimpleName());
        }
        return new Value(method.getReturnType(), binding);
    }

    private Frame.Kind kind() {
        return body.session().isInlining() ? Frame.Kind.HELPER : Frame.Kind.METHOD;
    }

    private void run(Frame frame, MethodTree tree) {
        body.within(
                frame,
                () -> body.scope()
                        .block(() -> body.statements().sequence(tree.getBody().getStatements())));
        body.scope().close();
    }
}
