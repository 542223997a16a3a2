/**
 * Compares what was made of a method with the method, at a few points, without running any of the user's code.
 *
 * <p>Role: the judge of the whole way from the front end to the last simplification. Input: the Program of a method as the front end
 * has read it, and the Program of its derivative. Output: {@link org.fluxion.processor.check.Findings}, at most one
 * {@link org.fluxion.processor.check.Disagreement} among them. Differences know nothing of differentiation, but of rounding and of
 * kinks; so {@link org.fluxion.processor.check.Decisions} tells evaluations that took another way, and
 * {@link org.fluxion.processor.check.RoundingErrors} measures what rounding does. Where they cannot tell, nothing is said.
 */
package org.fluxion.processor.check;
