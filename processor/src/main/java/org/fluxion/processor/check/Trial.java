package org.fluxion.processor.check;

/** One claim before a ladder of estimates: it needs one that it agrees with. */
final class Trial {
    private final Claim claim;
    private boolean isOpen;
    private boolean isUpheld;
    private double bestError = Double.POSITIVE_INFINITY;
    private double expected = Double.NaN;

    Trial(Claim claim) {
        this.claim = claim;
        isOpen = claim.isTestable();
    }

    /** Hears an estimate and those of twice and four times the step. */
    void hear(double estimate, double coarser, double coarsest, double rounding) {
        double error = Math.max(Math.abs(estimate - coarser), Math.abs(coarser - coarsest)) + rounding;
        if (isOpen && claim.canBeTestedBy(estimate, error)) {
            isUpheld = claim.agreesWith(estimate, error);
            isOpen = !isUpheld;
            if (error < bestError) {
                bestError = error;
                expected = estimate;
            }
        }
    }

    /** Hears the plainest estimate of a step so small that structure too fine for the ladder would show. */
    void hearFinest(double estimate, double rounding) {
        double gap = Math.abs(claim.derived() - expected);
        boolean isOnItsSide = Math.abs(estimate - claim.derived()) <= Math.abs(estimate - expected);
        isOpen &= !(isOnItsSide && rounding < gap);
    }

    /** Whether more estimates can change anything. */
    boolean isOpen() {
        return isOpen;
    }

    boolean isUpheld() {
        return isUpheld;
    }

    /** Whether estimates could be trusted, and it agreed with none. */
    boolean isRefuted() {
        return isOpen && !Double.isNaN(expected);
    }

    double derived() {
        return claim.derived();
    }

    double expected() {
        return expected;
    }
}
