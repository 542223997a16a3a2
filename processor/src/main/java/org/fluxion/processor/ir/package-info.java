/**
 * The Program language: a small typed, structured, single-assignment language over scalars and arrays.
 *
 * <p>Role: the one language between the Java front end and the generated code. It is closed under differentiation: the
 * derivative of a {@link org.fluxion.processor.ir.Program} is a Program. Input: what {@code frontend} builds with
 * {@link org.fluxion.processor.ir.BlockBuilder}. Output: what {@code schedule} turns into Java statements. Its four companions are the
 * builder, the {@link org.fluxion.processor.ir.Verifier}, the {@link org.fluxion.processor.ir.Printer} and the
 * {@link org.fluxion.processor.ir.Evaluator}.
 */
package org.fluxion.processor.ir;
