package org.fluxion.processor.autodiff;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The power rule (paper section 2) for {@code y = pow(x, c)}: {@code c * pow(x, c - 1)} by x, right for x <= 0 too; by an active
 * exponent {@code y * log(x)} for x > 0, 0 at x = 0 with c > 0, NaN otherwise.
 */
final class PowerPullback {
    private final ReverseSweep sweep;
    private final Variable x;
    private final Variable exponent;
    private final Variable y;
    private final Variable v;

    PowerPullback(ReverseSweep sweep, Variable x, Variable exponent, Variable y, Variable v) {
        this.sweep = sweep;
        this.x = x;
        this.exponent = exponent;
        this.y = y;
        this.v = v;
    }

    void pull() {
        sweep.rules().add(PaperRule.POWER);
        if (sweep.facts().isActive(x)) {
            Optional<Object> literal = sweep.facts().constant(exponent);
            if (literal.isPresent()) {
                pullLiteral((Double) literal.get());
            } else {
                pullBase();
            }
        }
        if (sweep.facts().isActive(exponent)) {
            pullExponent();
        }
    }

    private void pullLiteral(double c) {
        BlockBuilder b = sweep.out();
        if (c == 0) {
            return;
        }
        if (c == 1) {
            sweep.contribute(x, v);
            return;
        }
        Variable factor = b.multiply(b.constant(c), power(b, c - 1));
        sweep.contribute(x, b.multiply(v, factor));
    }

    private Variable power(BlockBuilder b, double c) {
        if (c == 1) {
            return x;
        }
        return c == 2 ? b.multiply(x, x) : b.binary(BinaryOperator.POW, x, b.constant(c));
    }

    /** The exponent 0 makes a constant, where 0 * pow(x, -1) would be NaN at x = 0. */
    private void pullBase() {
        Variable notConstant =
                sweep.out().compare(Comparison.NOT_EQUAL, exponent, sweep.out().constant(0.0));
        BranchPullback.branch(
                sweep,
                notConstant,
                arm -> {
                    BlockBuilder b = arm.out();
                    Variable lowered = b.binary(BinaryOperator.POW, x, b.subtract(exponent, b.constant(1.0)));
                    arm.contribute(x, b.multiply(v, b.multiply(exponent, lowered)));
                },
                arm -> {});
    }

    private void pullExponent() {
        BlockBuilder b = sweep.out();
        Variable positive = b.compare(Comparison.GREATER, x, b.constant(0.0));
        BranchPullback.branch(
                sweep,
                positive,
                arm -> arm.contribute(
                        exponent,
                        arm.out().multiply(v, arm.out().multiply(y, arm.out().unary(UnaryOperator.LOG, x)))),
                arm -> arm.contribute(exponent, zeroOrNaN(arm.out())));
    }

    private Variable zeroOrNaN(BlockBuilder b) {
        Variable atZero = b.compare(Comparison.EQUAL, x, b.constant(0.0));
        Variable growing = b.compare(Comparison.GREATER, exponent, b.constant(0.0));
        Variable isZero = b.binary(BinaryOperator.AND, atZero, growing);
        BlockBuilder whenZero = b.nested();
        BlockBuilder otherwise = b.nested();
        return b.emit(new If(
                isZero,
                whenZero.build(List.of(whenZero.constant(0.0))),
                otherwise.build(List.of(otherwise.constant(Double.NaN)))));
    }
}
