/**
 * Finds out what loops are: the front end gives sequential loops that carry values, this package proves which of them are maps
 * ({@code build}) and reductions.
 *
 * <p>Role: input and output are Programs of the same value. {@link org.fluxion.processor.lift.Lifting} lists the passes; each
 * recognises one form.
 */
package org.fluxion.processor.lift;
