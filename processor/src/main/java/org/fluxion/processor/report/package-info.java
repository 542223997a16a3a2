/**
 * Formulas of Programs for readers, in the notation of Parr and Howard, <i>The Matrix Calculus You Need For Deep Learning</i>.
 *
 * <p>Role: what the Javadoc of a generated class says that its value and its derivatives are. Input: a Program, lifted and
 * simplified, and one of its results. Output: lines of plain text. On the way {@link org.fluxion.processor.report.ProgramReader}
 * turns statements into {@link org.fluxion.processor.report.Term}s, which keep every index, and
 * {@link org.fluxion.processor.report.TermPrinter} prints those with as few indices as
 * {@link org.fluxion.processor.report.WholeVectors} allows.
 */
package org.fluxion.processor.report;
