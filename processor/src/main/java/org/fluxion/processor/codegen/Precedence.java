package org.fluxion.processor.codegen;

/** How tightly an expression of Java binds, from loosest to tightest. */
enum Precedence {
    CONDITIONAL,
    LOGICAL_OR,
    LOGICAL_AND,
    BITWISE_OR,
    BITWISE_XOR,
    BITWISE_AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    PRIMARY
}
