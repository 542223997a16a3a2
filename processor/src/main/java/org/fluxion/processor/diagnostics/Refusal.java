package org.fluxion.processor.diagnostics;

/**
 * Thrown by any stage that cannot go on with a method. It abandons that method only: the processor reports the problem and goes on
 * with the next one.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        // Thrown for wrong input, not for a mistake in the processor: nobody reads the stack.
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** A refusal at a tree: {@code throw Refusal.at(origin.token(), Code.CALL, ...)}. */
    public static Refusal at(int token, Code code, Object... arguments) {
        return new Refusal(Problem.at(new Place.Token(token), code, arguments));
    }

    /** A refusal of the method as a whole. */
    public static Refusal of(Code code, Object... arguments) {
        return new Refusal(Problem.at(Place.NONE, code, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
