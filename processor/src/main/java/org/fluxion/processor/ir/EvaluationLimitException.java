package org.fluxion.processor.ir;

/** An evaluation that was told how long it may run has run longer. */
public final class EvaluationLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EvaluationLimitException(long steps) {
        super("more than " + steps + " steps");
    }
}
