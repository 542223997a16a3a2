package org.fluxion.processor.derivation;

/** The shapes of values and derivatives in numerator layout (paper, section 4.1), in words. */
final class Shapes {
    private static final String NUMBER = "number";

    private Shapes() {}

    /** The shape of a value, with the loops in which it is another one each time. */
    static String of(Value value) {
        String shape = switch (value.rank()) {
            case 0 -> NUMBER;
            case 1 -> "vector, " + length(value);
            case 2 -> "matrix";
            default -> "array of rank " + value.rank();
        };
        return value.loops().isEmpty() ? shape : shape + " for each " + String.join(", ", value.indices());
    }

    /** The shape of a derivative. */
    static String of(Value of, Value by, boolean isDiagonal) {
        if (of.rank() == 0) {
            return switch (by.rank()) {
                case 0 -> NUMBER;
                case 1 -> "1 × " + length(by);
                default -> "the shape of " + by.label();
            };
        }
        return switch (by.rank()) {
            case 0 -> length(of) + " × 1";
            case 1 -> length(of) + " × " + length(by) + (isDiagonal ? ", diagonal" : "");
            default -> length(of) + " × the shape of " + by.label();
        };
    }

    private static String length(Value value) {
        return "|" + value.label() + "|";
    }
}
