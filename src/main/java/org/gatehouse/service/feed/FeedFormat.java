package org.gatehouse.service.feed;

import java.util.Locale;

/// What a delivery is written in.
public enum FeedFormat {
    OCSF(new OcsfReader()),
    TRINO(new TrinoReader()),
    PGAUDIT(new PgAuditReader());

    @SuppressWarnings("ImmutableEnumChecker") // readers hold nothing
    private final EventReader reader;

    FeedFormat(EventReader reader) {
        this.reader = reader;
    }

    public EventReader reader() {
        return reader;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is none
    public static FeedFormat ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
