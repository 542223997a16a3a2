/**
 * The problems: each a method as a user writes it, its data, and the same derivative by everybody else.
 *
 * <p>A {@link org.fluxion.benchmarks.Problem} goes out; nothing here knows how it is timed.
 */
package org.fluxion.benchmarks.problems;
