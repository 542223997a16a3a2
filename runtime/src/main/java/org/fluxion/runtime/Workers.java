package org.fluxion.runtime;

/**
 * Divides the iterations of a loop among threads: those of the common fork and join pool, and the caller. Which iterations are added
 * up together depends on their number and on the number of shares alone, and the sums are added in the order of the iterations;
 * so the same arguments give the same bits however the threads run.
 */
public final class Workers {
    /** Fewer steps than this, of about a nanosecond each, are sooner done than another thread has begun. */
    private static final long LEAST = 20_000;

    private Workers() {}

    /**
     * The number of shares that a user asks for.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public static int requirePositive(int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism + ", but must be at least 1");
        }
        return parallelism;
    }

    /**
     * Runs a loop. Its sums are those of the first share afterwards. Where several iterations throw an exception, it is the
     * one that the loop would meet first; all threads have finished when it is thrown.
     *
     * @param shares objects that may each run some iterations; the first has everything that they read
     * @param count the number of iterations; none if negative
     * @param steps about how many steps, of some operations each, an iteration takes
     */
    public static <S extends Share<S>> void run(S[] shares, int count, long steps) {
        int used = used(shares.length, count, steps);
        if (used == 1) {
            shares[0].run(0, count);
            return;
        }
        int begun = 1;
        Throwable failure = null;
        try {
            for (; begun < used; begun++) {
                shares[begun].begin(shares[0], bound(count, begun, used), bound(count, begun + 1, used));
            }
            shares[0].run(0, bound(count, 1, used));
        } catch (Throwable thrown) { // First the others have to end.
            failure = thrown;
        }
        for (int k = 1; k < begun; k++) {
            Throwable thrown = shares[k].end();
            failure = failure == null ? thrown : failure;
        }
        rethrow(failure);
        for (int k = 1; k < used; k++) {
            shares[0].add(shares[k]);
        }
    }

    /** How many shares do not cost more than they save. */
    static int used(int shares, int count, long steps) {
        double total = (double) count * Math.max(1, steps);
        return (int) Math.max(1, Math.min(Math.min(shares, count), total / LEAST));
    }

    private static int bound(int count, int share, int shares) {
        return (int) ((long) count * share / shares);
    }

    /** Throws what a loop has thrown, which declares no exceptions. */
    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
