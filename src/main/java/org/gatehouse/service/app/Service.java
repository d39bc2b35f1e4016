package org.gatehouse.service.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.gatehouse.service.http.HttpFace;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.store.HibernateRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running service, wired by constructor. The console starts one in its own process; `ServiceMain` runs one
/// alone.
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Deque<AutoCloseable> opened;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final URI url;

    private Service(Deque<AutoCloseable> opened, URI url) {
        this.opened = opened;
        this.url = url;
    }

    /// Starts the service and returns once it answers.
    ///
    /// @throws CannotStartException when it cannot: the port is taken, the data folder is in use, the store is
    ///         damaged
    public static Service start(ServiceConfig config) {
        Port.requireFree(config.http());
        SecureRandom random = new SecureRandom();
        return start(config, open(config, random), InstantSource.system(), random, BuiltInTeam::new);
    }

    /// Over a store that is open already, which is closed with it.
    ///
    /// @param team who is there with `--demo`
    static Service start(
            ServiceConfig config, Records records, InstantSource clock, SecureRandom random, DemoSeed.Maker team) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        opened.push(records);
        try {
            HttpFace http = new Wiring(config, records, clock, random, opened).start(team);
            return new Service(opened, http.url());
        } catch (RuntimeException e) {
            closeAll(opened);
            throw e instanceof CannotStartException known ? known : failed(e);
        }
    }

    /// Where it answers: `http://127.0.0.1:8700`.
    public URI url() {
        return url;
    }

    /// Returns once it has been closed.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted before that
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /// Stops accepting, finishes calls under way, ends streams, closes the store. Idempotent; within 10 s.
    @Override
    public void close() {
        closeAll(opened);
        ended.countDown();
    }

    private static Records open(ServiceConfig config, SecureRandom random) {
        try {
            return HibernateRecords.open(config.data(), config.store(), random);
        } catch (RecordsUnavailableException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static CannotStartException failed(RuntimeException e) {
        LOG.error("The service cannot start", e);
        return new CannotStartException("The service cannot start: " + e + ". Its log says more.", e);
    }

    /// The last opened first, whatever becomes of the others.
    private static void closeAll(Deque<AutoCloseable> opened) {
        synchronized (opened) {
            while (!opened.isEmpty()) {
                AutoCloseable next = opened.pop();
                try {
                    next.close();
                } catch (Exception e) { // that is what AutoCloseable may throw
                    LOG.error("{} could not be closed", next.getClass().getSimpleName(), e);
                }
            }
        }
    }
}
