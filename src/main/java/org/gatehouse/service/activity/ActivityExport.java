package org.gatehouse.service.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Activity as a file, which leaves the house: each export is in the ledger before its first byte.
public final class ActivityExport {
    /// The most events in one export.
    public static final int MOST = 1_000_000;

    private static final String HEADER = "time,coverage,grant,person,name,user,actors,affiliation,country,operation,"
            + "action,outcome,asset,class,region,columns,rows,bytes,duration_ms,source,client,address,statement,reason,"
            + "uid\r\n";

    private final ActivityStore store;
    private final WritePath path;

    public ActivityExport(ActivityStore store, WritePath path) {
        this.store = store;
        this.path = path;
    }

    public enum Form {
        CSV("text/csv; charset=utf-8"),
        NDJSON("application/x-ndjson");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }
    }

    /// Puts the export on record.
    ///
    /// @param query as it was written
    /// @return how many events there are, of which at most [#MOST] are exported
    public long record(Caller caller, Criteria criteria, String query, Form form) {
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
        return matched;
    }

    /// Writes the events, the newest first.
    ///
    /// @throws IOException when the reader is gone
    public void write(Criteria criteria, Form form, OutputStream out) throws IOException {
        int[] left = {MOST};
        if (form == Form.CSV) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        try {
            store.scan(criteria, event -> {
                write(event.activity(), form, out);
                return --left[0] > 0;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Activity activity, Form form, OutputStream out) {
        byte[] line = switch (form) {
            case CSV -> csv(activity).getBytes(StandardCharsets.UTF_8);
            case NDJSON -> (Json.STRICT.writeValueAsString(activity) + "\n").getBytes(StandardCharsets.UTF_8);
        };
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
