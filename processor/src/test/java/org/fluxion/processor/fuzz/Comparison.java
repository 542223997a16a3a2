package org.fluxion.processor.fuzz;

/** Derivatives against differences at one point. */
final class Comparison {

    private final String where;
    private final JudgedDifferences differences;
    private final boolean hasOverflowed;
    private final double[][] jacobian;

    /**
     * A comparison not made yet.
     *
     * @param where the point, for a reader
     * @param differences of the method
     * @param hasOverflowed whether something on the way was infinite: its slope times an adjoint of 0 is NaN, as documented
     * @param jacobian a row for each element of the result
     */
    Comparison(String where, JudgedDifferences differences, boolean hasOverflowed, double[]... jacobian) {
        this.where = where;
        this.differences = differences;
        this.hasOverflowed = hasOverflowed;
        this.jacobian = jacobian;
    }

    /** Compares the derivative by each entry. */
    Tally entries() throws Finding {
        Tally tally = Tally.NONE;
        int entries = differences.entries();
        for (int entry = 0; entry < entries; entry++) {
            double[] direction = new double[entries];
            direction[entry] = 1;
            tally = tally.plus(along(direction, Verdict.DERIVATIVE, "entry " + entry));
        }
        return tally;
    }

    /** Compares the product of the derivatives with a random direction. */
    Tally direction(Points points, int point) throws Finding {
        return along(points.direction(point, differences.entries()), Verdict.DIRECTION, "a random direction");
    }

    private Tally along(double[] direction, Verdict verdict, String what) throws Finding {
        Estimate[] estimates = differences.along(direction);
        int decided = 0;
        for (int row = 0; row < estimates.length; row++) {
            double derivative = product(jacobian[row], direction);
            if (!estimates[row].isSure() || (hasOverflowed && Double.isNaN(derivative))) {
                continue;
            }
            if (estimates[row].agreesWith(derivative)) {
                decided++;
            } else if (differences.confirm(estimates[row], row, direction)) {
                String text = "%s: the derivative of element %d by %s is %s, differences give %s";
                throw new Finding(verdict, text.formatted(where, row, what, derivative, estimates[row].value()));
            }
        }
        return Tally.ofDerivatives(decided, estimates.length - decided);
    }

    private static double product(double[] row, double[] direction) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            // A direction along one entry leaves infinite derivatives by others alone.
            sum += direction[k] == 0 ? 0 : row[k] * direction[k];
        }
        return sum;
    }
}
