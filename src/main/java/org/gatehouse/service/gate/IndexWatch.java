package org.gatehouse.service.gate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an [IndexAudit] going on a virtual thread of its own: a page, a pause, and a rest after each round.
public final class IndexWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration REST = Duration.ofSeconds(30);

    private final IndexAudit audit;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    public IndexWatch(IndexAudit audit) {
        this.audit = audit;
        this.thread = Thread.ofVirtual().name("index-watch").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            Duration wait = REST;
            while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = stepped() ? REST : PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether there is time to rest
    private boolean stepped() {
        try {
            return audit.step();
        } catch (RuntimeException e) {
            LOG.error("The index of grants could not be compared with the records; it is tried again in {}", REST, e);
            return true;
        }
    }

    /// Returns once the step under way is done.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
