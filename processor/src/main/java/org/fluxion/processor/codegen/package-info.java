/**
 * Loop statements to Java source.
 *
 * <p>Input: a {@link org.fluxion.processor.schedule.LoopProgram} and what its documentation shall say. Output: a JavaPoet
 * file. This is the only package that knows JavaPoet, precedences, literals and imports. It decides nothing about the
 * computation: one statement of the program is one statement of Java.
 */
package org.fluxion.processor.codegen;
