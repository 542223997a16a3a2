/**
 * The sample application: trains a rectified neuron and a logistic neuron with generated gradients.
 *
 * <p>Input: a CSV file, from the resources or the user's own. Output: figures on the console and a picture of the training. {@link
 * org.fluxion.sample.Main} reads the command line; data goes from {@link org.fluxion.sample.DatasetReader} through {@link
 * org.fluxion.sample.Split} and {@link org.fluxion.sample.Standardization} to {@link org.fluxion.sample.Training}.
 */
package org.fluxion.sample;
