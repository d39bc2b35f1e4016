package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.service.access.AssetWrites.Change;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// Puts the good lines of an import into the register, a batch a transaction, and tells of the others. Doing the
/// same again changes nothing, so an import that broke off is simply repeated. Confined to one thread.
final class AssetImport {
    private static final int BATCH = 500;

    private final WritePath path;
    private final Caller caller;
    private final List<Asset> waiting = new ArrayList<>();
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
            case AssetLine.Good(int number, Asset asset) -> add(asset);
        }
    }

    private void add(Asset asset) {
        waiting.add(asset);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    ImportReport finish() {
        flush();
        return new ImportReport(
                counts.getOrDefault(Change.ADDED, 0),
                counts.getOrDefault(Change.CHANGED, 0),
                counts.getOrDefault(Change.UNCHANGED, 0),
                refused);
    }

    private void flush() {
        List<Change> changes = path.change(
                caller,
                step -> {
                    step.caller().require(Right.REGISTER_ASSETS, "register assets");
                    return waiting.stream()
                            .map(asset -> AssetWrites.put(step, asset).change())
                            .toList();
                },
                done -> "");
        changes.forEach(change -> counts.merge(change, 1, Integer::sum));
        waiting.clear();
    }
}
