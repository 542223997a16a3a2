package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final long LONG = 1_000_000;

    @Test
    void everyIterationRunsOnceInSharesOfNearlyTheSameSize() {
        Summing[] shares = Summing.shares(4, new double[10]);
        Workers.run(shares, 10, LONG);
        assertEquals(
                List.of("0-2", "2-5", "5-7", "7-10"),
                Arrays.stream(shares).map(share -> share.range).toList());
    }

    @Test
    void sumsAreAddedInTheOrderOfTheIterations() {
        double[] numbers = {1e16, 1, -1e16, 1, 3, 5};
        double expected = ((1e16 + 1) + (-1e16 + 1)) + (3.0 + 5.0);
        for (int repeat = 0; repeat < 1_000; repeat++) {
            Summing[] shares = Summing.shares(3, numbers);
            Workers.run(shares, numbers.length, LONG);
            assertEquals(expected, shares[0].sum);
        }
    }

    @Test
    void moreSharesThanIterations() {
        Summing[] shares = Summing.shares(7, new double[] {1, 2, 4});
        Workers.run(shares, 3, LONG);
        assertEquals(7, shares[0].sum);
        Workers.run(shares, 0, LONG);
        Workers.run(shares, -1, LONG);
        assertEquals(7, shares[0].sum);
    }

    @Test
    void littleWorkIsDoneByTheCaller() {
        assertEquals(1, Workers.used(8, 39_999, 1));
        assertEquals(2, Workers.used(8, 40_000, 1));
        assertEquals(2, Workers.used(8, 40, 1_000));
        assertEquals(8, Workers.used(8, 1_000_000, 1_000));
        assertEquals(8, Workers.used(8, Integer.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(1, Workers.used(8, 1_000, -5), "a product that has overflowed");
        assertEquals(1, Workers.used(8, -3, LONG));
    }

    @Test
    void theExceptionIsTheOneThatTheLoopWouldMeetFirst() {
        RuntimeException early = new IllegalStateException("early");
        RuntimeException late = new ArithmeticException("late");
        for (int repeat = 0; repeat < 200; repeat++) {
            Summing[] shares = Summing.shares(4, new double[8]);
            shares[2].failure = early;
            shares[3].failure = late;
            assertSame(early, assertThrows(RuntimeException.class, () -> Workers.run(shares, 8, LONG)));
            shares[0].failure = late;
            assertSame(late, assertThrows(RuntimeException.class, () -> Workers.run(shares, 8, LONG)));
            assertEquals(List.of(), shares[0].added, "nothing is added after an exception");
        }
    }

    @Test
    void anErrorPassesAsItIsAndTheSharesCanRunAgain() {
        double[] numbers = {1, 2, 3, 4};
        Summing[] shares = Summing.shares(2, numbers);
        Error error = new StackOverflowError();
        shares[1].failure = error;
        assertSame(error, assertThrows(StackOverflowError.class, () -> Workers.run(shares, 4, LONG)));
        shares[1].failure = null;
        shares[0].sum = 0;
        Workers.run(shares, 4, LONG);
        assertEquals(10, shares[0].sum);
    }

    @Test
    void anInterruptedCallerStaysInterruptedAndGetsItsResult() {
        Summing[] shares = Summing.shares(2, new double[] {1, 2, 3, 4});
        Thread.currentThread().interrupt();
        Workers.run(shares, 4, LONG);
        assertTrue(Thread.interrupted());
        assertEquals(10, shares[0].sum);
    }

    @Test
    void callersMayBeTasksOfTheSamePool() {
        double[] numbers = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        double[] sums = IntStream.range(0, 500)
                .parallel()
                .mapToDouble(k -> {
                    Summing[] shares = Summing.shares(5, numbers);
                    Workers.run(shares, numbers.length, LONG);
                    return shares[0].sum;
                })
                .toArray();
        double[] expected = new double[500];
        Arrays.fill(expected, 4950);
        assertArrayEquals(expected, sums);
    }

    @Test
    void parallelismIsPositive() {
        assertEquals(3, Workers.requirePositive(3));
        Exception exception = assertThrows(IllegalArgumentException.class, () -> Workers.requirePositive(0));
        assertEquals("parallelism is 0, but must be at least 1", exception.getMessage());
    }

    private static final class Summing extends Share<Summing> {
        private double[] numbers = {};
        private double sum;
        private String range = "";
        private Throwable failure;
        private List<Double> added = List.of();

        static Summing[] shares(int count, double[] numbers) {
            Summing[] shares = new Summing[count];
            Arrays.setAll(shares, k -> new Summing());
            shares[0].numbers = numbers;
            return shares;
        }

        @Override
        protected void startLike(Summing first) {
            numbers = first.numbers;
            sum = 0;
        }

        @Override
        protected void run(int from, int to) {
            range = from + "-" + to;
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            for (int i = from; i < to; i++) {
                sum += numbers[i];
            }
        }

        @Override
        protected void add(Summing next) {
            added = List.of(next.sum);
            sum += next.sum;
        }
    }
}
