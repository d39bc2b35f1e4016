package org.gatehouse.service.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.gatehouse.service.http.HttpSettings;

/// Looks whether a port can be had, before anything is opened that would have to be closed again.
final class Port {
    private Port() {}

    /// @throws CannotStartException naming the address that is taken, or cannot be bound
    static void requireFree(HttpSettings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Cannot answer on " + settings.host() + ":" + settings.port() + ": " + e.getMessage()
                            + ". Stop what uses it, or choose another with --port N.",
                    e);
        }
    }
}
