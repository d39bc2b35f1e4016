package org.gatehouse.service.feed;

import org.jspecify.annotations.Nullable;

/// One record of PostgreSQL's log, out of its jsonlog or csvlog, with empty members as null.
///
/// @param time as written: `2026-11-23 22:42:34.430 UTC`
/// @param line number within the session
/// @param severity `LOG`, `ERROR`
/// @param state the SQLSTATE; null when all is well
/// @param written the record as it can be read again
record PgLogRecord(
        String time,
        @Nullable String user,
        @Nullable String database,
        @Nullable String host,
        @Nullable Integer port,
        String session,
        long line,
        String severity,
        @Nullable String state,
        String message,
        @Nullable String statement,
        @Nullable String application,
        String written) {
    private static final String AUDIT = "AUDIT: ";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    boolean isAudit() {
        return message.startsWith(AUDIT);
    }

    /// pgaudit's own record, which is CSV.
    String audit() {
        return message.substring(AUDIT.length());
    }

    boolean isRefusal() {
        return INSUFFICIENT_PRIVILEGE.equals(state);
    }
}
