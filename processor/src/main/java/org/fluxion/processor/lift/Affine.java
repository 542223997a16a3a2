package org.fluxion.processor.lift;

import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * An int that is {@code factor * index + offset}, exactly, since ints wrap.
 *
 * @param factor known while compiling
 * @param offset what no iteration changes
 */
record Affine(int factor, Variable offset) {
    /** Reads the values of one block, whose offsets are computed outside of it. */
    static final class Reader {
        private final Variable index;
        private final Map<Variable, Operation> inside;
        private final BlockBuilder outside;
        private final Literals literals;

        /** What is known of literals, wherever they are defined. */
        @FunctionalInterface
        interface Literals {
            Optional<Constant> of(Variable variable);
        }

        Reader(Variable index, Map<Variable, Operation> inside, BlockBuilder outside, Literals literals) {
            this.index = index;
            this.inside = inside;
            this.outside = outside;
            this.literals = literals;
        }

        Optional<Affine> read(Variable variable) {
            if (variable.equals(index)) {
                return Optional.of(new Affine(1, outside.constant(0)));
            }
            Optional<Constant> literal = literals.of(variable);
            if (literal.isPresent() && literal.get().value() instanceof Integer value) {
                return Optional.of(new Affine(0, outside.constant(value)));
            }
            if (!inside.containsKey(variable)) {
                return variable.type().equals(Type.INT) ? Optional.of(new Affine(0, variable)) : Optional.empty();
            }
            if (inside.get(variable) instanceof Length length && !inside.containsKey(length.array())) {
                return Optional.of(new Affine(0, outside.length(length.array())));
            }
            return inside.get(variable) instanceof Binary binary ? read(binary) : Optional.empty();
        }

        private Optional<Affine> read(Binary binary) {
            if (!binary.left().type().equals(Type.INT)) {
                return Optional.empty();
            }
            Optional<Affine> left = read(binary.left());
            Optional<Affine> right = read(binary.right());
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            Affine a = left.get();
            Affine b = right.get();
            return switch (binary.operator()) {
                case ADD -> Optional.of(new Affine(a.factor() + b.factor(), outside.add(a.offset(), b.offset())));
                case SUBTRACT ->
                    Optional.of(new Affine(a.factor() - b.factor(), outside.subtract(a.offset(), b.offset())));
                case MULTIPLY -> product(binary, a, b);
                case MAX, MIN -> extreme(binary, a, b);
                case DIVIDE,
                        REMAINDER,
                        POW,
                        ATAN2,
                        HYPOT,
                        COPY_SIGN,
                        AND,
                        OR,
                        XOR,
                        SHIFT_LEFT,
                        SHIFT_RIGHT,
                        UNSIGNED_SHIFT_RIGHT -> Optional.empty();
            };
        }

        private Optional<Affine> extreme(Binary binary, Affine a, Affine b) {
            return a.factor() == 0 && b.factor() == 0
                    ? Optional.of(new Affine(0, outside.binary(binary.operator(), a.offset(), b.offset())))
                    : Optional.empty();
        }

        private Optional<Affine> product(Binary binary, Affine a, Affine b) {
            if (a.factor() == 0 && b.factor() == 0) {
                return Optional.of(new Affine(0, outside.multiply(a.offset(), b.offset())));
            }
            return times(a, binary.right()).or(() -> times(b, binary.left()));
        }

        private Optional<Affine> times(Affine value, Variable factor) {
            return literals.of(factor)
                    .filter(constant -> constant.value() instanceof Integer)
                    .map(constant -> (Integer) constant.value())
                    .map(known -> new Affine(
                            value.factor() * known, outside.multiply(value.offset(), outside.constant(known))));
        }
    }
}
