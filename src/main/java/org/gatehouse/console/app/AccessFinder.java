package org.gatehouse.console.app;

/// Finds the way to a service.
@FunctionalInterface
interface AccessFinder {
    /// Blocks until the service answers; never asked on the FX thread.
    ///
    /// @throws CannotConnectException with words for the person
    Access find(Origin origin);
}
