package org.gatehouse.cli.agent;

/// How a log is written, and where its records end.
public enum LogForm {
    JSONLOG("application/x-ndjson", ".json"),
    CSVLOG("text/csv", ".csv");

    private final String contentType;
    private final String suffix;

    LogForm(String contentType, String suffix) {
        this.contentType = contentType;
        this.suffix = suffix;
    }

    String contentType() {
        return contentType;
    }

    /// What the names of such files end with.
    String suffix() {
        return suffix;
    }

    /// Where the last whole record ends; 0 when there is none. A line break within quotes ends no record of CSV.
    int wholeRecords(byte[] bytes, int length) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '"' && this == CSVLOG) {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }
}
