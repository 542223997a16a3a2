package org.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.diagnostics.Refusal;

/** Puts the body of a method of the same top-level class in the place of a call, unless it is to be called. */
final class Inliner {
    /** What says enough by itself, or may be repaired by another processor, which goes by the code. */
    private static final Set<Code> TOLD_AS_THEY_ARE =
            Set.of(Code.IN_HELPER, Code.RECURSION, Code.UNKNOWN_NAME, Code.CALL_UNRESOLVED);

    private final BodyLowering body;
    private final CompanionCalls companions;

    Inliner(BodyLowering body, CompanionCalls companions) {
        this.body = body;
        this.companions = companions;
    }

    Value call(CallLowering.Resolved call) {
        ExecutableElement method = call.method();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            throw body.refusal(call.tree().getMethodSelect(), Code.CALL_INSTANCE, call.text());
        }
        if (body.session().chain().contains(method)) {
            throw body.refusal(call.tree().getMethodSelect(), Code.RECURSION, call.text(), chain(method));
        }
        if (body.session().inlining().isCalled(method)) {
            return companions.call(call);
        }
        TreePath path = body.session().context().trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            throw body.refusal(call.tree().getMethodSelect(), Code.CALL, call.text(), call.label());
        }
        body.session().inlining().enter(site(call));
        body.session().chain().push(method);
        try {
            BodyLowering callee = new BodyLowering(body.session(), path, (TypeElement) method.getEnclosingElement());
            bindParameters(callee, call);
            return new MethodResult(callee).lower(method, tree);
        } catch (Refusal refusal) {
            throw naming(call, refusal);
        } finally {
            body.session().chain().pop();
            body.session().inlining().leave();
        }
    }

    private Inlining.Site site(CallLowering.Resolved call) {
        int token = body.origin(call.tree().getMethodSelect()).token();
        int loops = (int) body.frames().stream()
                .filter(frame -> frame.kind() == Frame.Kind.LOOP)
                .count();
        return new Inlining.Site(call.method(), token, call.text(), loops);
    }

    private static void bindParameters(BodyLowering callee, CallLowering.Resolved call) {
        List<? extends VariableElement> parameters = call.method().getParameters();
        for (int k = 0; k < parameters.size(); k++) {
            TypeMirror type = parameters.get(k).asType();
            callee.statements()
                    .declare(
                            parameters.get(k).getSimpleName().toString(),
                            type,
                            call.arguments().get(k));
        }
    }

    private String chain(ExecutableElement method) {
        List<ExecutableElement> calls = new ArrayList<>(body.session().chain());
        Collections.reverse(calls);
        List<ExecutableElement> cycle = new ArrayList<>(calls.subList(calls.indexOf(method), calls.size()));
        cycle.add(method);
        return cycle.stream().map(each -> each.getSimpleName().toString()).collect(Collectors.joining(" -> "));
    }

    private static Refusal naming(CallLowering.Resolved call, Refusal refusal) {
        Problem problem = refusal.problem();
        boolean isTold = TOLD_AS_THEY_ARE.contains(problem.code()) || !(problem.place() instanceof Place.Token);
        return isTold
                ? refusal
                : new Refusal(
                        Problem.at(problem.place(), Code.IN_HELPER, call.text(), call.label(), problem.summary()));
    }
}
