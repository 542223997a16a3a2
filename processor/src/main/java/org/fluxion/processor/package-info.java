/**
 * The annotation processor and the order of its stages.
 *
 * <p>Role: finds annotated methods, leads each one through reading, differentiation and writing, and keeps the methods apart, so that
 * one that fails stops no other. Input: the rounds of annotation processing and the {@code -Afluxion.*} options. Output: one
 * class per annotated method: its gradient, or a stub where the method was refused.
 */
package org.fluxion.processor;
