package org.fluxion.runtime;

import java.util.concurrent.RecursiveAction;

/**
 * Consecutive iterations of a loop, with arrays and sums of their own. A generated class that may use several threads has a class
 * of this kind for its loop, and {@link Workers} runs objects of it.
 *
 * @param <S> the class itself
 */
public abstract class Share<S extends Share<S>> {
    private final Task task = new Task(this);

    /** A share that has not run. */
    protected Share() {}

    /** Takes over what the iterations read from the first share, and starts with sums over nothing. */
    protected abstract void startLike(S first);

    /** Runs the iterations from {@code from} to {@code to}, the latter excluded. */
    protected abstract void run(int from, int to);

    /** Adds the sums of a later share. */
    protected abstract void add(S next);

    /** Has some thread run the iterations, or this one when it waits for them. */
    final void begin(S first, int from, int to) {
        task.first = first;
        task.from = from;
        task.to = to;
        task.failure = null;
        task.reinitialize();
        task.fork();
    }

    /** Waits until the iterations have run; what they have thrown, or null. */
    final Throwable end() {
        task.join();
        task.first = null;
        return task.failure;
    }

    private static final class Task extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient Share<?> share;
        private transient Object first;
        private transient Throwable failure;
        private int from;
        private int to;

        Task(Share<?> share) {
            this.share = share;
        }

        @Override
        protected void compute() {
            try {
                run(share);
            } catch (Throwable thrown) { // The caller throws it: the fork and join framework would throw a copy.
                failure = thrown;
            }
        }

        @SuppressWarnings("unchecked") // All shares of a loop have one class.
        private <S extends Share<S>> void run(Share<?> unknown) {
            S own = (S) unknown;
            own.startLike((S) first);
            own.run(from, to);
        }
    }
}
