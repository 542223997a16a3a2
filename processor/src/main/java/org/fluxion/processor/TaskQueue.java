package org.fluxion.processor;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Tasks that have been read, while their classes are generated. They are finished in the order in which they came.
 *
 * <p>How many are read ahead does not depend on threads. So javac's thread always does the same in the same order, and what it
 * writes and says is the same however many threads there are.
 */
final class TaskQueue implements AutoCloseable {
    /** As many as a few long methods among short ones need for every thread to have work; they wait as Programs or as texts. */
    private static final int READ_AHEAD = 64;

    private final Queue<Pending> tasks = new ArrayDeque<>();
    private final GeneratorThreads threads;

    /** A queue for as many threads, the caller's if it is one. */
    TaskQueue(int threads) {
        this.threads = new GeneratorThreads(threads);
    }

    private record Pending(MethodTask task, FutureTask<Void> generation) {}

    /** Takes a task that has been read. */
    void add(MethodTask task) {
        Pending added = new Pending(task, new FutureTask<>(task::generate, null));
        tasks.add(added);
        threads.execute(added.generation());
        if (tasks.size() > READ_AHEAD) {
            finishFirst();
        }
    }

    /** Finishes all tasks. */
    void finishAll() {
        while (!tasks.isEmpty()) {
            finishFirst();
        }
    }

    private void finishFirst() {
        Pending first = tasks.remove();
        Interruptions.putOff(() -> result(first.generation()));
        first.task().finish();
    }

    /** A task catches what belongs to its method; what is left, as a lack of memory, is for javac as if it had happened here. */
    private static void result(FutureTask<Void> generation) throws InterruptedException {
        try {
            generation.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Waits for the threads to end, without the tasks that none has begun. */
    @Override
    public void close() {
        threads.close();
    }
}
