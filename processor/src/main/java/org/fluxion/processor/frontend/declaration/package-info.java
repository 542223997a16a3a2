/**
 * Reading the annotation and the declaration of a method, without its body.
 *
 * <p>Role: everything that can be said about a gradient class before the body is looked at: its name, its members, and whether the
 * method can have one. Input: an annotated method as the compiler models it. Output: a
 * {@link org.fluxion.processor.frontend.declaration.Declaration} with either a {@link org.fluxion.processor.ir.Signature} or all
 * the problems found.
 */
package org.fluxion.processor.frontend.declaration;
