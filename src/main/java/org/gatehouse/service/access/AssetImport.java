package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.service.access.AssetWrites.Change;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// Puts the good lines of an import into the register, a batch a transaction, and tells of the others. Doing the
/// same again changes nothing, so an import that broke off is simply repeated. Confined to one thread.
final class AssetImport {
    private static final int BATCH = 500;

    private final WritePath path;
    private final Caller caller;
    private final List<AssetLine.Good> waiting = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final Map<Change, Integer> counts = new EnumMap<>(Change.class);

    /// @param caller whose idempotency key is not used: it would stand for one of many transactions
    AssetImport(WritePath path, Caller caller) {
        this.path = path;
        this.caller = new Caller(caller.person(), caller.strength(), null);
    }

    void add(AssetLine line) {
        switch (line) {
            case AssetLine.Bad(RefusedLine why) -> refused.add(why);
            case AssetLine.Good good -> add(good);
        }
    }

    private void add(AssetLine.Good line) {
        waiting.add(line);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    ImportReport finish() {
        flush();
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return new ImportReport(
                counts.getOrDefault(Change.ADDED, 0),
                counts.getOrDefault(Change.CHANGED, 0),
                counts.getOrDefault(Change.UNCHANGED, 0),
                refused);
    }

    /// What one transaction did.
    private record Batch(List<Change> changes, List<RefusedLine> refused) {}

    private void flush() {
        Batch done = path.change(caller, this::put, batch -> "");
        done.changes().forEach(change -> counts.merge(change, 1, Integer::sum));
        refused.addAll(done.refused());
        waiting.clear();
    }

    private Batch put(WritePath.Step step) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (AssetLine.Good line : waiting) {
            AssetWrites.obstacle(step, line.asset())
                    .ifPresentOrElse(
                            why -> batch.refused()
                                    .add(new RefusedLine(
                                            line.line(), line.asset().id().value(), why)),
                            () -> batch.changes()
                                    .add(AssetWrites.put(step, line.asset()).change()));
        }
        return batch;
    }
}
