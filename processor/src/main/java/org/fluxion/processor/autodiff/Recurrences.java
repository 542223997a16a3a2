package org.fluxion.processor.autodiff;

/** How a loop is differentiated whose derivative needs the values that it carries. */
public enum Recurrences {
    /** By tangents that run along, where that is cheaper; they need no memory. */
    WITH_TANGENTS,
    /** Always backwards, along what the forward loop has recorded. */
    ON_TAPE
}
