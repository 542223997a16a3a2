package org.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Origin;

/** The parts that lower one method's body, and what they share: the method's names, its file and what its jumps may leave. */
final class BodyLowering {
    private final Session session;
    private final TreePath path;
    private final Binder binder;
    private final Scope scope;
    private final JavaTypes types;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Conversions conversions = new Conversions(this);
    private final OperatorLowering operators = new OperatorLowering(this);
    private final ArrayLowering arrays = new ArrayLowering(this);
    private final AssignmentLowering assignments = new AssignmentLowering(this);
    private final NameLowering names = new NameLowering(this);
    private final CallLowering calls = new CallLowering(this);
    private final SwitchLowering switches = new SwitchLowering(this);
    private final LoopLowering loops = new LoopLowering(this);
    private final ExpressionLowering expressions = new ExpressionLowering(this);
    private final StatementLowering statements = new StatementLowering(this);

    /**
     * Prepares to lower code.
     *
     * @param session the method that is differentiated
     * @param path the code: a method or a field
     * @param type the class that declares it
     */
    BodyLowering(Session session, TreePath path, TypeElement type) {
        this.session = session;
        this.path = path;
        types = new JavaTypes(session.context().types());
        binder = new Binder(session.context(), type, path.getCompilationUnit());
        scope = new Scope(session.flow());
    }

    Session session() {
        return session;
    }

    Flow flow() {
        return session.flow();
    }

    /** The flow, with the next statements coming from a tree. */
    Flow at(Tree tree) {
        return flow().at(origin(tree));
    }

    Origin origin(Tree tree) {
        return session.sources().add(new TreePath(path, tree));
    }

    Refusal refusal(Tree tree, Code code, Object... arguments) {
        return Refusal.at(origin(tree).token(), code, arguments);
    }

    /** A refusal of an expression for its type. */
    Refusal wrongType(Tree tree, TypeMirror type) {
        return refusal(tree, Code.EXPRESSION_TYPE, Quote.source(tree), type);
    }

    Binder binder() {
        return binder;
    }

    Scope scope() {
        return scope;
    }

    JavaTypes types() {
        return types;
    }

    /** What jumps may leave, innermost first. */
    Deque<Frame> frames() {
        return frames;
    }

    /** Runs the content inside a frame, and goes on behind it however the content was left. */
    void within(Frame frame, Runnable content) {
        frames.push(frame);
        content.run();
        frames.pop();
        flow().state().setExits(flow().state().exits().without(frame));
    }

    Conversions conversions() {
        return conversions;
    }

    OperatorLowering operators() {
        return operators;
    }

    ArrayLowering arrays() {
        return arrays;
    }

    AssignmentLowering assignments() {
        return assignments;
    }

    NameLowering names() {
        return names;
    }

    CallLowering calls() {
        return calls;
    }

    SwitchLowering switches() {
        return switches;
    }

    LoopLowering loops() {
        return loops;
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    StatementLowering statements() {
        return statements;
    }
}
