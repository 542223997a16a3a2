package cases;

import java.util.List;
import org.fluxion.Differentiable;

/** Names, types and constants in bodies. A marker stands immediately before each place where its error must be reported. */
final class NameCases {
    static double mutable = 3;
    static final double[] WRITTEN = {1, 2};
    static final double[] CONSTANT = {1, 2};
    static final double NOISE = Math.random();
    static final double LATER;
    static final String TEXT = "text";
    double field;

    static {
        LATER = 4;
        WRITTEN[0] = 3;
    }

    @Differentiable
    static double readsMutable(double x) {
        return x * /*FLX-FIELD-READ*/mutable;
    }

    @Differentiable
    static double readsQualified(double x) {
        return x * NameCases/*FLX-FIELD-READ*/.mutable;
    }

    @Differentiable
    static double readsNoise(double x) {
        return x * /*FLX-CONSTANT*/NOISE;
    }

    @Differentiable
    static double readsAssignedLater(double x) {
        return x * /*FLX-CONSTANT*/LATER;
    }

    @Differentiable
    static double readsWrittenArray(double x) {
        return x * /*FLX-CONSTANT*/WRITTEN[1];
    }

    @Differentiable
    static double readsText(double x) {
        return x + /*FLX-STRING*/TEXT.length();
    }

    @Differentiable
    static double localText(double x) {
        String /*FLX-LOCAL-TYPE*/text = "";
        return x;
    }

    @Differentiable
    static double localList(double x) {
        List<Double> /*FLX-LOCAL-TYPE*/list = null;
        return x;
    }

    @Differentiable
    static double boxed(double x) {
        Double /*FLX-LOCAL-TYPE*/y = x;
        return y;
    }

    @Differentiable
    static double fourDimensions(double x) {
        double[][][][] /*FLX-RANK*/a = new double[1][1][1][1];
        return x;
    }

    @Differentiable
    static double fourDimensionsUnnamed(double x) {
        return x * (/*FLX-RANK*/new double[1][1][1][1]).length;
    }

    @Differentiable
    static double arrayOfText(double x) {
        return x * (/*FLX-TYPE*/new String[2]).length;
    }

    @Differentiable
    static double writesParameter(double[] x) {
        x[0] /*FLX-PARAMETER-WRITE*/= 1;
        return x[0];
    }

    @Differentiable
    static double addsToParameter(double[][] x) {
        x[0][1] /*FLX-PARAMETER-WRITE*/+= 1;
        return x[0][1];
    }

    @Differentiable
    static double incrementsParameter(double[] x) {
        x[0]/*FLX-PARAMETER-WRITE*/++;
        return x[0];
    }

    @Differentiable
    static double writesThroughReference(double[][] x, int n) {
        double[] row = x[n];
        double[] same = row;
        same[0] /*FLX-PARAMETER-WRITE*/= 2;
        return x[0][0];
    }

    @Differentiable
    static double writesSharedRow(double[][] x) {
        double[][] copy = x.clone();
        copy[0][0] /*FLX-PARAMETER-WRITE*/= 2;
        return x[0][0];
    }

    static void clear(double[] a) {
        a[0] /*FLX-HELPER*/= 0;
    }

    @Differentiable
    static double writesInHelper(double[] x) {
        clear(x);
        return x[0];
    }

    @Differentiable
    static double writesConstant(double x) {
        double[] a = CONSTANT;
        a[0] /*FLX-CONSTANT-WRITE*/= x;
        return a[0];
    }

    @Differentiable
    static double writesField(double x) {
        mutable /*FLX-FIELD-WRITE*/= x;
        return x;
    }

    @Differentiable
    static double writesQualifiedField(double x) {
        NameCases.mutable /*FLX-FIELD-WRITE*/+= x;
        return x;
    }

    @Differentiable
    static double ambiguous(double x, boolean b) {
        double[] a = {x, 1};
        double[] c = {2, 3};
        double[] d = b ? a : c;
        d[0] /*FLX-REFERENCE*/= 5;
        return a[0] + c[0];
    }

    @Differentiable
    static double rowTwice(double x) {
        double[][] a = new double[2][2];
        double[] row = {x, 1};
        a[0] = row;
        a[1] = /*FLX-REFERENCE*/row;
        return a[1][0];
    }

    @Differentiable
    static double parameterAsRow(double[] x) {
        double[][] a = new double[2][2];
        a[0] = /*FLX-REFERENCE*/x;
        return a[0][0];
    }

    @Differentiable
    static double oneRowForAll(double x) {
        double[][] a = new double[2][2];
        double[] row = {x, 1};
        /*FLX-REFERENCE*/for (int i = 0; i < 2; i++) {
            row[0] = i;
            a[i] = row;
        }
        return a[1][0];
    }
}
