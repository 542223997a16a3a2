package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainKernelsTest extends ArrayKernelsContract {

    @Override
    ArrayKernels implementation() {
        return new PlainKernels();
    }

    @Test
    void saysWhatItIs() {
        assertEquals("plain Java", implementation().description());
    }
}
