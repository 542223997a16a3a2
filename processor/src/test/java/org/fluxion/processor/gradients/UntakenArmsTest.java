package org.fluxion.processor.gradients;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/**
 * Code that is not evaluated contributes nothing, in every form of branch, whatever NaN it would give; which operand of a tie is the
 * greatest; and what comes of array elements that are infinitely steep and that nobody reads.
 */
class UntakenArmsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    private static final Compilation ARMS = InMemoryCompiler.differentiating()
            .withOptions("-Afluxion.verify=true", "-parameters")
            .compile(List.of(Source.resource("/gradients/UntakenArms.java")))
            .requireSuccess();

    private static Evaluated at(String method, Object... arguments) {
        return Evaluated.at(ARMS, "org.fluxion.gradients.UntakenArms" + method, arguments);
    }

    private static double[] vector(double... entries) {
        return entries;
    }

    /** log(x) + 1, and 0 at 0; (x^(-1/2))' = -1 / (2 x^(3/2)), and 2. */
    @Test
    void conditions() {
        at("ConditionalGradient", 0.0).is(0).by("x", 0);
        at("ConditionalGradient", 4.0).by("x", 1 + Math.log(4));
        at("StatementGradient", 0.0).is(0).by("x", 2);
        at("StatementGradient", -1.0).is(-2).by("x", 2);
        at("StatementGradient", 4.0).is(0.5).by("x", -0.0625);
        at("GuardedByAndGradient", -1.0, 0.0).is(0).by("x", 0).by("y", 1);
        at("GuardedByAndGradient", 4.0, 0.0).is(Math.log(4)).by("x", 0.25).by("y", 0);
    }

    @Test
    void switches() {
        at("SelectedGradient", 0.0, 3).is(0).by("x", 5);
        at("SelectedGradient", -1.0, 2).is(-1).by("x", -1);
        at("SelectedGradient", -1.0, 3).is(-5).by("x", 5);
        at("SelectedGradient", 4.0, 0).is(2).by("x", 0.25);
        at("SelectedWithFallThroughGradient", 0.0, 2).is(0).by("x", 3);
        at("SelectedWithFallThroughGradient", -1.0, 2).is(-3).by("x", 3);
        // 1 / x + 1 / (2 sqrt(x)), and 1 + 1 / (2 sqrt(x)).
        at("SelectedWithFallThroughGradient", 4.0, 0).by("x", 0.5);
        at("SelectedWithFallThroughGradient", 4.0, 1).is(6).by("x", 1.25);
    }

    @Test
    void branchesInLoops() {
        at("InALoopGradient", vector(0, 4, -1)).is(0).by("x", 2, 0.25, 2);
        at("SkippedGradient", vector(0, 4, -1)).is(Math.log(4)).by("x", 0, 0.25, 0);
        at("GuardedDivisionGradient", vector(1, 2, 0), vector(0, 4, 0))
                .is(0.5)
                .by("a", 0, 0.25, 0)
                .by("b", 0, -0.125, 0);
        // 3 * 2 * sqrt(4) * 2; the root of -1 is computed, and not used.
        at("RecurrenceGradient", 3.0, vector(0, 4, -1)).is(24).by("x", 8).by("a", 0, 3, 0);
    }

    /** sqrt(x) + 1 / sqrt(x): 1 / 4 - 1 / 16 at 4. The loop returns 1 / x_0 when it meets the 0. */
    @Test
    void earlyReturns() {
        at("EarlyReturnGradient", 0.0).is(0).by("x", 7);
        at("EarlyReturnGradient", -1.0).is(-7).by("x", 7);
        at("EarlyReturnGradient", 4.0).is(2.5).by("x", 0.1875);
        at("ReturnFromALoopGradient", vector(4, 0, 0)).is(0.25).by("x", -0.0625, 0, 0);
        at("ReturnFromALoopGradient", vector(0, 4, NAN)).is(1).by("x", 0, 0, 0);
    }

    /** The derivative is that of the iterations that ran: at 0 and at 1 there is none, and the result is c itself. */
    @Test
    void iterationsWithATolerance() {
        at("NewtonGradient", 4.0).is(2).by("c", 0.25);
        at("NewtonGradient", 0.0).is(0).by("c", 1);
        at("NewtonGradient", 1.0).is(1).by("c", 1);
    }

    /** Computed before the branch. With s = 4 in all: (sqrt(s) log(s))' = log(s) / (2 sqrt(s)) + 1 / sqrt(s). */
    @Test
    void valuesReadInOneArm() {
        double slope = Math.log(4) / 4 + 0.5;
        at("ReadInOneArmGradient", vector(1, 3)).by("x", slope, slope);
        at("ReadInOneArmGradient", vector(0, 0)).is(0).by("x", 1, 0);
        at("ReadInOneArmGradient", vector(-1, -3)).is(-1).by("x", 1, 0);
        at("ReadUnderAConditionGradient", vector(0, 4, -1)).is(Math.log(4)).by("x", 0, 0.25, 0);
    }

    /** The slope of the logarithm is infinite at 0, and clipped away. */
    @Test
    void clippedValues() {
        at("ClippedGradient", 0.0).is(0).by("x", 0);
        at("ClippedGradient", 1.5).by("x", 1 / 1.5);
        at("ClippedGradient", 100.0).is(1).by("x", 0);
        at("ClippedGradient", -1.0).is(NAN).by("x", 0);
    }

    @Test
    void tiesInArrays() {
        double[] x = {1, 5, 5, 1};
        at("GreatestGradient", x).is(5).by("x", 0, 1, 0, 0);
        at("GreatestByMathGradient", x).is(5).by("x", 0, 1, 0, 0);
        at("LastOfTheGreatestGradient", x).is(5).by("x", 0, 0, 1, 0);
        at("LeastGradient", x).is(1).by("x", 1, 0, 0, 0);
        at("GreatestGradient", vector(-0.0, 0.0)).is(0).by("x", 1, 0);
        at("ElementWiseMaximumJacobian", vector(1, 2), vector(1, 3))
                .is(1, 3)
                .by("x", 1, 0, 0, 0)
                .by("y", 0, 0, 0, 1);
    }

    /** No element is greater than -Infinity, where the search starts; NaN neither. */
    @Test
    void extremaThatNoElementDecides() {
        at("GreatestGradient", vector(-INFINITY, -INFINITY)).is(-INFINITY).by("x", 0, 0);
        at("LeastGradient", vector(INFINITY, INFINITY)).is(INFINITY).by("x", 0, 0);
        at("GreatestGradient", vector(NAN, 1)).is(NAN).by("x", 0, 0);
        at("ElementWiseMaximumJacobian", vector(NAN), vector(0))
                .is(NAN)
                .by("x", 0)
                .by("y", 1);
    }

    /**
     * An array's adjoint is an array of numbers: that of an element nobody reads is the number 0, and 0 times the infinite slope of the
     * root at 0 is NaN. Under a condition, or where the element is read, it is not.
     */
    @Test
    void elementsNobodyReads() {
        double[] x = {1, 4, 0};
        at("ElementsNobodyReadsGradient", x).is(3).by("x", 0.5, 0.25, NAN);
        at("GuardedElementsGradient", x).is(3).by("x", 0.5, 0.25, 0);
        at("RootsWhereReadGradient", x).is(3).by("x", 0.5, 0.25, 0);
        at("ElementsNobodyReadsOfALibraryFunctionGradient", vector(0, 4)).is(2).by("x", NAN, 0.25);
        // 3 x_0 + log(x_1); log(x_0) is overwritten.
        at("OverwrittenGradient", vector(1, 4)).is(3 + Math.log(4)).by("x", 3, 0.25);
        at("OverwrittenGradient", vector(0, 4)).is(Math.log(4)).by("x", NAN, 0.25);
    }

    /** What a loop hands from iteration to iteration has an adjoint that is a number, too: 0 times the infinity of an overflow. */
    @Test
    void valuesThatOverflowInALoop() {
        double cut = Math.sin(Math.sin(5)) + 1;
        at("CutOffBehindALoopGradient", 10.0, 3).is(cut).by("s", 0);
        at("CutOffBehindALoopGradient", 10.0, 12).is(cut).by("s", NAN);
    }

    /** With one iteration s / (1 + s) + b. */
    @Test
    void statesThatAreInfiniteOnTheWay() {
        at("FractionGradient", 1.0, 2.0, 1).is(2.5).by("s", 0.25).by("b", 1);
        at("FractionGradient", 0.0, 2.0, 1).is(2).by("b", NAN);
    }
}
