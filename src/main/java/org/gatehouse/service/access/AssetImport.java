package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.service.access.AssetWrites.Change;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// Puts the good lines of an import into the register, a batch a transaction, and tells of the others. Doing the
/// same again changes nothing, so an import that broke off is simply repeated. The caller's idempotency key is
/// remembered with the last batch: it stands for all of them. Confined to one thread.
final class AssetImport {
    private static final int BATCH = 500;

    private final WritePath path;
    private final Caller keyed;
    private final Caller keyless;
    private final List<AssetLine.Good> waiting = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;

    AssetImport(WritePath path, Caller caller) {
        this.path = path;
        this.keyed = caller;
        this.keyless = new Caller(caller.person(), caller.strength(), null);
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
            flush(keyless);
        }
    }

    ImportReport finish() {
        flush(keyed);
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return counts.report(refused);
    }

    /// What one transaction did.
    private record Batch(List<Change> changes, List<RefusedLine> refused) {}

    private void flush(Caller caller) {
        Batch done = path.change(
                caller, this::put, batch -> counts.plus(batch.changes()).path());
        counts = counts.plus(done.changes());
        refused.addAll(done.refused());
        waiting.clear();
    }

    private Batch put(WritePath.Step step) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (AssetLine.Good line : waiting) {
            AssetWrites.obstacle(step.records(), step.caller(), line.asset())
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
