/**
 * Everything that Fluxion says to its user.
 *
 * <p>Role: the one catalogue of errors and warnings, and the one way to print them. Input: a
 * {@link org.fluxion.processor.diagnostics.Refusal} thrown by any stage, or a
 * {@link org.fluxion.processor.diagnostics.Problem} handed to the {@link org.fluxion.processor.diagnostics.Reporter}. Output:
 * compiler messages of the form {@code [FLX-...] what is wrong. Hint: what to write instead.}
 */
package org.fluxion.processor.diagnostics;
