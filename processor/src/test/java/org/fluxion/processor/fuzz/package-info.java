/**
 * Random Java methods against the differentiating compiler.
 *
 * <p>A {@link org.fluxion.processor.fuzz.ProgramGenerator} writes programs of the language, {@link
 * org.fluxion.processor.fuzz.ProgramCheck} compiles them and compares values and derivatives with what running the
 * methods shows, and {@link org.fluxion.processor.fuzz.Shrinker} makes what fails small enough to read. {@link
 * org.fluxion.processor.fuzz.FuzzMain} does so for as long as one likes.
 */
package org.fluxion.processor.fuzz;
