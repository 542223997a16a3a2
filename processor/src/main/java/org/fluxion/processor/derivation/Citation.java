package org.fluxion.processor.derivation;

/**
 * A rule of the paper where it is used.
 *
 * @param rule its name, for example {@code product rule}
 * @param section the section of the paper, for example {@code 4.5.1}
 * @param reason what it does here, in a sentence: why a sum appears, why what is off the diagonal vanishes
 */
public record Citation(String rule, String section, String reason) {}
