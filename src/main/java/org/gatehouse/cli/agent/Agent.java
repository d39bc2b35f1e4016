package org.gatehouse.cli.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Follows logs and delivers them: what is new is spooled, what is spooled is sent in order, and what the service
/// does not take now waits. Reading goes on while the service is away, until the spool is full.
public final class Agent implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration WAIT_MOST = Duration.ofSeconds(5);

    private final Spool spool;
    private final Tails tails;
    private final Deliverer deliverer;
    private final Consumer<String> log;
    private Duration wait = LOOK_EVERY;
    private long notBefore = System.nanoTime();
    private String trouble = "";

    /// @param logs files, or folders whose files are followed
    /// @param spoolMost how many bytes may wait on disk
    /// @param token read anew for each delivery
    /// @param log told in a line when something changes
    public Agent(
            URI service,
            LogForm form,
            List<Path> logs,
            Path spoolFolder,
            long spoolMost,
            Supplier<String> token,
            Consumer<String> log)
            throws IOException {
        this.spool = new Spool(spoolFolder, spoolMost);
        this.tails = new Tails(logs, form, spool);
        this.deliverer = new Deliverer(service, form, token);
        this.log = log;
    }

    /// Goes on until it is interrupted.
    public void run() throws IOException, InterruptedException {
        while (true) {
            boolean moved = step();
            if (!moved) {
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            }
        }
    }

    /// Reads what is new and sends what waits, unless the service was asked in vain a moment ago.
    ///
    /// @return whether anything was done
    public boolean step() throws IOException, InterruptedException {
        boolean moved = tails.read() > 0;
        if (System.nanoTime() - notBefore < 0) {
            return moved;
        }
        for (Path packed : spool.waiting().values()) {
            Deliverer.Sent sent = deliverer.send(packed);
            say(sent.trouble());
            if (sent.outcome() == Deliverer.Outcome.WAIT) {
                notBefore = System.nanoTime() + wait.toNanos();
                wait = wait.multipliedBy(2).compareTo(WAIT_MOST) < 0 ? wait.multipliedBy(2) : WAIT_MOST;
                return moved;
            }
            spool.delivered(packed);
            wait = LOOK_EVERY;
            moved = true;
        }
        return moved;
    }

    private void say(String now) {
        if (!now.equals(trouble)) {
            log.accept(now.isEmpty() ? "Delivering again." : "Waiting: " + now);
            trouble = now;
        }
    }

    @Override
    public void close() throws IOException {
        tails.close();
    }
}
