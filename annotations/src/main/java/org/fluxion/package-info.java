/**
 * The annotations that ask for derivatives.
 *
 * <p>They carry no behaviour and need nothing at run time: the processor reads them while the annotated class is
 * compiled, and again from the class file when another class calls the annotated method.
 */
package org.fluxion;
