package org.gatehouse.console.client;

import java.io.IOException;
import java.net.URI;

/// The service could not be reached, or the connection broke before it had answered. An act may or may not have
/// been done; sending it again with the same [ActKey] does it once.
public final class ServiceUnreachable extends ServiceFailure {
    public ServiceUnreachable(URI service, IOException cause) {
        super(
                "The service at %s does not answer. What is on screen and what you typed is kept; try again."
                        .formatted(service.getAuthority()),
                cause);
    }
}
