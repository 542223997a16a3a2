package org.fluxion.processor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.fluxion.processor.derivation.Computation;
import org.fluxion.processor.page.MethodPages;

/** What any thread may do for a method that has been read: its class, and at the same time the pages that explain it. */
final class Generation {
    private final CompletableFuture<GeneratedGradient> gradient;
    private final Optional<CompletableFuture<MethodPages>> pages;

    private Generation(CompletableFuture<GeneratedGradient> gradient, Optional<CompletableFuture<MethodPages>> pages) {
        this.gradient = gradient;
        this.pages = pages;
    }

    /** Hands all of it over. The pages come second: what waits for the class never waits for what has not begun. */
    static Generation start(LoweredMethod method, Executor threads) {
        CompletableFuture<GeneratedGradient> gradient = CompletableFuture.supplyAsync(method.generation(), threads);
        return new Generation(gradient, method.explanation().map(explanation -> pages(explanation, gradient, threads)));
    }

    /** What the class has to do with comes last on a page, so that until then nobody waits for it. */
    private static CompletableFuture<MethodPages> pages(
            Explanation explanation, CompletableFuture<GeneratedGradient> gradient, Executor threads) {
        CompletableFuture<Computation> computation = gradient.thenApply(explanation::computation);
        return CompletableFuture.supplyAsync(
                () -> MethodPages.of(explanation.derivation(() -> result(computation))), threads);
    }

    /** Waits for the class. Throws what making it has thrown. */
    GeneratedGradient gradient() {
        return result(gradient);
    }

    /** Waits for the pages, if there are to be any. Throws what making them has thrown. */
    Optional<MethodPages> pages() {
        return pages.map(Generation::result);
    }

    /** An interruption is put off, as a compiler without threads would not notice it either. */
    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            if (failure.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw failure;
        }
    }
}
