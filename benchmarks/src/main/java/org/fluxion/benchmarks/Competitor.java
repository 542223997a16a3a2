package org.fluxion.benchmarks;

/** Who computes. Each problem has some of these; all but the differences agree to rounding, with Fluxion if they compute what it computes. */
public enum Competitor {
    /** The generated class. */
    FLUXION("Fluxion", 0),
    /** The generated class, in a JVM whose Vector API the runtime's kernels find. */
    FLUXION_VECTOR("Fluxion, Vector API", 1e-10),
    /** The generated class of a method with {@code parallel = true}, told to use two threads. */
    FLUXION_TWO_THREADS("Fluxion, 2 threads", 1e-10),
    /** Straightforward Java by hand. */
    SIMPLE("by hand", 1e-10),
    /** Java by hand for speed: loops fused, several accumulators or rows at a time, nothing computed twice. */
    EXPERT("by an expert", 1e-10),
    /** The expert's code in the Vector API. */
    VECTOR("expert, Vector API", 1e-10),
    /** Forward mode: every number carries its gradient. */
    HIPPARCHUS("Hipparchus", 1e-10),
    /** By way of the Deep Java Library, on one thread; only in builds that have it. */
    PYTORCH("PyTorch", 1e-10),
    /** The same on as many threads as there are processors. */
    PYTORCH_ALL_THREADS("PyTorch, all threads", 1e-10),
    /** Central differences: they keep about half of the digits. */
    DIFFERENCES("differences", 1e-5),
    /** The method itself, without any derivative. */
    PRIMAL("primal alone", 1e-10),
    /** The data read once, in the Vector API: no method that needs all of them can be faster. Its results are its own. */
    READING("reading X once", 1e-10),
    /** Passes only: the class that is generated without the pass. */
    WITHOUT("without the pass", 1e-10),
    /** Compile time only: javac without the processor, on the sources that the processor has written. */
    JAVAC("javac alone", 0),
    /** Compile time only: javac with a processor that writes the same sources and has nothing to do for it. */
    WRITING("a processor that only writes", 0);

    private final String heading;
    private final double tolerance;

    Competitor(String heading, double tolerance) {
        this.heading = heading;
        this.tolerance = tolerance;
    }

    /** The name in tables. */
    public String heading() {
        return heading;
    }

    /** Whether the JVM is started with the Vector API. */
    public boolean needsVectors() {
        return this == FLUXION_VECTOR || this == VECTOR || this == READING;
    }

    /** Whether it computes what Fluxion computes; otherwise it makes sure of its result itself. */
    boolean computesTheSame() {
        return this != READING;
    }

    /** How far a result may be from Fluxion's, relative to the largest entry of its array. */
    public double tolerance() {
        return tolerance;
    }
}
