package org.fluxion.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that generate classes. Build tools keep a JVM for many runs of the compiler, so none outlives its round. */
final class GeneratorThreads implements Executor, AutoCloseable {
    static final String NAME = "fluxion-generator";

    /** Stages follow the nesting of the source and chains of its statements; javac's own thread has one MiB or eight. */
    private static final long STACK_BYTES = 16L << 20;

    private final List<Thread> started = new ArrayList<>();
    private final Optional<ExecutorService> pool;

    /** As many threads, begun one by one as there is work; one is the caller's. */
    GeneratorThreads(int count) {
        pool = count > 1 ? Optional.of(Executors.newFixedThreadPool(count, this::start)) : Optional.empty();
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(null, work, NAME, STACK_BYTES, false);
        thread.setDaemon(true);
        started.add(thread);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        pool.ifPresentOrElse(threads -> threads.execute(work), work);
    }

    /** Drops what no thread has begun, and waits for the rest. */
    @Override
    public void close() {
        pool.ifPresent(ExecutorService::shutdownNow);
        for (Thread thread : started) {
            Interruptions.putOff(thread::join);
        }
    }
}
