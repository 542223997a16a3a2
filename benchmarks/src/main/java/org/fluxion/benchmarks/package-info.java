/**
 * Runs problems under JMH and writes what came of it as tables and a chart.
 *
 * <p>In goes a regular expression, out come JMH's JSON, the tables of {@code README.md} and a PNG.
 */
package org.fluxion.benchmarks;
