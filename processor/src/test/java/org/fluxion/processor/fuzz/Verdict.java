package org.fluxion.processor.fuzz;

/** What came of checking a program. */
enum Verdict {
    AGREES(false),
    /** Fluxion refuses it with an error that such programs may get. */
    REFUSED(false),
    /** Fluxion refuses it although the language has all it uses. */
    UNEXPECTED_REFUSAL(true),
    /** It is no Java: the generator's mistake. */
    INVALID(true),
    /** The processor or javac failed. */
    CRASH(true),
    /** javac refuses the generated class. */
    GENERATED_CODE(true),
    /** Compiling or evaluating does not end. */
    HANG(true),
    /** The value is not the method's. */
    VALUE(true),
    /** A derivative has not the shape of its parameter. */
    SHAPE(true),
    /** A derivative is not what differences give. */
    DERIVATIVE(true),
    /** The derivative along a direction is not what differences along it give. */
    DIRECTION(true),
    /** A reused object gives other bits than a fresh one. */
    REUSE(true),
    /** An argument was written to. */
    ARGUMENT(true),
    /** {@code evaluate} throws where the method returns. */
    EXCEPTION(true);

    private final boolean failure;

    Verdict(boolean failure) {
        this.failure = failure;
    }

    boolean isFailure() {
        return failure;
    }
}
