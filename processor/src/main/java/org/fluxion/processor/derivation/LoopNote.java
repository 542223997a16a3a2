package org.fluxion.processor.derivation;

import java.util.Optional;

/**
 * What is known of a loop of the source.
 *
 * @param head for example {@code for (int i = 0; i < x.length; i++)}
 * @param line where it stands
 * @param verdict for example {@code reduction}
 * @param reason the verdict in half a sentence
 * @param storage what its reverse stores: {@code nothing}, or bytes in the sizes
 */
public record LoopNote(String head, Optional<Integer> line, String verdict, String reason, String storage) {}
