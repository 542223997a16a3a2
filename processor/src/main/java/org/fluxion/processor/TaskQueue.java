package org.fluxion.processor;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Tasks that have been read, while their classes are generated. They are finished in the order in which they came.
 *
 * <p>How many are read ahead does not depend on threads. So javac's thread always does the same in the same order, and what it
 * writes and says is the same however many threads there are.
 */
final class TaskQueue implements AutoCloseable {
    /** As many as a few long methods among short ones need for every thread to have work; they wait as Programs or as texts. */
    private static final int READ_AHEAD = 64;

    private final Queue<MethodTask> tasks = new ArrayDeque<>();
    private final GeneratorThreads threads;

    /** A queue for as many threads, the caller's if it is one. */
    TaskQueue(int threads) {
        this.threads = new GeneratorThreads(threads);
    }

    /** Takes a task that has been read. */
    void add(MethodTask task) {
        tasks.add(task);
        task.generate(threads);
        if (tasks.size() > READ_AHEAD) {
            tasks.remove().finish();
        }
    }

    /** Finishes all tasks. */
    void finishAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().finish();
        }
    }

    /** Waits for the threads to end, without the tasks that none has begun. */
    @Override
    public void close() {
        threads.close();
    }
}
