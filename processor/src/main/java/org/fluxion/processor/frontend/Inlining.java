package org.fluxion.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import org.fluxion.processor.ir.Variables;

/**
 * How much code the methods inlined into one method have become so far, counted in variables of the Program. Code inside of nested
 * loops counts more: the reverse of a loop computes its body again, that of a loop in it once more.
 */
final class Inlining {
    /** Loops as deep as hand-written methods have them count no more than straight code. */
    private static final int ORDINARY_LOOPS = 2;

    private static final int MAX_LOOPS = 20;

    private final Variables variables;
    private final Predicate<ExecutableElement> called;
    private final Set<ExecutableElement> helpers = new LinkedHashSet<>();
    private final int limit;
    private final Map<ExecutableElement, Integer> sizes = new LinkedHashMap<>();
    private final Deque<Inlined> open = new ArrayDeque<>();
    private int loops;
    private long spent;
    private int seen;

    /**
     * Prepares to count.
     *
     * @param variables of the method that is differentiated
     * @param called the methods of the same class that are called through classes of their own
     * @param limit how much may be inlined
     */
    Inlining(Variables variables, Predicate<ExecutableElement> called, int limit) {
        this.variables = variables;
        this.called = called;
        this.limit = limit;
        seen = variables.count();
    }

    /**
     * A call to be replaced by the body of its method.
     *
     * @param method the method
     * @param token the call's
     * @param text the call as written
     * @param loopsAround the loops around the call in the method that it stands in
     */
    record Site(ExecutableElement method, int token, String text, int loopsAround) {}

    private record Inlined(Site site, int first) {}

    /** Thrown where nothing more may be inlined; the method as a whole begins again or is refused. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Site outermost;

        ExhaustedException(Site outermost) {
            super("", null, false, false);
            this.outermost = outermost;
        }

        /** The call in the method that is differentiated that led here. */
        Site outermost() {
            return outermost;
        }
    }

    boolean isCalled(ExecutableElement method) {
        return called.test(method);
    }

    /** A method without an annotation is called. */
    void call(ExecutableElement helper) {
        helpers.add(helper);
    }

    Set<ExecutableElement> helpers() {
        return helpers;
    }

    /**
     * A method is about to be inlined.
     *
     * @throws ExhaustedException if too much has been
     */
    void enter(Site site) {
        settle();
        if (spent > limit) {
            throw new ExhaustedException(open.isEmpty() ? site : open.getLast().site());
        }
        open.push(new Inlined(site, variables.count()));
        loops += site.loopsAround();
    }

    void leave() {
        settle();
        Inlined done = open.pop();
        loops -= done.site().loopsAround();
        sizes.merge(done.site().method(), variables.count() - done.first(), Math::max);
    }

    /** The largest size of each method that has been inlined, with all that was inlined into it. */
    Map<ExecutableElement, Integer> sizes() {
        return sizes;
    }

    private void settle() {
        if (!open.isEmpty()) {
            long made = (long) variables.count() - seen;
            spent += made << Math.min(Math.max(loops - ORDINARY_LOOPS, 0), MAX_LOOPS);
        }
        seen = variables.count();
    }
}
