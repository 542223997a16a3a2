package org.fluxion.processor.check;

/**
 * A derivative Program that is not the derivative of its Program.
 *
 * @param what the number that is wrong, for example {@code dx[2]}
 * @param derived what the derivative Program says
 * @param expected what the method or its differences say
 * @param point the arguments, for example {@code x = [0.3, 1.2], n = 2}
 */
public record Disagreement(String what, String derived, String expected, String point) {}
