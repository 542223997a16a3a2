/** The annotations that Fluxion's processor reads. */
module org.fluxion.annotations {
    exports org.fluxion;
}
