/** The sample application: reads a table, trains a neuron on it with a generated gradient, reports and plots. */
package org.fluxion.sample;
