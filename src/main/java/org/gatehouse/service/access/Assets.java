package org.gatehouse.service.access;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
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
                    AssetWrites.obstacle(step.records(), step.caller(), document)
                            .ifPresent(words -> {
                                throw new Refusal(ErrorCode.FORBIDDEN, words);
                            });
                    return AssetWrites.put(step, document).asset();
                },
                asset -> ApiPath.ASSETS + "/" + asset.id());
    }

    /// The forms in which many assets can be told.
    public enum Form {
        /// See [AssetCsv] for its columns.
        CSV,
        /// An array of assets.
        JSON;

        private void read(Reader text, Consumer<AssetLine> into) {
            switch (this) {
                case CSV -> AssetCsv.read(text, into);
                case JSON -> AssetJson.read(text, into);
            }
        }
    }

    /// Registers all good lines or elements, and tells of the others. The caller's idempotency key stands for all.
    ///
    /// @throws Refusal `FORBIDDEN`; `MALFORMED` when the header is not understood, or it is no array
    public ImportReport importMany(Caller caller, Form form, Reader text) {
        caller.require(Right.REGISTER_ASSETS, "register assets");
        AssetImport into = new AssetImport(path, caller);
        form.read(text, into::add);
        return into.finish();
    }

    /// What an import that is behind came to: how many lines did what then, and which are refused. Changes nothing.
    ///
    /// @param remembered the path that its idempotency key led to
    public ImportReport imported(Caller caller, Form form, Reader text, String remembered) {
        List<RefusedLine> refused = new ArrayList<>();
        path.records().<Integer>read(records -> {
            form.read(text, line -> refusal(records, caller, line).ifPresent(refused::add));
            return refused.size();
        });
        return ImportCounts.ofPath(remembered).report(refused);
    }

    private static Optional<RefusedLine> refusal(Reading records, Caller caller, AssetLine line) {
        return switch (line) {
            case AssetLine.Bad(RefusedLine why) -> Optional.of(why);
            case AssetLine.Good good ->
                AssetWrites.obstacle(records, caller, good.asset())
                        .map(why ->
                                new RefusedLine(good.line(), good.asset().id().value(), why));
        };
    }
}
