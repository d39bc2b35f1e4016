package org.gatehouse.console.client;

import java.net.URI;

/// Something answered, but not as the service does: a proxy in between, or another program at that address.
public final class AnswerUnreadable extends ServiceFailure {
    AnswerUnreadable(URI service, int status, Throwable cause) {
        super(words(service, status), cause);
    }

    AnswerUnreadable(URI service, int status) {
        super(words(service, status));
    }

    private static String words(URI service, int status) {
        return "What answers at %s does not speak as Gatehouse does (HTTP status %d). Check the address, or whether the service is of the same version."
                .formatted(service.getAuthority(), status);
    }
}
