package org.gatehouse.service.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.StoredEvent;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Activity as a file, which leaves the house: each export is in the ledger before its first byte.
public final class ActivityExport {
    /// The most events in one export.
    public static final int MOST = 1_000_000;

    private static final int AT_ONCE = 2;
    private static final String HEADER = "time,coverage,grant,person,name,user,actors,affiliation,country,operation,"
            + "action,outcome,asset,class,region,columns,rows,bytes,duration_ms,source,client,address,statement,reason,"
            + "over,uid\r\n";

    private final ActivityStore store;
    private final WritePath path;
    private final Semaphore parquets = new Semaphore(AT_ONCE);

    public ActivityExport(ActivityStore store, WritePath path) {
        this.store = store;
        this.path = path;
    }

    public enum Form {
        CSV("text/csv; charset=utf-8"),
        /// An event in OCSF a line.
        NDJSON("application/x-ndjson"),
        PARQUET("application/vnd.apache.parquet");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }
    }

    /// An export that is on record and can be written.
    ///
    /// @param matched how many events there are
    /// @param exported how many of them are in the file
    /// @param writing writes them, the newest first; throws when the reader is gone
    public record Begun(long matched, long exported, Writing writing) {}

    /// Writes a file.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Puts the export on record.
    ///
    /// @param query as it was written
    /// @throws Refusal `OVERLOADED` while as many files as may be are being made
    public Begun begin(Caller caller, Criteria criteria, String query, Form form) {
        long matched = store.count(criteria);
        EntrySubject subject = new EntrySubject("activity", "export", 1);
        path.change(
                caller,
                step -> step.append(
                        EntryDraft.of(EntryType.ACTIVITY_EXPORTED, step.caller().actor(), subject)
                                .with("from", criteria.from())
                                .with("to", criteria.to())
                                .with("form", form.name().toLowerCase(Locale.ROOT))
                                .with("matched", matched)
                                .withText("query", query)),
                entry -> ApiPath.ACTIVITY);
        return new Begun(
                matched,
                Math.min(matched, MOST),
                switch (form) {
                    case CSV ->
                        out -> {
                            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                            write(criteria, event -> csv(event.activity()), out);
                        };
                    case NDJSON -> out -> write(criteria, ActivityExport::ocsf, out);
                    case PARQUET -> parquet(criteria);
                });
    }

    private void write(Criteria criteria, Function<StoredEvent, String> line, OutputStream out) throws IOException {
        int[] left = {MOST};
        try {
            store.scan(criteria, event -> {
                try {
                    out.write(line.apply(event).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return --left[0] > 0;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Such a file tells at its end where all is in it: it is made before its first byte can be sent.
    private Writing parquet(Criteria criteria) {
        if (!parquets.tryAcquire()) {
            throw new Refusal(
                    ErrorCode.OVERLOADED, "Other Parquet files are being made. Try again in a minute, or take CSV.");
        }
        try {
            Path file = store.parquet(criteria, MOST);
            return out -> {
                try {
                    Files.copy(file, out);
                } finally {
                    Files.delete(file);
                }
            };
        } finally {
            parquets.release();
        }
    }

    private static String ocsf(StoredEvent event) {
        return Json.STRICT.writeValueAsString(EventDetails.of(event).ocsf()) + "\n";
    }

    private static String csv(Activity a) {
        return Stream.of(
                                a.time(),
                                a.coverage(),
                                a.grant(),
                                a.person(),
                                a.name(),
                                a.user(),
                                String.join(" ", a.actors()),
                                a.affiliation(),
                                a.country(),
                                a.operation(),
                                a.action(),
                                a.outcome(),
                                a.asset(),
                                a.dataClass(),
                                a.region(),
                                String.join(" ", a.columns()),
                                a.rows(),
                                a.bytes(),
                                a.durationMs(),
                                a.source(),
                                a.client(),
                                a.address(),
                                a.statement(),
                                a.reason(),
                                a.over(),
                                a.uid())
                        .map(ActivityExport::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// A cell that no spreadsheet takes for a formula.
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number);
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
