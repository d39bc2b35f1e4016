package org.gatehouse.console.app;

import java.net.URI;
import java.nio.file.Path;

/// Where a service is to be found.
sealed interface Origin {
    /// A demo team, served in this process.
    ///
    /// @param folder where it keeps its data
    record Demo(Path folder) implements Origin {}

    /// A team's own service.
    ///
    /// @param tokenFile holds the token to sign in with and nothing else
    record Team(URI url, Path tokenFile) implements Origin {}
}
