package org.gatehouse.service.access;

import java.io.Reader;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// The register of what is guarded. Everybody in the register may read it: one asks for assets by name.
public final class Assets {
    private final WritePath path;

    public Assets(WritePath path) {
        this.path = path;
    }

    /// By id.
    ///
    /// @param text narrows to ids and descriptions that hold it
    public Page<Asset> page(Caller caller, @Nullable String text, int limit, @Nullable String after) {
        Slice<Asset> slice = path.records().read(records -> records.assets(text, new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    /// @throws Refusal `NOT_FOUND`
    public Asset asset(Caller caller, AssetId id) {
        return path.records().read(records -> records.asset(id)).orElseThrow(() -> Refusal.notFound("asset", id));
    }

    /// Registers an asset, or changes its entry. One that says nothing new changes nothing. Guarding it less than
    /// before takes a lead, all else an administrator.
    ///
    /// @param document whose version is ignored
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public Asset put(Caller caller, Asset document) {
        AssetRules.broken(document).ifPresent(words -> {
            throw Refusal.invalid("", words);
        });
        return path.change(
                caller,
                step -> {
                    AssetWrites.obstacle(step, document).ifPresent(words -> {
                        throw new Refusal(ErrorCode.FORBIDDEN, words);
                    });
                    return AssetWrites.put(step, document).asset();
                },
                asset -> ApiPath.ASSETS + "/" + asset.id());
    }

    /// Registers all good lines of a CSV, see [AssetCsv] for its columns, and tells of the others.
    ///
    /// @throws Refusal `FORBIDDEN`; `MALFORMED` when the header is not understood
    public ImportReport importCsv(Caller caller, Reader csv) {
        caller.require(Right.REGISTER_ASSETS, "register assets");
        AssetImport into = new AssetImport(path, caller);
        AssetCsv.read(csv, into::add);
        return into.finish();
    }

    /// Registers all good elements of a JSON array of assets, and tells of the others.
    ///
    /// @throws Refusal `FORBIDDEN`; `MALFORMED` when it is no array
    public ImportReport importJson(Caller caller, Reader json) {
        caller.require(Right.REGISTER_ASSETS, "register assets");
        AssetImport into = new AssetImport(path, caller);
        AssetJson.read(json, into::add);
        return into.finish();
    }
}
