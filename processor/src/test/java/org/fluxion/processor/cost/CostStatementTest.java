package org.fluxion.processor.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.frontend.LoweredSource;
import org.junit.jupiter.api.Test;

/** Methods small enough to count by hand. */
class CostStatementTest {
    private static MethodCost cost(String method) {
        LoweredSource source = LoweredSource.ofMethods("@Differentiable static " + method);
        return Counted.of(source.program("f"), Recurrences.ON_TAPE).cost();
    }

    private static void assertFunction(String expected, Work work, MethodCost cost) {
        assertEquals(expected, cost.function().of(work).toString());
        assertTrue(cost.function().isExact(work));
    }

    @Test
    void sizesThatAreCheckedToBeEqualHaveOneName() {
        MethodCost cost = cost("""
                double f(double[] w, double[][] x) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) sum += Math.exp(dot(w, x[i]));
                    return sum;
                }
                """);
        assertFunction("|x| |w|", Work.MULTIPLICATIONS, cost);
        assertFunction("|x| |w| + |x|", Work.ADDITIONS, cost);
        assertFunction("|x|", Work.FUNCTIONS, cost);
        assertFunction("2 |x| |w|", Work.READS, cost);
        assertFunction("|x| |w| + |x|", Work.ITERATIONS, cost);
        assertFunction("0", Work.WRITES, cost);
    }

    @Test
    void rowsThatNothingComparesHaveTheirOwnLength() {
        MethodCost cost = cost("""
                double f(double[] w, double[][] x) {
                    double sum = w[0];
                    for (int i = 0; i < x.length; i++) for (int j = 0; j < x[i].length; j++) sum += x[i][j];
                    return sum;
                }
                """);
        assertFunction("|x| |x_i|", Work.ADDITIONS, cost);
        assertFunction("|x| |x_i| + 1", Work.READS, cost);
    }

    @Test
    void aTapeIsStoredAndOtherArraysAreNot() {
        MethodCost cost = cost("""
                double f(double[] x) {
                    double s = 1;
                    for (int i = 0; i < x.length; i++) s *= x[i];
                    return s;
                }
                """);
        assertEquals("0", cost.function().storedBytes().toString());
        assertEquals("8 |x|", cost.derivative().storedBytes().toString());
        assertTrue(cost.statement().contains("8 |x| bytes stored"), cost::statement);
    }

    @Test
    void theDearerArmCounts() {
        MethodCost cost = cost("double f(double x) { return x > 0 ? x * x * x : Math.exp(x) + x; }");
        assertEquals("2", cost.function().of(Work.MULTIPLICATIONS).toString());
        assertEquals("1", cost.function().of(Work.FUNCTIONS).toString());
        assertFalse(cost.function().isExact(Work.MULTIPLICATIONS));
        assertTrue(cost.statement().contains("at most"), cost::statement);
        assertTrue(cost.statement().endsWith("Of two branches the dearer one counts."), cost::statement);
    }

    @Test
    void aLoopThatGetsLongerCountsWithItsGreatestLength() {
        MethodCost cost = cost("""
                double f(double[] x) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) sum += x[i] * x[j];
                    return sum;
                }
                """);
        assertEquals("|x|²", cost.function().of(Work.MULTIPLICATIONS).toString());
        assertFalse(cost.function().isExact(Work.MULTIPLICATIONS));
        assertTrue(cost.statement().contains("A loop whose length varies counts with its greatest."), cost::statement);
    }

    @Test
    void iterationsOfALoopThatEndsByAConditionHaveAName() {
        MethodCost cost = cost("""
                double f(double x) {
                    double y = x;
                    while (y > 1) y = y * 0.5;
                    return y;
                }
                """);
        assertFunction("iterations", Work.MULTIPLICATIONS, cost);
        assertFunction("iterations + 1", Work.ITERATIONS, cost);
        assertTrue(cost.statement().contains("Here iterations is how often a loop"), cost::statement);
    }

    @Test
    void aQuotientOfSizesHasTheNameThatTheSourceGivesIt() {
        MethodCost cost = cost("""
                double f(double[] x, int d) {
                    int points = x.length / d;
                    double sum = 0;
                    for (int i = 0; i < points; i++) sum += x[i * d] * x[i * d];
                    return sum;
                }
                """);
        assertFunction("points", Work.MULTIPLICATIONS, cost);
        assertTrue(cost.statement().contains("Here points = |x| / d."), cost::statement);
    }

    @Test
    void whatOnlyDataTellHasAName() {
        MethodCost cost = cost("""
                double f(double[] x, int[] ends) {
                    int end = ends[0];
                    double sum = 0;
                    for (int i = 0; i < end; i++) sum += x[i] * x[i];
                    return sum;
                }
                """);
        assertFunction("end", Work.MULTIPLICATIONS, cost);
        assertTrue(cost.statement().contains("end is known only when it runs"), cost::statement);
    }

    @Test
    void whatIsAssumedIsSaid() {
        MethodCost cost = cost("""
                double f(double[] x, int n) {
                    double sum = 0;
                    for (int i = 3; i < n; i++) sum += x[i] * x[i];
                    return sum;
                }
                """);
        assertFunction("n - 3", Work.MULTIPLICATIONS, cost);
        assertTrue(cost.statement().contains("It is assumed that n ≥ 3."), cost::statement);
    }

    @Test
    void statementsCountWithOneAndMany() {
        assertEquals(
                "Cost: 1 multiplication; the function alone: 1 multiplication.",
                cost("double f(double x, double y) { return x * y; }").statement());
        assertEquals(
                "Cost: no arithmetic; the function alone: no arithmetic.",
                cost("double f(double x) { return x; }").statement());
    }

    @Test
    void longStatementsKeepTheFastestGrowingTerms() {
        MethodCost cost = cost("""
                double f(double[] first, double[] second, double[] third, double[] fourth) {
                    double sum = 0;
                    for (int i = 0; i < first.length; i++) sum += Math.exp(first[i]) / (1 + first[i] * sum);
                    for (int i = 0; i < second.length; i++) sum += Math.exp(second[i]) / (2 + second[i] * sum);
                    for (int i = 0; i < third.length; i++) sum += Math.exp(third[i]) / (3 + third[i] * sum);
                    return sum / (1 + fourth[0]);
                }
                """);
        assertFunction("2 |first| + 2 |second| + 2 |third| + 1", Work.ADDITIONS, cost);
        assertTrue(cost.statement().startsWith("Cost, the fastest growing terms: "), cost::statement);
        assertTrue(
                cost.statement().contains("the function alone: 2 |first| + 2 |second| + 2 |third| additions"),
                cost::statement);
    }

    @Test
    void whatCalledClassesDoIsLeftOut() {
        LoweredSource source = LoweredSource.of("""
                import org.fluxion.Differentiable;
                final class Caller {
                    @Differentiable static double f(double x) { return Other.g(x) * 2; }
                }
                final class Other {
                    @Differentiable static double g(double x) { return Math.exp(x); }
                }
                """);
        MethodCost cost = Counted.of(source.program("f"), Recurrences.ON_TAPE).cost();
        assertFunction("0", Work.FUNCTIONS, cost);
        assertTrue(cost.statement().endsWith("What called classes do is not counted."), cost::statement);
    }
}
