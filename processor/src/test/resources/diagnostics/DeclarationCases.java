package cases;

import java.util.List;
import org.fluxion.Differentiable;

/** A marker stands immediately before each place where its error must be reported. */
abstract class DeclarationCases {
    enum Model {
        LINEAR,
        POWER
    }

    private enum Hidden {
        ONE
    }

    @Differentiable
    static double /*FLX-NO-PARAMETER*/nothingToDifferentiateBy(int n, float[] constants, Model model) {
        return n;
    }

    @Differentiable(wrt = {"x", /*FLX-WRT-DUPLICATE*/"x"})
    static double twice(double x) {
        return x;
    }

    @Differentiable(wrt = /*FLX-WRT-UNKNOWN*/"weigths")
    static double misspelt(double[] weights) {
        return weights[0];
    }

    @Differentiable(wrt = {/*FLX-WRT-UNKNOWN*/"y", "x", /*FLX-WRT-TYPE*/"n", /*FLX-WRT-TYPE*/"f"})
    static double several(double x, int n, float[] f) {
        return x;
    }

    @Differentiable
    static double /*FLX-CLASS-SHARED*/overloaded(double x) {
        return x;
    }

    @Differentiable
    static double /*FLX-CLASS-SHARED*/overloaded(double x, double y) {
        return x;
    }

    @Differentiable
    static double /*FLX-CLASS-SHARED*/capital(double x) {
        return x;
    }

    @Differentiable
    static double /*FLX-CLASS-SHARED*/Capital(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-SHARED*/"Chosen")
    static double first(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-SHARED*/"Chosen")
    static double second(double x) {
        return x;
    }

    @Differentiable
    static double /*FLX-CLASS-TAKEN*/taken(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-TAKEN*/"DeclarationCases")
    static double itself(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-TAKEN*/"Math")
    static double hidesJavaLang(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-NAME*/"other.Place")
    static double qualified(double x) {
        return x;
    }

    @Differentiable(className = /*FLX-CLASS-NAME*/"record")
    static double reserved(double x) {
        return x;
    }

    @Differentiable
    static double[] accessors(double[] x, double[] /*FLX-ACCESSOR-SHARED*/xDiagonal) {
        return x;
    }

    @Differentiable
    static double parameterTypes(
            double x,
            String /*FLX-PARAMETER-TYPE*/text,
            float /*FLX-PARAMETER-TYPE*/single,
            List<Double> /*FLX-PARAMETER-TYPE*/list,
            Model[] /*FLX-PARAMETER-TYPE*/models,
            double[][][][] /*FLX-PARAMETER-TYPE*/tooDeep,
            Hidden /*FLX-PRIVATE-ENUM*/hidden) {
        return x;
    }

    @Differentiable
    static void /*FLX-RETURN-TYPE*/nothing(double x) {}

    @Differentiable
    static float /*FLX-RETURN-TYPE*/single(double x) {
        return 0;
    }

    @Differentiable
    static double[][] /*FLX-RETURN-TYPE*/matrix(double[][] x) {
        return x;
    }

    @Differentiable
    static <T> double /*FLX-GENERIC*/generic(T any, double x) {
        return x;
    }

    @Differentiable
    abstract double /*FLX-ABSTRACT*/unwritten(double x);

    @Differentiable
    static native double /*FLX-NATIVE*/elsewhere(double x);

    @Differentiable
    double /*FLX-INSTANCE*/instance(double x) {
        return x;
    }

    @Differentiable(wrt = /*FLX-WRT-UNKNOWN*/"y")
    double /*FLX-INSTANCE*//*FLX-RETURN-TYPE*/allAtOnce(String /*FLX-PARAMETER-TYPE*/x)[][] {
        return null;
    }

    @Differentiable(parallel = true)
    static double /*FLX-PARALLEL*/oneAfterTheOther(double[] x) {
        double state = 0;
        for (double entry : x) {
            state = Math.sin(state + entry);
        }
        return state;
    }

    static void locals() {
        class Local {
            @Differentiable
            static double /*FLX-LOCAL-CLASS*/local(double x) {
                return x;
            }
        }
        Object anonymous = new Object() {
            @org.fluxion.Differentiable
            double /*FLX-LOCAL-CLASS*/anonymous(double x) {
                return x;
            }
        };
    }

    enum WithBodies {
        CONSTANT {
            @Differentiable
            double /*FLX-LOCAL-CLASS*/ofConstant(double x) {
                return x;
            }
        }
    }

    static double uses(double x) throws Exception {
        double[][] products = DeclarationCasesAccessorsJacobian.at(new double[1], new double[1]).dx();
        return new DeclarationCasesGenericGradient().evaluate("any", x)
                + DeclarationCasesSeveralGradient.at(x, 1, null).dx()
                + new DeclarationCasesParameterTypesGradient().evaluate(x, "", 1f, List.of(1.0), null, null, null)
                + new DeclarationCasesOverloadedGradient().evaluate(x)
                + new DeclarationCasesInstanceGradient().evaluate(x)
                + new DeclarationCasesOneAfterTheOtherGradient(2).evaluate(products[0])
                + products[0][0];
    }
}

class DeclarationCasesTakenGradient {}
