package org.fluxion.processor.derivation;

import org.fluxion.processor.notation.Formula;

/**
 * The derivative by a parameter.
 *
 * @param parameter the parameter's name
 * @param accessor the generated method that returns it, for example {@code dw()}
 * @param formula the derivative, simplified
 * @param shape for example {@code 1 × |w|}
 */
public record Result(String parameter, String accessor, Formula formula, String shape) {}
