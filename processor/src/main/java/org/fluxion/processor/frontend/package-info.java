/**
 * From javac's trees to Programs.
 *
 * <p>Role: reads the body of a method and of the methods of its class that it calls, resolves names, types and overloads itself
 * (javac has not attributed anything yet, and asking it to would do damage), and refuses what the language does not have at
 * the smallest tree that shows it. Input: a method that {@code frontend.declaration} has read. Output: a
 * {@link org.fluxion.processor.ir.Program} whose statements know the trees they come from. {@link
 * org.fluxion.processor.frontend.Lowering} is the entrance.
 */
package org.fluxion.processor.frontend;
