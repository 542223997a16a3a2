/**
 * The harness that every test of the processor uses.
 *
 * <p>In: Java sources as text. {@link org.fluxion.processor.testing.InMemoryCompiler} compiles them without a file
 * being written and gives a {@link org.fluxion.processor.testing.Compilation}: diagnostics, generated sources,
 * classes. Out: {@link org.fluxion.processor.testing.GradientHandle} calls a generated class, {@link
 * org.fluxion.processor.testing.Differences} says what its derivatives should be, and {@link
 * org.fluxion.processor.testing.Golden} what its text should be.
 */
package org.fluxion.processor.testing;
