/**
 * javac trees to Programs: the only package, with the root, that sees {@code com.sun.source}.
 *
 * <p>Role: reads a method body and says the same in the Program language, or refuses at the exact tree. Input: the unattributed tree of a
 * method, and the declarations that the compiler knows. Output: a {@link org.fluxion.processor.ir.Program}. Bodies are never
 * attributed in place, since javac does not undo that; {@link org.fluxion.processor.frontend.Binder} resolves names itself.
 */
package org.fluxion.processor.frontend;
