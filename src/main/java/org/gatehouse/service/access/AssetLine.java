package org.gatehouse.service.access;

import java.util.Optional;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.model.Asset;

/// One line of an import: an asset, or why it is none.
sealed interface AssetLine {
    /// @param line 1-based line of a CSV, or 1-based place in a JSON array
    record Good(int line, Asset asset) implements AssetLine {}

    record Bad(RefusedLine refused) implements AssetLine {}

    /// Held against the rules that every entry keeps to.
    static AssetLine of(int line, Asset asset) {
        Optional<String> broken = AssetRules.broken(asset);
        return broken.isPresent() ? bad(line, asset.id().value(), broken.get()) : new Good(line, asset);
    }

    static AssetLine bad(int line, String name, String reason) {
        return new Bad(new RefusedLine(line, name, reason));
    }
}
