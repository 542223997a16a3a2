package org.fluxion.processor.autodiff;

import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The derivatives of the operators of two scalars: for {@code y = f(a, b)} with adjoint {@code v} the contributions
 * {@code v * df/da} and {@code v * df/db}. Where both operands depend on one variable the contributions meet there and add up (the
 * total-derivative chain rule, paper section 4.5.2).
 */
final class BinaryPullback {
    private final ReverseSweep sweep;
    private final BlockBuilder b;
    private final Variable left;
    private final Variable right;
    private final Variable y;
    private final Variable v;

    private BinaryPullback(ReverseSweep sweep, Binary operation, Variable result) {
        this.sweep = sweep;
        b = sweep.out();
        left = operation.left();
        right = operation.right();
        y = result;
        v = sweep.adjoint(result);
    }

    static void pull(ReverseSweep sweep, Binary operation, Variable result) {
        new BinaryPullback(sweep, operation, result).pull(operation);
    }

    private void pull(Binary operation) {
        switch (operation.operator()) {
            case ADD -> sum(PaperRule.SUM, v);
            case SUBTRACT -> difference();
            case MULTIPLY -> product();
            case DIVIDE -> quotient();
            case REMAINDER -> remainder();
            case MAX -> extremum(Comparison.GREATER, Comparison.GREATER_OR_EQUAL);
            case MIN -> extremum(Comparison.LESS, Comparison.LESS_OR_EQUAL);
            case POW -> new PowerPullback(sweep, left, right, y, v).pull();
            case ATAN2 -> arcTangent();
            case HYPOT -> hypotenuse();
            case COPY_SIGN -> copySign();
            case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
                throw new IllegalStateException("integers carry no adjoint");
        }
    }

    private boolean isActive(Variable operand) {
        return sweep.facts().isActive(operand);
    }

    private void sum(PaperRule rule, Variable rightContribution) {
        // What a loop adds up is no sum of two: it is noted as a sum reduction.
        if (!sweep.facts().isSumSoFar(left) && !sweep.facts().isSumSoFar(right)) {
            sweep.rules().add(rule);
        }
        sweep.contribute(left, v);
        sweep.contribute(right, rightContribution);
    }

    private void difference() {
        sum(PaperRule.DIFFERENCE, isActive(right) ? b.negate(v) : v);
    }

    private void product() {
        sweep.rules().add(productRule());
        if (left.equals(right)) {
            sweep.contribute(left, b.multiply(b.multiply(b.constant(2.0), left), v));
            return;
        }
        if (isActive(left)) {
            sweep.contribute(left, b.multiply(v, right));
        }
        if (isActive(right)) {
            sweep.contribute(right, b.multiply(v, left));
        }
    }

    private PaperRule productRule() {
        if (left.equals(right)) {
            return PaperRule.POWER;
        }
        return sweep.facts().isFixed(left) || sweep.facts().isFixed(right)
                ? PaperRule.CONSTANT_FACTOR
                : PaperRule.PRODUCT;
    }

    /** v / b to the numerator and -(v / b) y to the denominator: no square of b that could overflow. */
    private void quotient() {
        sweep.rules().add(sweep.facts().isFixed(right) ? PaperRule.CONSTANT_FACTOR : PaperRule.QUOTIENT);
        Variable share = b.divide(v, right);
        sweep.contribute(left, share);
        if (isActive(right)) {
            sweep.contribute(right, b.negate(b.multiply(share, y)));
        }
    }

    /**
     * Java's remainder is exactly a - n b with an integer n, which a / b alone may miss: in floating point 1.0 / 0.1 is 10, but
     * 1.0 % 0.1 takes 0.1 away nine times.
     */
    private void remainder() {
        sweep.contribute(left, v);
        if (isActive(right)) {
            Variable times = b.unary(UnaryOperator.RINT, b.divide(b.subtract(left, y), right));
            sweep.contribute(right, b.negate(b.multiply(v, times)));
        }
    }

    /** At a tie an inactive operand wins (so max(0, z) has derivative 0 at 0), of two active ones the first. */
    private void extremum(Comparison strictly, Comparison orEqual) {
        sweep.rules().add(PaperRule.RECTIFIER);
        boolean both = isActive(left) && isActive(right);
        if (both) {
            BranchPullback.branch(
                    sweep,
                    b.compare(orEqual, left, right),
                    arm -> arm.contribute(left, v),
                    arm -> arm.contribute(right, v));
            return;
        }
        Variable active = isActive(left) ? left : right;
        Variable inactive = isActive(left) ? right : left;
        BranchPullback.branch(
                sweep, b.compare(strictly, active, inactive), arm -> arm.contribute(active, v), arm -> {});
    }

    /** Scaled by the larger coordinate: a square of one that is very small or large would be 0 or infinite. */
    private void arcTangent() {
        Variable scale =
                b.binary(BinaryOperator.MAX, b.unary(UnaryOperator.ABS, left), b.unary(UnaryOperator.ABS, right));
        BranchPullback.branch(sweep, isNotZero(scale), arm -> pullAngle(arm, scale), arm -> {});
    }

    private void pullAngle(ReverseSweep arm, Variable scale) {
        BlockBuilder out = arm.out();
        Variable sine = out.divide(left, scale);
        Variable cosine = out.divide(right, scale);
        Variable squares = out.add(out.multiply(cosine, cosine), out.multiply(sine, sine));
        Variable share = out.divide(v, out.multiply(squares, scale));
        arm.contribute(left, out.multiply(share, cosine));
        arm.contribute(right, out.negate(out.multiply(share, sine)));
    }

    /** A quotient by y is never greater than 1, where v / y may be infinite. */
    private void hypotenuse() {
        BranchPullback.branch(
                sweep,
                isNotZero(y),
                arm -> {
                    arm.contribute(left, arm.out().multiply(v, arm.out().divide(left, y)));
                    arm.contribute(right, arm.out().multiply(v, arm.out().divide(right, y)));
                },
                arm -> {});
    }

    /** Away from the origin. NaN is not 0 either, and so goes on to the derivative. */
    private Variable isNotZero(Variable distance) {
        return b.compare(Comparison.NOT_EQUAL, distance, b.constant(0.0));
    }

    private void copySign() {
        Variable signs = b.multiply(b.unary(UnaryOperator.SIGNUM, left), b.unary(UnaryOperator.SIGNUM, right));
        sweep.contribute(left, b.multiply(v, signs));
    }
}
