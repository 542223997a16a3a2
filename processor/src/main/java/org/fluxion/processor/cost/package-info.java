/**
 * What a Program takes, as formulas in the sizes of its arguments: {@code 3 |x| |w| + 2 |x| + 1} multiplications.
 *
 * <p>Role: the cost statement of a generated class and of its page. Input: the Program of a function and that of the function with its
 * derivative. Output: a {@link org.fluxion.processor.cost.MethodCost}, whose {@link org.fluxion.processor.cost.Polynomial}s count what
 * {@link org.fluxion.processor.ir.EvaluationCounts} counts while a Program runs, without running it. On the way
 * {@link org.fluxion.processor.cost.Integers} and {@link org.fluxion.processor.cost.Shapes} say how often loops run and how long arrays
 * are, and {@link org.fluxion.processor.cost.Counter} adds up. Where a number depends on more than sizes, it is counted from above.
 */
package org.fluxion.processor.cost;
