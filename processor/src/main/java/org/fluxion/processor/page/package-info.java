/**
 * Pages for readers. Input: {@link org.fluxion.processor.derivation.Derivation}s. Output: text, the same to the byte for the same input.
 *
 * <p>{@link org.fluxion.processor.page.HtmlPage} writes a document that needs nothing but a browser: no script, no font or anything
 * else from elsewhere; browsers draw the formulas themselves. {@link org.fluxion.processor.page.MarkdownPage} says the same as text, and
 * {@link org.fluxion.processor.page.IndexPage} lists the methods of a compilation. {@link org.fluxion.processor.page.Chapter} has the
 * order of what a page tells, {@link org.fluxion.processor.page.Element} is the only place that knows how HTML is escaped, and all about
 * looks is in {@code page.css}.
 */
package org.fluxion.processor.page;
