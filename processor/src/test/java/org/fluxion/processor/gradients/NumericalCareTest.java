package org.fluxion.processor.gradients;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/**
 * Derivatives where floating-point numbers are very large, very small, infinite or NaN, each worked out by hand. Where a formula as users
 * write it first loses its value, the test says what its derivative then is, next to the formula that loses nothing.
 */
class NumericalCareTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final double LEAST = Double.MIN_VALUE;

    private static final Compilation CARE = InMemoryCompiler.differentiating()
            .withOptions("-Afluxion.verify=true", "-parameters")
            .compile(List.of(Source.resource("/gradients/NumericalCare.java")))
            .requireSuccess();

    private static Evaluated at(String method, Object... arguments) {
        return Evaluated.at(CARE, "org.fluxion.gradients.NumericalCare" + method, arguments);
    }

    private static double[] vector(double... entries) {
        return entries;
    }

    /** (a / r, b / r), whatever the size of r. */
    @Test
    void hypotenuse() {
        at("HypotenuseGradient", 3e200, 4e200).is(5e200).by("a", 0.6).by("b", 0.8);
        at("HypotenuseGradient", 3e-200, 4e-200).is(5e-200).by("a", 0.6).by("b", 0.8);
        at("HypotenuseGradient", 3 * LEAST, -4 * LEAST).by("a", 0.6).by("b", -0.8);
        at("HypotenuseGradient", 1e200, 1e-200).is(1e200).by("a", 1).by("b", 0);
        at("HypotenuseGradient", INFINITY, 1.0).is(INFINITY).by("a", NAN).by("b", 0);
        at("HypotenuseGradient", NAN, 1.0).is(NAN).by("a", NAN).by("b", NAN);
        at("HypotenuseGradient", NAN, INFINITY).is(INFINITY).by("a", NAN).by("b", NAN);
        // The adjoint 1e200 divided by r would be 2e399.
        at("ScaledHypotenuseGradient", 3e-200, 4e-200).is(5).by("a", 6e199).by("b", 8e199);
    }

    /** (x / r^2, -y / r^2), where r^2 overflows and underflows. */
    @Test
    void angle() {
        at("AngleGradient", 3e200, 4e200).by("y", 1.6e-201).by("x", -1.2e-201);
        at("AngleGradient", 3e-200, 4e-200).by("y", 1.6e199).by("x", -1.2e199);
        at("AngleGradient", 1e200, 1e-200).by("y", 0).by("x", -1e-200);
        at("AngleGradient", -3.0, 0.0).by("y", 0).by("x", 1.0 / 3);
        // Here the derivative itself is beyond the largest number.
        at("AngleGradient", 3 * LEAST, 4 * LEAST).by("y", INFINITY).by("x", -INFINITY);
        at("AngleGradient", INFINITY, 1.0).is(Math.PI / 2).by("y", NAN).by("x", NAN);
        at("AngleGradient", NAN, 1.0).is(NAN).by("y", NAN).by("x", NAN);
    }

    /** The norm is the root of a sum of squares: where they overflow or vanish its value says so. */
    @Test
    void norm() {
        at("LengthGradient", vector(3e150, 4e150)).is(5e150).by("x", 0.6, 0.8);
        at("LengthGradient", vector(3e-150, 4e-150)).is(5e-150).by("x", 0.6, 0.8);
        at("LengthGradient", vector(3e200, 4e200)).is(INFINITY).by("x", 0, 0);
        at("LengthGradient", vector(3e-200, 4e-200)).is(0).by("x", 0, 0);
        at("LengthGradient", vector(INFINITY, 1)).is(INFINITY).by("x", NAN, 0);
        at("LengthGradient", vector(NAN, 1)).is(NAN).by("x", NAN, NAN);
        at("LengthByHandGradient", vector(3, 4)).is(5).by("x", 0.6, 0.8);
        // The root is infinitely steep, and 2 x is 0.
        at("LengthByHandGradient", vector(0, 0)).is(0).by("x", NAN, NAN);
        at("CarefulLengthGradient", vector(3e200, 4e200)).is(5e200).by("x", 0.6, 0.8);
        at("CarefulLengthGradient", vector(3e-200, 4e-200)).is(5e-200).by("x", 0.6, 0.8);
        at("CarefulLengthGradient", vector(0, 0)).is(0).by("x", 0, 0);
    }

    /** s (1 - s): e^-40 / (1 + e^-40)^2 at -40. At 40 it is 0, where 1 - s is less than a rounding of s. */
    @Test
    void sigmoid() {
        at("LogisticGradient", 1000.0).is(1).by("z", 0);
        at("LogisticGradient", -1000.0).is(0).by("z", 0);
        at("LogisticGradient", 1e-20).is(0.5).by("z", 0.25);
        at("LogisticGradient", -40.0).is(Math.exp(-40)).by("z", Math.exp(-40));
        at("LogisticGradient", 40.0).is(1).by("z", 0);
        at("LogisticByHandGradient", 1000.0).is(1).by("z", 0);
        // exp(1000) is infinite, its share in the derivative 0.
        at("LogisticByHandGradient", -1000.0).is(0).by("z", NAN);
    }

    @Test
    void softplus() {
        at("SmoothRectifierGradient", 1000.0).is(1000).by("z", 1);
        at("SmoothRectifierGradient", -1000.0).is(0).by("z", 0);
        at("SmoothRectifierGradient", -40.0).is(Math.exp(-40)).by("z", Math.exp(-40));
        at("SmoothRectifierGradient", 1e-20).is(Math.log(2)).by("z", 0.5);
        at("SmoothRectifierByHandGradient", 1000.0).is(INFINITY).by("z", NAN);
        at("SmoothRectifierByHandGradient", -1000.0).is(0).by("z", 0);
    }

    @Test
    void functionsOfTinyAndLargeArguments() {
        for (String method : List.of("HyperbolicTangent", "ExponentialMinusOne", "LogarithmOfOnePlus", "ArcTangent")) {
            at(method + "Gradient", 1e-20).is(1e-20).by("z", 1);
            at(method + "Gradient", -1e-20).is(-1e-20).by("z", 1);
        }
        at("HyperbolicTangentGradient", 1000.0).is(1).by("z", 0);
        at("HyperbolicTangentGradient", -1000.0).is(-1).by("z", 0);
        at("ExponentialMinusOneGradient", 1000.0).is(INFINITY).by("z", INFINITY);
        at("ExponentialMinusOneGradient", -1000.0).is(-1).by("z", 0);
        at("LogarithmOfOnePlusGradient", 1000.0).by("z", 1.0 / 1001);
        at("LogarithmOfOnePlusGradient", -1.0).is(-INFINITY).by("z", INFINITY);
        at("ArcTangentGradient", 1000.0).by("z", 1.0 / 1_000_001);
        at("ArcTangentGradient", -1e200).is(-Math.PI / 2).by("z", 0);
        // 1 - x^2 = 2^-50 (2 - 2^-50): all digits, though 1 - x * x has lost them.
        at("ArcSineGradient", 1 - 0x1p-50).by("z", Math.sqrt(0x1p49));
        at("ArcSineGradient", 1.0).by("z", INFINITY);
    }

    /** 1 / sqrt(1 + z^2). */
    @Test
    void inverseHyperbolicSine() {
        at("InverseHyperbolicSineGradient", 0.0).is(0).by("z", 1);
        at("InverseHyperbolicSineGradient", -1e-20).is(-1e-20).by("z", 1);
        at("InverseHyperbolicSineGradient", 1000.0).by("z", 1 / Math.sqrt(1_000_001));
        at("InverseHyperbolicSineGradient", -1000.0).by("z", 1 / Math.sqrt(1_000_001));
        at("InverseHyperbolicSineGradient", 1e200).by("z", 1e-200);
    }

    /** e^|z|: 1 at 0, but abs and copySign have the derivative 0 there. */
    @Test
    void anOddFunctionFromItsPositiveHalf() {
        at("OddBySignsGradient", -2.0).by("z", Math.exp(2));
        at("OddByBranchGradient", -2.0).by("z", Math.exp(2));
        at("OddBySignsGradient", 0.0).is(0).by("z", 0);
        at("OddByBranchGradient", 0.0).is(0).by("z", 1);
    }

    /** The shares of the exponentials: those of -Infinity are 0. */
    @Test
    void logOfASumOfExponentials() {
        for (String method : List.of("LogOfSumGradient", "LogOfSumByHandGradient")) {
            at(method, vector(1e4, 1e4, 0)).is(1e4 + Math.log(2)).by("x", 0.5, 0.5, 0);
            at(method, vector(-1e4, -1e4)).is(-1e4 + Math.log(2)).by("x", 0.5, 0.5);
            at(method, vector(1e4, -1e4)).is(1e4).by("x", 1, 0);
            at(method, vector(-INFINITY, 0, 0)).is(Math.log(2)).by("x", 0, 0.5, 0.5);
            at(method, vector(NAN, 0)).is(NAN).by("x", NAN, NAN);
        }
        at("LogOfSumGradient", vector(-INFINITY, -INFINITY)).is(-INFINITY).by("x", NAN, NAN);
        at("LogOfSumByHandGradient", vector(-INFINITY, -INFINITY)).is(NAN).by("x", NAN, NAN);
        at("LogOfSumGradient", vector(INFINITY, 0)).is(INFINITY).by("x", NAN, 0);
        at("LogOfSumNaivelyGradient", vector(-INFINITY, 0, 0)).is(Math.log(2)).by("x", 0, 0.5, 0.5);
        at("LogOfSumNaivelyGradient", vector(1e4, 0)).is(INFINITY).by("x", NAN, 0);
        at("LogOfSumNaivelyGradient", vector(-1e4, -1e4)).is(-INFINITY).by("x", NAN, NAN);
    }

    /** s_i (1 if i = j, else 0) - s_i s_j. */
    @Test
    void softmax() {
        for (String method : List.of("SharesJacobian", "SharesByHandJacobian")) {
            at(method, vector(1e4, 1e4, 0)).is(0.5, 0.5, 0).by("x", 0.25, -0.25, 0, -0.25, 0.25, 0, 0, 0, 0);
            at(method, vector(-1e4, -1e4)).is(0.5, 0.5).by("x", 0.25, -0.25, -0.25, 0.25);
            at(method, vector(-INFINITY, 0, 0)).is(0, 0.5, 0.5).by("x", 0, 0, 0, 0, 0.25, -0.25, 0, -0.25, 0.25);
            at(method, vector(-INFINITY, -INFINITY)).is(NAN, NAN).by("x", NAN, NAN, NAN, NAN);
        }
    }

    /** By logits: softmax(z), less 1 at the label. By probabilities: -1 / p at the label. */
    @Test
    void crossEntropy() {
        at("CrossEntropyGradient", vector(0, 1e4), 0).is(1e4).by("z", -1, 1);
        at("CrossEntropyGradient", vector(0, 1e4), 1).is(0).by("z", 0, 0);
        at("CrossEntropyOfSharesGradient", vector(0, 700), 0).is(700).by("z", -1, 1);
        at("CrossEntropyOfSharesGradient", vector(0, 1e4), 0).is(INFINITY).by("z", NAN, NAN);
        String byProbabilities = "CrossEntropyOfProbabilitiesGradient";
        at(byProbabilities, vector(1e-300, 1), vector(1, 0)).by("p", -1e300, 0);
        at(byProbabilities, vector(0, 1), vector(0, 1)).is(0).by("p", 0, -1);
        at(byProbabilities, vector(0, 1), vector(1, 0)).is(INFINITY).by("p", -INFINITY, 0);
    }

    /** sigmoid(z) - target. */
    @Test
    void binaryCrossEntropy() {
        at("BinaryCrossEntropyGradient", 1000.0, 0.0).is(1000).by("z", 1);
        at("BinaryCrossEntropyGradient", 1000.0, 1.0).is(0).by("z", 0);
        at("BinaryCrossEntropyGradient", -1000.0, 1.0).is(1000).by("z", -1);
        at("BinaryCrossEntropyGradient", -40.0, 0.0).is(Math.exp(-40)).by("z", Math.exp(-40));
        at("BinaryCrossEntropyOfProbabilityGradient", -40.0, 1.0).is(40).by("z", -1);
        at("BinaryCrossEntropyOfProbabilityGradient", 40.0, 0.0).is(INFINITY).by("z", NAN);
    }

    /** log(x) + 1. */
    @Test
    void entropyTerm() {
        at("EntropyTermGradient", 0.0).is(NAN).by("x", NAN);
        at("EntropyTermGradient", 1e-300).by("x", 1 - 300 * Math.log(10));
        at("GuardedEntropyTermGradient", 0.0).is(0).by("x", 0);
        at("GuardedEntropyTermGradient", -0.0).is(0).by("x", 0);
        at("GuardedEntropyTermGradient", 1e-300).by("x", 1 - 300 * Math.log(10));
    }

    /** c x^(c - 1). */
    @Test
    void powersWithAConstantExponent() {
        at("CubeGradient", 0.0).is(0).by("x", 0);
        at("CubeGradient", -2.0).is(-8).by("x", 12);
        at("ReciprocalSquareGradient", -2.0).is(0.25).by("x", 0.25);
        at("ReciprocalSquareGradient", 0.0).is(INFINITY).by("x", -INFINITY);
        at("RootByPowerGradient", 0.0).is(0).by("x", INFINITY);
        at("RootByPowerGradient", -1.0).is(NAN).by("x", NAN);
        at("ThreeHalvesGradient", 0.0).is(0).by("x", 0);
        at("ThreeHalvesGradient", 4.0).is(8).by("x", 3);
        at("ThreeHalvesGradient", -4.0).is(NAN).by("x", NAN);
    }

    /** c x^(c - 1) and x^c log(x). */
    @Test
    void powersWithAnActiveExponent() {
        at("PowerGradient", 0.0, 0.0).is(1).by("x", 0).by("c", NAN);
        at("PowerGradient", 0.0, 0.5).is(0).by("x", INFINITY).by("c", 0);
        at("PowerGradient", 0.0, 1.0).is(0).by("x", 1).by("c", 0);
        at("PowerGradient", 0.0, 2.0).is(0).by("x", 0).by("c", 0);
        at("PowerGradient", 0.0, -1.0).is(INFINITY).by("x", -INFINITY).by("c", NAN);
        at("PowerGradient", -2.0, 2.0).is(4).by("x", -4).by("c", NAN);
        at("PowerGradient", -2.0, -1.0).is(-0.5).by("x", -0.25).by("c", NAN);
        at("PowerGradient", -2.0, 0.5).is(NAN).by("x", NAN).by("c", NAN);
        at("PowerGradient", 2.0, 0.0).is(1).by("x", 0).by("c", Math.log(2));
        at("PowerGradient", 1e-300, 2.0).is(0).by("x", 2e-300).by("c", 0);
        at("PowerGradient", 2.0, NAN).is(NAN).by("x", NAN).by("c", NAN);
    }

    /** 1 / (2 sqrt(x)): infinite at 0, and then NaN where it is multiplied by a number that happens to be 0. */
    @Test
    void roots() {
        at("RootGradient", 0.0).is(0).by("x", INFINITY);
        // The square root of the smallest number, 2^-1074, is 2^-537.
        at("RootGradient", LEAST).is(0x1p-537).by("x", 0x1p536);
        at("RootGradient", -1.0).is(NAN).by("x", NAN);
        // As 1 / -0.0.
        at("RootGradient", -0.0).by("x", -INFINITY);
        at("WeightedRootGradient", 2.0, 0.0).is(0).by("w", 0).by("x", INFINITY);
        at("WeightedRootGradient", 0.0, 0.0).is(0).by("w", 0).by("x", NAN);
        // Outside its domain log is NaN; its derivative is the formula's.
        at("LogarithmGradient", -4.0).is(NAN).by("x", -0.25);
        at("LogarithmGradient", 0.0).is(-INFINITY).by("x", INFINITY);
    }

    /** 1 / b and -a / b^2. */
    @Test
    void quotients() {
        at("QuotientGradient", 1e-200, 1e-200).is(1).by("a", 1e200).by("b", -1e200);
        at("QuotientGradient", 1e200, 1e200).is(1).by("a", 1e-200).by("b", -1e-200);
        at("QuotientGradient", 1.0, 1e-200).is(1e200).by("a", 1e200).by("b", -INFINITY);
        at("QuotientGradient", 1.0, 0.0).is(INFINITY).by("a", INFINITY).by("b", -INFINITY);
        at("QuotientGradient", 0.0, 1e-308).is(0).by("a", 1e308).by("b", 0);
        // 1 / b overflows, and infinity times 0 is NaN.
        at("QuotientGradient", 0.0, LEAST).is(0).by("a", INFINITY).by("b", NAN);
        at("QuotientGradient", 1.0, INFINITY).is(0).by("a", 0).by("b", 0);
    }

    /** 1 and -n, where a % b = a - n b. In binary 0.1 is above 1 / 10, so that it fits only nine times into 1. */
    @Test
    void remainders() {
        at("RemainderGradient", 1.0, 0.1).by("a", 1).by("b", -9);
        at("RemainderGradient", -1.0, 0.1).by("a", 1).by("b", 9);
        at("RemainderGradient", -7.5, -2.0).is(-1.5).by("a", 1).by("b", -3);
        at("RemainderGradient", 6.0, 3.0).is(0).by("a", 1).by("b", -2);
        at("RemainderGradient", 5.0, INFINITY).is(5).by("a", 1).by("b", 0);
        at("RemainderGradient", 5.0, 0.0).is(NAN).by("a", 1).by("b", NAN);
    }

    /** The deviations from 1e9 + 3 are -2, -1, 1 and 2: variance 10 / 4, derivatives 2 / 4 of the deviations. */
    @Test
    void varianceOfNearlyEqualNumbers() {
        double[] x = {1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 5};
        at("VarianceGradient", x).is(2.5).by("x", -1, -0.5, 0.5, 1);
        // E[x^2] - E[x]^2 loses all digits of the value, but none of these derivatives.
        at("VarianceNaivelyGradient", x).by("x", -1, -0.5, 0.5, 1);
    }
}
