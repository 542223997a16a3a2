package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Skipped where the JVM has no Vector API. */
class VectorKernelsTest extends ArrayKernelsContract {

    @Override
    ArrayKernels implementation() {
        Optional<ArrayKernels> kernels = Kernels.vectorKernels();
        assumeTrue(kernels.isPresent(), "started without --add-modules jdk.incubator.vector");
        return kernels.orElseThrow();
    }

    @Test
    void isInUse() {
        String description = implementation().description();
        assertTrue(description.matches("Vector API, [248] lanes of double"), description);
        assertEquals(description, Kernels.description());
    }
}
