package org.gatehouse.contract;

/// The last event of a stream that the service ends, named `end`, without an id.
public record StreamEnd(Reason reason) {
    public enum Reason {
        /// The bearer was locked, left, or the token was revoked or ran out.
        SIGNED_OUT,
        /// The reader fell too far behind: reconnecting with `Last-Event-ID` brings what was missed.
        BEHIND,
        /// The service stops; reconnect once it is back.
        STOPPING
    }
}
