/**
 * Rewrites that keep the value of a Program: identities, common subexpressions, dead code, fusion of loops and branches.
 *
 * <p>Role: input and output are Programs. A {@link org.fluxion.processor.simplify.Rule} is local, sees one operation and the definitions
 * of its operands, and lists its identities in its Javadoc; anything that needs use counts or several statements is a
 * {@link org.fluxion.processor.simplify.Pass}. No identity that is false for floating-point numbers is used: {@code x * 0},
 * {@code x - x} and {@code x + 0.0} stay. {@link org.fluxion.processor.simplify.Simplifier} holds the catalogue and its order.
 */
package org.fluxion.processor.simplify;
