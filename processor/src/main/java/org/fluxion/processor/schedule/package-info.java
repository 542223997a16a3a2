/**
 * Program to loop statements: buffers, in-place writes, names, and which values become expressions.
 *
 * <p>Input: a simplified derivative {@link org.fluxion.processor.ir.Program}. Output: a
 * {@link org.fluxion.processor.schedule.LoopProgram}, which {@code codegen} prints as Java.
 */
package org.fluxion.processor.schedule;
