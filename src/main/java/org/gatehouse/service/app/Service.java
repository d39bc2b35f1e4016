package org.gatehouse.service.app;

import java.net.URI;

/// A running service, wired by constructor. The console starts one in its own process; `ServiceMain` runs one
/// alone.
public final class Service implements AutoCloseable {
    private final URI url;

    private Service(URI url) {
        this.url = url;
    }

    /// Starts the service and returns once it answers.
    ///
    /// @throws CannotStartException when it cannot: the port is taken, the data folder is in use, the store is
    ///         damaged
    public static Service start(ServiceConfig config) {
        Service service = new Service(URI.create(
                "http://" + config.http().host() + ":" + config.http().port()));
        service.check();
        return service;
    }

    private void check() {
        throw new CannotStartException("Cannot answer on " + url + " yet: the rooms under it are being built.");
    }

    /// Where it answers: `http://127.0.0.1:8700`.
    public URI url() {
        return url;
    }

    /// Stops accepting, finishes calls under way, ends streams, closes the store. Idempotent; within 10 s.
    @Override
    public void close() {
        // nothing was opened yet
    }
}
