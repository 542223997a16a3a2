package org.fluxion.processor.derivation;

import java.util.Optional;

/**
 * An operation that has no derivative somewhere, or an infinite one.
 *
 * @param operation for example {@code max(0, z)}
 * @param convention what stands for the derivative there, in a sentence
 * @param line where the source has it
 */
public record Kink(String operation, String convention, Optional<Integer> line) {}
