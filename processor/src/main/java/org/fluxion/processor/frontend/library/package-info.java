/**
 * The functions that a differentiated method may call, as Programs.
 *
 * <p>Role: the one place that knows what {@code dot}, {@code softmax} or {@code Math.hypot} mean; behind it there are only scalar
 * operations and loops, so that one set of rules differentiates vector functions and hand-written loops alike. Input: the class
 * and name of a function and its arguments. Output: statements on a {@link org.fluxion.processor.ir.BlockBuilder}, with the checks of
 * sizes that the function makes. {@link org.fluxion.processor.frontend.library.Library} is the entrance; every family of functions
 * is a class that fills a {@link org.fluxion.processor.frontend.library.FunctionTable}.
 */
package org.fluxion.processor.frontend.library;
