package org.fluxion.processor;

/** Waiting in a compiler, which has no way to end in the middle of a method: an interruption is noticed later, by whoever looks for it. */
final class Interruptions {
    private Interruptions() {}

    /** Something to wait for. */
    @FunctionalInterface
    interface Wait {
        void await() throws InterruptedException;
    }

    /** Waits to the end, and then interrupts the thread if it has been interrupted meanwhile. */
    static void putOff(Wait wait) {
        boolean interrupted = false;
        try {
            while (!hasEnded(wait)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean hasEnded(Wait wait) {
        try {
            wait.await();
            return true;
        } catch (InterruptedException notNow) {
            return false;
        }
    }
}
