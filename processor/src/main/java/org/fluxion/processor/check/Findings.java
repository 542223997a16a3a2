package org.fluxion.processor.check;

import java.util.Optional;

/**
 * What a check has found.
 *
 * @param points the points at which something could be compared
 * @param directions the directions along which a difference could be trusted, and the derivative agreed with it
 * @param disagreement the first number that is wrong
 */
public record Findings(int points, int directions, Optional<Disagreement> disagreement) {
    static final Findings NONE = new Findings(0, 0, Optional.empty());

    Findings with(Findings more) {
        return new Findings(
                points + more.points,
                directions + more.directions,
                disagreement.isPresent() ? disagreement : more.disagreement);
    }
}
