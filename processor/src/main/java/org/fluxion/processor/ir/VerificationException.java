package org.fluxion.processor.ir;

/** A Program breaks a rule of the language: a bug of the stage that made it, never of the user. */
public final class VerificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VerificationException(String message) {
        super(message);
    }
}
