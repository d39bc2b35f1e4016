package org.gatehouse.service.access;

import java.io.Reader;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// The register of assets.
public final class Assets {
    public Assets(WritePath path) {}

    public Page<Asset> page(Caller caller, @Nullable String text, int limit, @Nullable String after) {
        return Pending.body();
    }

    public Asset asset(Caller caller, AssetId id) {
        return Pending.body();
    }

    public Asset put(Caller caller, Asset asset) {
        return Pending.body();
    }

    public ImportReport importCsv(Caller caller, Reader csv) {
        return Pending.body();
    }

    public ImportReport importJson(Caller caller, Reader json) {
        return Pending.body();
    }
}
