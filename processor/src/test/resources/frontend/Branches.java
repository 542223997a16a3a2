package corpus;

import org.fluxion.Differentiable;

/** if, switch and early exits. */
final class Branches {
    enum Mode {
        LINEAR,
        SQUARE,
        CUBE
    }

    private static final int LIMIT = 3;

    private Branches() {}

    @Differentiable
    static double simple(double x, double y) {
        double r = 0;
        if (x > y) {
            r = x;
            double t = y * 2;
            r += t;
        } else if (x < -1) r = -x;
        else {
            y = x;
        }
        return r * y;
    }

    @Differentiable
    static double assignedInBranches(double x, int n) {
        double r;
        int k;
        if (n > 2) {
            r = x;
            k = 1;
        } else {
            k = 2;
            r = x * x;
        }
        return r + k;
    }

    @Differentiable
    static double earlyReturns(double x, int n) {
        if (n < 0) return x;
        double y = x * n;
        if (n == 0) {
            return -x;
        } else if (n == 1) {
            y += 3;
        } else if (n == 2) {
            return y * y;
        } else {
            y -= 1;
        }
        double z = y + 1;
        if (z > 2) {
            z = z * 2;
        } else {
            return 7;
        }
        return z + y;
    }

    @Differentiable
    static double nestedReturns(double x, double y, int n) {
        double r = x;
        if (n > 1) {
            if (x > y) {
                return r;
            }
            r = y;
            if (x > 0) {
                r++;
                if (n > 3) return r * 3;
            }
        } else {
            r = 2;
            {
                if (y > 0) return r - 5;
            }
            r *= 3;
        }
        r += n;
        return r;
    }

    @Differentiable
    static double allReturn(double x, int n) {
        if (n > 2) {
            return x;
        } else {
            if (n == 0) {
                return 1 / x;
            }
            return n;
        }
    }

    @Differentiable
    static double[] returnsArrays(double[] x, int n) {
        if (n > 3) {
            return x;
        }
        double[] y = x.clone();
        y[0] = n;
        if (n > 1) {
            if (x[1] > 0) return y;
            y[1] = 3;
        }
        return new double[] {y[0], y[1], 2};
    }

    @Differentiable
    static double oldSwitch(double x, int n) {
        double r = 1;
        switch (n) {
            case 0:
                r = x;
                break;
            case 1:
            case LIMIT:
                r += 2 * x;
            case 4:
                r *= 3;
                if (x > 0) break;
                r -= 1;
                break;
            default:
                r = -x;
        }
        return r;
    }

    @Differentiable
    static double defaultFirst(double x, int n) {
        double r = 1;
        switch (n) {
            default:
                r = x;
            case 1:
                r += 10;
                break;
            case 2:
                r = 5;
        }
        return r;
    }

    @Differentiable
    static double returningSwitch(double x, int n) {
        switch (n) {
            case 0:
                return x;
            case 1:
                if (x > 0) return 3;
                x = 4;
                break;
            case 2: {
                double y = x * x;
                return y + 1;
            }
        }
        return x * 2;
    }

    @Differentiable
    static double arrowSwitch(double x, Mode mode) {
        double r = 0;
        switch (mode) {
            case LINEAR -> r = x;
            case SQUARE -> {
                double y = x;
                r = y * y;
            }
            default -> {}
        }
        return r + 1;
    }

    @Differentiable
    static double enumExpression(double x, Mode mode) {
        return switch (mode) {
            case LINEAR -> x;
            case SQUARE -> x * x;
            case CUBE -> {
                double y = x * x;
                yield y * x;
            }
        };
    }

    @Differentiable
    static double mixedExpression(double x, int n) {
        double y = switch (n) {
            case 0, 1 -> 1;
            case 2 -> x;
            case 'c' - 'a' + 1 -> n > 2 ? x : 2L;
            default -> {
                if (x > 0) {
                    yield 7f;
                }
                yield x * 2;
            }
        };
        return y + x;
    }

    @Differentiable
    static double oldExpression(double x, int n) {
        int k = n;
        double y = switch (k) {
            case 0:
                k++;
            case 1:
                yield x + k;
            case 2:
                k = 9;
                yield x * k;
            default:
                yield k;
        };
        return y + k;
    }
}
