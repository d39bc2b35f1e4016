package org.gatehouse.service.feed;

import org.gatehouse.model.event.AccessEvent;

/// What became of one event of a delivery.
public sealed interface Parsed {
    /// It reads well.
    record Good(AccessEvent event) implements Parsed {}

    /// It cannot be understood: goes to quarantine.
    ///
    /// @param reason what is wrong and where, for a person
    /// @param document what came, as text, at most [#DOCUMENT_MOST] characters of it
    record Fault(String reason, String document) implements Parsed {
        /// The longest document kept whole in quarantine.
        public static final int DOCUMENT_MOST = 256_000;

        public Fault {
            document = document.length() > DOCUMENT_MOST ? document.substring(0, DOCUMENT_MOST) : document;
        }
    }
}
