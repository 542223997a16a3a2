/** Array functions for differentiated methods, and the kernels and buffers of the code generated from them. */
module org.fluxion.runtime {
    exports org.fluxion.runtime;
}
