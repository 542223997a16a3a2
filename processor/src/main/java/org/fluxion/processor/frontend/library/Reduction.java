package org.fluxion.processor.frontend.library;

import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Role;

/** The ways to combine many numbers into one. */
enum Reduction {
    SUM(Role.SUM, BinaryOperator.ADD, 0.0, "total"),
    MAX(Role.MAX, BinaryOperator.MAX, Double.NEGATIVE_INFINITY, "largest"),
    MIN(Role.MIN, BinaryOperator.MIN, Double.POSITIVE_INFINITY, "smallest");

    private final Role role;
    private final BinaryOperator operator;
    private final double neutral;
    private final String defaultName;

    Reduction(Role role, BinaryOperator operator, double neutral, String defaultName) {
        this.role = role;
        this.operator = operator;
        this.neutral = neutral;
        this.defaultName = defaultName;
    }

    Role role() {
        return role;
    }

    BinaryOperator operator() {
        return operator;
    }

    /** The value of no elements, which changes no other value. */
    double neutral() {
        return neutral;
    }

    String defaultName() {
        return defaultName;
    }
}
