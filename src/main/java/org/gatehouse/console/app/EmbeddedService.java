package org.gatehouse.console.app;

import java.nio.file.Path;
import org.gatehouse.service.app.CannotStartException;
import org.gatehouse.service.app.Service;
import org.gatehouse.service.app.ServiceConfig;
import org.jspecify.annotations.Nullable;

/// The one place where the console knows the service: it starts one in this process, for the demo team. From there
/// on it is reached over HTTP like any other.
final class EmbeddedService implements AutoCloseable {
    private @Nullable Service running;

    /// Starts it, or finds it still running. Blocks until it answers.
    ///
    /// @throws CannotConnectException if it cannot start
    synchronized Access start(Origin.Demo demo) {
        Service service = running;
        if (service == null) {
            service = start(demo.folder());
            running = service;
        }
        return new Access(demo, service.url(), DemoTokens.read(demo.folder()));
    }

    /// Ends it within ten seconds.
    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static Service start(Path folder) {
        try {
            return Service.start(ServiceConfig.in(folder).withDemo());
        } catch (CannotStartException e) {
            throw new CannotConnectException("The demo team cannot start. " + e.reason(), e);
        }
    }
}
