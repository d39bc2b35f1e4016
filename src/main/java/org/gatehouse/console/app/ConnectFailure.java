package org.gatehouse.console.app;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.gatehouse.console.client.ServiceFailure;

/// What to tell a person when there is no session.
final class ConnectFailure {
    private ConnectFailure() {}

    /// @throws IllegalStateException for anything that is a mistake of the program
    static String words(Throwable thrown) {
        boolean wrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        Throwable inner = wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
        return inner instanceof CannotConnectException known
                ? String.valueOf(known.getMessage())
                : ServiceFailure.of(inner).words();
    }
}
