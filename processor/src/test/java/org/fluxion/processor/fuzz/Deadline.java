package org.fluxion.processor.fuzz;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs what may never end. */
final class Deadline {

    /** The compiler's recursion over a program is deep. */
    private static final long STACK = 64L << 20;

    private Deadline() {}

    /** The result, or nothing if it takes too long; the thread is then left behind. */
    static <T> Optional<T> within(int seconds, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> complete(result, work), "checked program", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(result.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }
}
