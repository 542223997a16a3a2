package org.fluxion;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivative of a static method, as a class in the method's package.
 *
 * <p>A method that returns {@code double} gets its gradient, one that returns {@code double[]} its Jacobian:
 *
 * <pre>{@code
 * final class Neuron {
 *     @Differentiable(wrt = {"w", "b"})
 *     static double loss(double[] w, double b, double[][] x, double[] y) {
 *         double sum = 0;
 *         for (int i = 0; i < x.length; i++) {
 *             double error = y[i] - Math.max(0, dot(w, x[i]) + b);
 *             sum += error * error;
 *         }
 *         return sum / x.length;
 *     }
 * }
 *
 * NeuronLossGradient gradient = new NeuronLossGradient();
 * double loss = gradient.evaluate(w, b, x, y);
 * double[] dw = gradient.dw();
 * double db = gradient.db();
 * }</pre>
 *
 * <p>The generated class is called like the enclosing classes joined, then the method's name capitalised, then
 * {@code Gradient} or {@code Jacobian}; it is public if the method and its class are. What cannot be differentiated is
 * a compile-time error at the expression concerned.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiable {

    /**
     * Names the parameters to differentiate by, in the order in which the generated class lists them. Left out: every
     * parameter of type {@code double}, {@code double[]}, {@code double[][]} or {@code double[][][]}. A name that is no
     * parameter of the method, that occurs twice, or whose parameter is not of a floating-point type, is an error.
     *
     * @return the names of parameters, none for all floating-point parameters
     */
    String[] wrt() default {};

    /**
     * Replaces the whole simple name of the generated class. The default, an empty text, asks for the derived name. A
     * name that is not a Java identifier, or that another class of the package has, is an error.
     *
     * @return a simple class name, or an empty text
     */
    String className() default "";

    /**
     * Gives the generated class a second constructor, {@code new NeuronLossGradient(parallelism)}: evaluations then divide the
     * iterations of the method's outermost loop among that many threads, those of {@link
     * java.util.concurrent.ForkJoinPool#commonPool} and the caller's. An object of such a class still serves one caller at a time.
     * Sums are added in another order than by one thread, which depends on the sizes of the arguments and on
     * {@code parallelism} alone: the same arguments give the same bits. A method without a loop whose iterations only add up, or
     * fill elements of their own, is an error.
     *
     * @return whether the class can use several threads
     */
    boolean parallel() default false;
}
