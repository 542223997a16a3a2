package org.fluxion.sample;

/** Something that the user can put right; its message says what and where. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }
}
