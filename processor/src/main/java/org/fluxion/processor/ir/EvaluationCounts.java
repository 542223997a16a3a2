package org.fluxion.processor.ir;

/**
 * How much floating-point work an evaluation has done. Arithmetic on integers is index arithmetic and not counted; neither is
 * passing on a reference to a row.
 */
public final class EvaluationCounts {
    private static final int ELEMENTS_PER_ITERATION = 64;

    private long additions;
    private long multiplications;
    private long divisions;
    private long functions;
    private long reads;
    private long writes;
    private long iterations;
    private double elements;
    private final long maxIterations;

    public EvaluationCounts() {
        this(Long.MAX_VALUE);
    }

    /**
     * Counts for an evaluation that must end.
     *
     * @param maxIterations how often bodies of loops may run before the evaluation is given up; arrays are made and copied, which
     *     counts too, as if each iteration could touch some tens of elements
     */
    public EvaluationCounts(long maxIterations) {
        this.maxIterations = maxIterations;
    }

    /** Additions and subtractions, those of {@link AddAt} and of fused multiply-adds among them. */
    public long additions() {
        return additions;
    }

    /** Multiplications, those of fused multiply-adds among them. */
    public long multiplications() {
        return multiplications;
    }

    /** Divisions and remainders. */
    public long divisions() {
        return divisions;
    }

    /** Calls of transcendental functions and roots. */
    public long functions() {
        return functions;
    }

    /** Array elements read. */
    public long reads() {
        return reads;
    }

    /** Array elements written, without the zeros of fresh arrays. */
    public long writes() {
        return writes;
    }

    /** How often bodies of loops have run. */
    public long iterations() {
        return iterations;
    }

    void countIteration() {
        iterations++;
        requireWithinLimit();
    }

    /** Counts the elements of an array that is about to be made or copied: that is an evaluator's work, not the Program's. */
    void countArray(double size) {
        elements += Math.max(0, size);
        requireWithinLimit();
    }

    private void requireWithinLimit() {
        if (effort() > maxIterations) {
            throw new EvaluationLimitException(maxIterations);
        }
    }

    /** What counts against the limit. */
    public long effort() {
        return iterations + (long) (elements / ELEMENTS_PER_ITERATION);
    }

    void countRead() {
        reads++;
    }

    void countWrites(long elements) {
        writes += elements;
    }

    /** Counts elements to which {@link AddAt} adds. */
    void countAddedElements(long elements) {
        additions += elements;
        reads += elements;
        writes += elements;
    }

    void countFused() {
        multiplications++;
        additions++;
    }

    void count(UnaryOperator operator) {
        switch (operator) {
            case EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SQRT,
                    CBRT,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> functions++;
            case NEGATE, NOT, BIT_NOT, ABS, SIGNUM, TO_RADIANS, TO_DEGREES, FLOOR, CEIL, RINT, ROUND -> {}
        }
    }

    void count(BinaryOperator operator, Type type) {
        if (!type.isDifferentiable()) {
            return;
        }
        switch (operator) {
            case ADD, SUBTRACT -> additions++;
            case MULTIPLY -> multiplications++;
            case DIVIDE, REMAINDER -> divisions++;
            case POW, ATAN2, HYPOT -> functions++;
            case MAX, MIN, COPY_SIGN, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> {}
        }
    }
}
