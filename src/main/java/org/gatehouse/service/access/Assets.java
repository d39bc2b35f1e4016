package org.gatehouse.service.access;

import java.io.Reader;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// The register of assets. Everybody in good standing may read it, since asking for access begins with finding what
/// to ask for. Administrators register; guarding something less than before takes a lead steward, because it
/// changes what the policy says.
public final class Assets {
    private final WritePath path;

    public Assets(WritePath path) {
        this.path = path;
    }

    /// By name.
    ///
    /// @param text narrows to names and descriptions that hold it; null for all
    public Page<Asset> page(Caller caller, @Nullable String text, int limit, @Nullable String after) {
        Slice<Asset> slice = path.records().read(records -> records.assets(text, new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    public Asset asset(Caller caller, AssetId id) {
        return path.records().read(records -> records.asset(id)).orElseThrow(() -> Refusal.notFound("asset", id));
    }

    /// Registers an asset, or changes one.
    ///
    /// @param asset with the version that was read; of no account for a new one
    /// @throws Refusal `STALE_VERSION` when it changed meanwhile
    public Asset put(Caller caller, Asset asset) {
        return path.change(caller, step -> put(step, asset).asset(), saved -> ApiPath.ASSETS + "/" + saved.id());
    }

    /// CSV with a header line; see [AssetCsv] for its columns.
    public ImportReport importCsv(Caller caller, Reader csv) {
        caller.require(Right.REGISTER_ASSETS, "import assets");
        return new AssetImport(path, caller).csv(csv);
    }

    /// A JSON array of assets.
    public ImportReport importJson(Caller caller, Reader json) {
        caller.require(Right.REGISTER_ASSETS, "import assets");
        return new AssetImport(path, caller).json(json);
    }

    /// What became of one asset.
    record Put(Asset asset, Effect effect) {
        enum Effect {
            ADDED,
            CHANGED,
            UNCHANGED
        }
    }

    private static Put put(Step step, Asset asset) {
        Asset known = step.records().asset(asset.id()).orElse(null);
        if (known != null && known.version() != asset.version()) {
            throw new Refusal(
                    ErrorCode.STALE_VERSION,
                    asset.id() + " is at version " + known.version() + ", not " + asset.version()
                            + ". Read it again and repeat your change.");
        }
        return replace(step, asset, known);
    }

    /// Puts an asset in place of what is known, whatever its version.
    static Put replace(Step step, Asset asset, @Nullable Asset known) {
        AssetRules.check(asset);
        if (known == null) {
            step.caller().require(Right.REGISTER_ASSETS, "register assets");
            return saved(step, AssetRules.withVersion(asset, 1), Put.Effect.ADDED, EntryType.ASSET_REGISTERED);
        }
        Asset next = AssetRules.withVersion(asset, known.version());
        if (next.equals(known)) {
            return new Put(known, Put.Effect.UNCHANGED);
        }
        if (AssetRules.guardsLess(known, next)) {
            step.caller().require(Right.CHANGE_POLICY, "guard an asset less than before");
        } else if (!step.caller().may(Right.CHANGE_POLICY)) {
            step.caller().require(Right.REGISTER_ASSETS, "change assets");
        }
        Asset changed = AssetRules.withVersion(asset, known.version() + 1);
        return saved(step, changed, Put.Effect.CHANGED, EntryType.ASSET_CHANGED);
    }

    private static Put saved(Step step, Asset asset, Put.Effect effect, EntryType type) {
        step.records().save(asset);
        EntrySubject subject = new EntrySubject("asset", asset.id().value(), asset.version());
        step.append(EntryDraft.of(type, step.caller().actor(), subject)
                .with("kind", asset.kind())
                .with("data_class", asset.dataClass())
                .with("tags", asset.tags())
                .with("region", asset.region())
                .with("country", asset.country())
                .with("custodian", asset.custodian())
                .with("columns", asset.columns()));
        return new Put(asset, effect);
    }
}
