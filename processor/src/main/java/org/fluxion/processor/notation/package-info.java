/**
 * How formulas are drawn. In: a {@link org.fluxion.processor.notation.Layout}, which says what stands beside, above and below what. Out: MathML
 * for browsers, LaTeX for Markdown. Knows nothing of Programs or derivatives.
 */
package org.fluxion.processor.notation;
