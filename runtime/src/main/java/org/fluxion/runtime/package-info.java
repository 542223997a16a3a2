/**
 * The functions on vectors and matrices that a differentiated method may call, and what generated code needs to run.
 *
 * <p>{@link org.fluxion.runtime.Vectors}, {@link org.fluxion.runtime.Matrices},
 * {@link org.fluxion.runtime.Activations} and {@link org.fluxion.runtime.Differentiation} are for methods that carry
 * the annotation: ordinary static functions, so that the method runs as it stands. Their results are fresh arrays.
 * {@link org.fluxion.runtime.Kernels}, {@link org.fluxion.runtime.Buffers} and {@link org.fluxion.runtime.Checks} are
 * for generated code: they allocate nothing that could be used again.
 */
package org.fluxion.runtime;
