/**
 * Reverse-mode differentiation of Programs, by the rules of Parr and Howard, <i>The Matrix Calculus You Need For Deep Learning</i>.
 *
 * <p>Role: the derivative of a Program as another Program. Input: a lifted Program and the parameters to differentiate by. Output: a
 * Program with the same parameters whose results are the value and one derivative for each of those, and the list of rules used.
 * {@link org.fluxion.processor.autodiff.ReverseSweep} walks the statements backwards and only dispatches; each construct has its
 * pullback in a file of its own. Naming: the adjoint of {@code w} is called {@code dw}.
 */
package org.fluxion.processor.autodiff;
