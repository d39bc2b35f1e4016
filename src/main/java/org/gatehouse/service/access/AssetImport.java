package org.gatehouse.service.access;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Asset;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings many assets into the register. Good lines go in, 500 to a transaction, and each refused one is reported
/// with its reason. Used once, by one thread.
final class AssetImport {
    private static final int BATCH = 500;
    private static final int REFUSED_MOST = 1_000;

    private final WritePath path;
    private final Caller caller;
    private final List<Line> batch = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refusedBeyond;

    private record Line(int number, Asset asset) {}

    /// @param caller its idempotency key is left aside: a repeated import finds its assets unchanged
    AssetImport(WritePath path, Caller caller) {
        this.path = path;
        this.caller = new Caller(caller.person(), caller.strength(), null);
    }

    ImportReport csv(Reader text) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : records) {
                takeCsv(record);
            }
        } catch (CsvParseException e) {
            throw new Refusal(ErrorCode.MALFORMED, "The CSV cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report();
    }

    private void takeCsv(NamedCsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        try {
            take(line, AssetCsv.read(record));
        } catch (IllegalArgumentException e) {
            refuse(line, record.findField("name").orElse(""), String.valueOf(e.getMessage()));
        }
    }

    ImportReport json(Reader text) {
        try (JsonParser in = Json.STRICT.createParser(text)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                throw new Refusal(ErrorCode.MALFORMED, "The document is not a JSON array of assets.");
            }
            for (int number = 1; in.nextToken() == JsonToken.START_OBJECT; number++) {
                takeJson(number, in.readValueAsTree());
            }
        } catch (JacksonException e) {
            throw new Refusal(
                    ErrorCode.MALFORMED,
                    "The JSON cannot be read: " + e.getOriginalMessage() + " What stood before it was imported: "
                            + summary());
        }
        return report();
    }

    private void takeJson(int number, JsonNode node) {
        if (node instanceof ObjectNode document && !document.has("version")) {
            document.put("version", 1);
        }
        try {
            take(number, Json.STRICT.treeToValue(node, Asset.class));
        } catch (JacksonException e) {
            refuse(number, node.path("id").asString(""), e.getOriginalMessage());
        }
    }

    private void take(int line, Asset asset) {
        batch.add(new Line(line, asset));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        List<Line> lines = List.copyOf(batch);
        batch.clear();
        List<Done> done = path.change(caller, step -> store(step, lines), _ -> "");
        done.forEach(this::count);
    }

    private record Done(Line line, Assets.@Nullable Put put, String reason) {}

    /// Counted only once the transaction holds, since it may be run again.
    private static List<Done> store(Step step, List<Line> lines) {
        List<Done> done = new ArrayList<>();
        for (Line line : lines) {
            try {
                Asset known = step.records().asset(line.asset().id()).orElse(null);
                done.add(new Done(line, Assets.replace(step, line.asset(), known), ""));
            } catch (Refusal refusal) {
                done.add(new Done(line, null, refusal.detail()));
            }
        }
        return done;
    }

    private void count(Done done) {
        if (done.put() == null) {
            refuse(done.line().number(), done.line().asset().id().value(), done.reason());
            return;
        }
        switch (done.put().effect()) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    private void refuse(int line, String name, String reason) {
        if (refused.size() < REFUSED_MOST) {
            refused.add(new RefusedLine(line, name, reason));
        } else {
            refusedBeyond++;
        }
    }

    private ImportReport report() {
        flush();
        List<RefusedLine> shown = new ArrayList<>(refused);
        shown.sort(Comparator.comparingInt(RefusedLine::line));
        if (refusedBeyond > 0) {
            shown.add(new RefusedLine(0, "", "and " + refusedBeyond + " more lines refused"));
        }
        return new ImportReport(added, changed, unchanged, shown);
    }

    private String summary() {
        ImportReport report = report();
        return report.added() + " added, " + report.changed() + " changed, " + report.unchanged() + " unchanged, "
                + report.refused().size() + " refused.";
    }
}
