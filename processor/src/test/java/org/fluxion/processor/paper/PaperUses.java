package org.fluxion.processor.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.Set;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;

/**
 * What the paper does with a derivative once it has it: the numbers under {@code extra}.
 *
 * @param gradient has been evaluated at the point, and will be again elsewhere
 */
record PaperUses(PaperCase paperCase, PaperEntry.Point point, GradientHandle gradient) {

    private static final String DIAGONAL = "diagonal (the vector the paper prints)";

    void check() {
        Set<String> names = point.extras().keySet();
        if (names.contains("eta")) {
            checkDescent(names.contains("w_next") ? "w" : "b");
        } else if (names.contains("delta_x")) {
            checkBump();
        } else if (names.contains(DIAGONAL)) {
            Agreement.EXACT.check(DIAGONAL, extra(DIAGONAL), gradient.diagonal("x"));
        } else {
            assertEquals(Set.of(), names, "extra numbers that no test looks at");
        }
    }

    /** One step of gradient descent, along the negative gradient, makes the cost smaller. */
    private void checkDescent(String parameter) {
        double rate = (Double) extra("eta");
        Object[] arguments = paperCase.arguments(point);
        int index = paperCase.parameters().indexOf(parameter);
        double[] updated = Entries.flatten(arguments[index]);
        double[] slope = Entries.flatten(gradient.derivative(parameter));
        for (int i = 0; i < updated.length; i++) {
            updated[i] -= rate * slope[i];
        }
        double before = (Double) gradient.value();
        arguments[index] = Entries.reshape(arguments[index], updated);
        double after = (Double) gradient.evaluate(arguments);

        Agreement.EXACT.check(parameter + "_next", extra(parameter + "_next"), arguments[index]);
        Agreement.EXACT.check("C_before", extra("C_before"), before);
        Agreement.RELATIVE.check("C_after", extra("C_after"), after);
        assertTrue(after < before, () -> "the cost went from " + before + " to " + after);
    }

    /** A finite bump of the argument moves the value along all paths. */
    private void checkBump() {
        double x = (Double) paperCase.arguments(point)[0];
        double before = (Double) gradient.value();
        double after = (Double) gradient.evaluate(x + (Double) extra("delta_x"));
        Agreement.EXACT.check("y_hat", extra("y_hat"), after);
        Agreement.EXACT.check("delta_y", extra("delta_y"), after - before);
    }

    private Object extra(String name) {
        JsonElement number = point.extras().get(name);
        return PaperTable.numbers(number);
    }
}
