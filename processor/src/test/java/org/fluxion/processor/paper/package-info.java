/**
 * The conformance suite: every rule and example of Parr and Howard, <em>The Matrix Calculus You Need For Deep
 * Learning</em> (arXiv 1802.01528).
 *
 * <p>In: {@code paper/paper-conformance.json} (what the paper says, with checked numbers), {@code paper/cases/*.java}
 * (each entry as an annotated method) and {@code paper/cases.json} (which method is which entry). Out: one test for
 * each of the 115 points, on the methods themselves and on what the processor generates from them.
 */
package org.fluxion.processor.paper;
