package org.gatehouse.console.client;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Headers;
import org.gatehouse.console.client.ActivityCalls.Exported;

/// Counts the events of an export as they come. A line that is quoted in CSV ends no event; what is not made of lines
/// is counted by its share of the bytes. Confined to one thread.
final class ExportCount implements Download<Exported> {
    private final ExportForm form;
    private final Consumer<Exported> progress;
    private Exported told = new Exported(0, 0, 0);
    private long bytesInAll;
    private long bytes;
    private long lines;
    private boolean quoted;

    ExportCount(ExportForm form, Consumer<Exported> progress) {
        this.form = form;
        this.progress = progress;
    }

    @Override
    public void begins(Headers headers, long length) {
        bytesInAll = length;
        tell(new Exported(count(headers, "X-Matched"), count(headers, "X-Exported"), 0));
    }

    @Override
    public void came(byte[] buffer, int length) {
        bytes += length;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '"' && form == ExportForm.CSV) {
                quoted = !quoted;
            } else if (buffer[i] == '\n' && !quoted) {
                lines++;
            }
        }
        tell(new Exported(told.matched(), told.exported(), written()));
    }

    private long written() {
        return switch (form) {
            case CSV -> Math.max(0, lines - 1);
            case NDJSON -> lines;
            case PARQUET -> bytesInAll > 0 ? told.exported() * bytes / bytesInAll : 0;
        };
    }

    private void tell(Exported now) {
        told = now;
        progress.accept(now);
    }

    /// @throws IOException when it ended before all of it was there
    @Override
    public Exported whole() throws IOException {
        long written = form == ExportForm.PARQUET ? told.exported() : written();
        if (written < told.exported()) {
            throw new IOException("it broke off after " + written + " of " + told.exported() + " events");
        }
        return new Exported(told.matched(), told.exported(), written);
    }

    private static long count(Headers headers, String name) {
        String value = headers.get(name);
        return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
