package org.fluxion.processor.frontend;

/** An array made by the method: Java variables refer to it, and a {@link State} knows its present value. */
final class Storage {}
