/**
 * Reference problems: objectives that benchmarks of automatic differentiation use, written in ordinary Java.
 *
 * <p>In: {@code references/*.java} and two files of inputs, values and derivatives (see {@code references/README.md}).
 * Out: tests that every value and every derivative agrees to 1e-12 of the largest entry.
 */
package org.fluxion.processor.references;
