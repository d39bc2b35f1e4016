package org.gatehouse.service.access;

import java.util.Optional;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Asset;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;

/// Saves an asset's entry, if it is new or differs, with its ledger entry.
final class AssetWrites {
    private AssetWrites() {}

    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /// @param asset as it now is
    record Result(Asset asset, Change change) {}

    /// Why the caller may not do it. Administrators register and change; guarding something less than before
    /// changes what the policy says, and takes a lead.
    static Optional<String> obstacle(Reading records, Caller caller, Asset document) {
        boolean less = records.asset(document.id())
                .filter(before -> AssetRules.guardsLess(before, document))
                .isPresent();
        if (less) {
            return caller.may(Right.CHANGE_POLICY)
                    ? Optional.empty()
                    : Optional.of(document.id() + " would be guarded less than before, which takes a lead.");
        }
        return caller.may(Right.REGISTER_ASSETS)
                ? Optional.empty()
                : Optional.of("Registering assets takes an administrator.");
    }

    /// @param document whose version says nothing
    static Result put(Step step, Asset document) {
        Optional<Asset> known = step.records().asset(document.id());
        if (known.isPresent()
                && known.get().equals(withVersion(document, known.get().version()))) {
            return new Result(known.get(), Change.UNCHANGED);
        }
        long version = known.map(before -> before.version() + 1).orElse(1L);
        Asset asset = withVersion(document, version);
        EntryType type = known.isPresent() ? EntryType.ASSET_CHANGED : EntryType.ASSET_REGISTERED;
        step.records().save(asset);
        step.append(
                known.isPresent()
                        ? entry(step, type, asset)
                                .with("data_class_before", known.get().dataClass())
                        : entry(step, type, asset));
        return new Result(asset, known.isPresent() ? Change.CHANGED : Change.ADDED);
    }

    private static EntryDraft entry(Step step, EntryType type, Asset asset) {
        return EntryDraft.of(
                        type,
                        step.caller().actor(),
                        new EntrySubject("asset", asset.id().value(), asset.version()))
                .with("kind", asset.kind())
                .with("data_class", asset.dataClass())
                .with("tags", asset.tags())
                .with("region", asset.region())
                .with("country", asset.country())
                .with("custodian", asset.custodian())
                .with("columns", asset.columns())
                .with("rows", asset.rows())
                .with("persons", asset.persons())
                .withText("description", asset.description());
    }

    private static Asset withVersion(Asset asset, long version) {
        return new Asset(
                asset.id(),
                version,
                asset.kind(),
                asset.description(),
                asset.dataClass(),
                asset.tags(),
                asset.region(),
                asset.country(),
                asset.custodian(),
                asset.columns(),
                asset.rows(),
                asset.persons());
    }
}
