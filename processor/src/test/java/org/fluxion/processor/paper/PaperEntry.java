package org.fluxion.processor.paper;

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One rule or example of the paper. The components are those members of the JSON object that the tests use.
 *
 * @param section the section of the paper
 * @param kind {@code scalar}, {@code gradient} or {@code jacobian}: how the derivatives of the points are written
 * @param structure what is known of the entries, {@code diag} for instance
 * @param test the first point
 * @param moreTests further points, null where there are none
 */
record PaperEntry(
        String id,
        String section,
        List<String> wrt,
        String kind,
        String structure,
        Point test,
        @SerializedName("more_tests") List<Point> moreTests) {

    /**
     * Arguments and what is expected for them.
     *
     * @param name what the point shows
     * @param mustNotEqual derivatives of misreadings, null where there are none
     * @param extra numbers of a use of the derivative, null where there are none
     * @param check how the numbers were checked: {@code one_sided} marks a point on a kink
     */
    record Point(
            @SerializedName("case") String name,
            Map<String, JsonElement> inputs,
            JsonElement value,
            JsonElement derivative,
            @SerializedName("value_exact") boolean valueExact,
            @SerializedName("derivative_exact") boolean derivativeExact,
            @SerializedName("must_not_equal") List<Wrong> mustNotEqual,
            Map<String, JsonElement> extra,
            Map<String, JsonElement> check) {

        /** Whether the function has a derivative here, so that differences can find it. */
        boolean smooth() {
            return !check.containsKey("one_sided");
        }

        List<Wrong> wrongDerivatives() {
            return mustNotEqual == null ? List.of() : mustNotEqual;
        }

        Map<String, JsonElement> extras() {
            return extra == null ? Map.of() : extra;
        }
    }

    /** A derivative that a misreading of the paper gives, and the misreading. */
    record Wrong(String why, JsonElement derivative) {}

    List<Point> points() {
        List<Point> points = new ArrayList<>(List.of(test));
        if (moreTests != null) {
            points.addAll(moreTests);
        }
        return points;
    }

    /** Whether the Jacobian is diagonal whatever the arguments, so that its diagonal alone must be on offer. */
    boolean diagonal() {
        return kind.equals("jacobian")
                && List.of("diag", "identity", "scaled-identity").contains(structure);
    }

    /**
     * The part of a derivative that belongs to one parameter, in the shape of the generated accessor.
     *
     * @param derivative as the table writes it, with a column for each parameter where there are several
     */
    Object derivativeBy(String parameter, JsonElement derivative) {
        double[][] rows = rows(derivative);
        if (!test.inputs().get(parameter).isJsonPrimitive()) {
            return kind.equals("jacobian") ? rows : rows[0];
        }
        double[] column = Arrays.stream(rows)
                .mapToDouble(row -> row[wrt.indexOf(parameter)])
                .toArray();
        return kind.equals("jacobian") ? column : (Object) column[0];
    }

    /** A derivative in numerator layout: a row for each result, a column for each number differentiated by. */
    private double[][] rows(JsonElement derivative) {
        Object numbers = PaperTable.numbers(derivative);
        return switch (kind) {
            case "scalar" -> new double[][] {{(Double) numbers}};
            case "gradient" -> new double[][] {(double[]) numbers};
            case "jacobian" -> (double[][]) numbers;
            default -> throw new IllegalStateException(id + ": unknown kind " + kind);
        };
    }
}
