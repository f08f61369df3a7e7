package xinzhi.app.platform.postgres;

import java.time.Duration;

/// An end to waiting: `while (!done) if (!deadline.pause()) …`.
record Deadline(long nanos) {
    private static final Duration STEP = Duration.ofMillis(10);

    static Deadline in(Duration patience) { return new Deadline(System.nanoTime() + patience.toNanos()); }

    /// Waits a moment; false when time is up or the thread was interrupted.
    boolean pause() {
        if (System.nanoTime() - nanos >= 0) {
            return false;
        }
        try {
            Thread.sleep(STEP);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
