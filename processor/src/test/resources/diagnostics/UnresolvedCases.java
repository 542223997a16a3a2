package cases;

import org.fluxion.Differentiable;

/** Names that do not exist, which javac does not get to tell. A marker stands before each place of an error. */
final class UnresolvedCases {
    @Differentiable
    static double name(double x) {
        return x * /*FLX-NAME*/missing;
    }

    @Differentiable
    static double method(double x) {
        return /*FLX-CALL-UNRESOLVED*/missing(x);
    }
}
