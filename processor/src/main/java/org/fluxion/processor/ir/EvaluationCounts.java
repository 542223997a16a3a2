package org.fluxion.processor.ir;

/**
 * How much floating-point work an evaluation has done. Arithmetic on integers is index arithmetic and not counted; neither is
 * passing on a reference to a row.
 */
public final class EvaluationCounts {
    private static final int ELEMENTS_PER_STEP = 16;

    private long additions;
    private long multiplications;
    private long divisions;
    private long functions;
    private long reads;
    private long writes;
    private long iterations;
    private long statements;
    private double elements;
    private final long maxSteps;

    public EvaluationCounts() {
        this(Long.MAX_VALUE);
    }

    /**
     * Counts for an evaluation that must end.
     *
     * @param maxSteps how much {@link #steps work} it may take before it is given up
     */
    public EvaluationCounts(long maxSteps) {
        this.maxSteps = maxSteps;
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

    /** The evaluator's own work: statements and iterations, and the elements of arrays that it makes or copies, some at a time. */
    public long steps() {
        return statements + iterations + (long) (elements / ELEMENTS_PER_STEP);
    }

    void countIteration() {
        iterations++;
        requireWithinLimit();
    }

    void countStatement() {
        statements++;
    }

    /** Counts the elements of an array that is about to be made or copied. */
    void countArray(double size) {
        elements += Math.max(0, size);
        requireWithinLimit();
    }

    private void requireWithinLimit() {
        if (steps() > maxSteps) {
            throw new EvaluationLimitException(maxSteps);
        }
    }

    /** Counts the reading of an element. */
    public void countRead() {
        reads++;
    }

    /** Counts elements that are written. */
    public void countWrites(long elements) {
        writes += elements;
    }

    /** Counts elements to which {@link AddAt} adds. */
    void countAddedElements(long elements) {
        additions += elements;
        reads += elements;
        writes += elements;
    }

    /** Counts a fused multiply-add. */
    public void countFused() {
        multiplications++;
        additions++;
    }

    /** Counts what an operator of one operand does. */
    public void count(UnaryOperator operator) {
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

    /** Counts what an operator does on operands of a type. */
    public void count(BinaryOperator operator, Type type) {
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
