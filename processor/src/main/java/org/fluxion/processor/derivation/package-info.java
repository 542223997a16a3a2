/**
 * What is told of one method: its formula, its intermediates, the derivative step by step with the rule of each step, and what it
 * costs. Input: Programs. Output: a {@link org.fluxion.processor.derivation.Derivation}, whose formulas are drawn in no language yet.
 */
package org.fluxion.processor.derivation;
