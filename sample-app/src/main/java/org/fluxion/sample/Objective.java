package org.fluxion.sample;

/** A loss with its gradient, as training sees it: what each generated class offers. */
interface Objective {
    /** The loss over a batch; the gradient is then that of the same point. */
    double evaluate(double[] w, double b, double[][] x, double[] y);

    double[] dw();

    double db();

    /** The mean squared error of the rectified neuron. */
    static Objective squaredError() {
        NeuronLossGradient gradient = new NeuronLossGradient();
        return new Objective() {
            @Override
            public double evaluate(double[] w, double b, double[][] x, double[] y) {
                return gradient.evaluate(w, b, x, y);
            }

            @Override
            public double[] dw() {
                return gradient.dw();
            }

            @Override
            public double db() {
                return gradient.db();
            }
        };
    }

    /** The cross-entropy of the logistic neuron. */
    static Objective crossEntropy() {
        LogisticNeuronLossGradient gradient = new LogisticNeuronLossGradient();
        return new Objective() {
            @Override
            public double evaluate(double[] w, double b, double[][] x, double[] y) {
                return gradient.evaluate(w, b, x, y);
            }

            @Override
            public double[] dw() {
                return gradient.dw();
            }

            @Override
            public double db() {
                return gradient.db();
            }
        };
    }
}
