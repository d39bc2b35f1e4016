package org.gatehouse.service.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.service.records.Reading;

/// Makes the lines of lists out of grants, with the names and classes that their readers need.
final class GrantRows {
    private GrantRows() {}

    /// In the order given, with one read of assets for all.
    static List<GrantRow> of(Reading reading, Names names, Collection<Grant> grants) {
        Set<AssetId> assets = new HashSet<>();
        grants.forEach(grant -> grant.items().forEach(item -> assets.add(item.asset())));
        Map<AssetId, Asset> register = reading.assets(assets);
        return grants.stream()
                .map(grant -> row(reading, names, grant, register))
                .toList();
    }

    private static GrantRow row(Reading reading, Names names, Grant grant, Map<AssetId, Asset> register) {
        AccessRequest request = GrantFacts.request(reading, grant);
        List<AssetId> assets =
                grant.items().stream().map(AccessItem::asset).distinct().toList();
        return new GrantRow(
                grant,
                RequestTitles.of(grant.items()),
                names.ref(grant.subject().id()),
                names.ref(request.requester()),
                request.affiliation(),
                strictest(assets, register),
                assets.stream()
                        .filter(asset -> classOf(asset, register) == DataClass.PROTECTED)
                        .toList());
    }

    /// The strictest class of assets.
    static DataClass strictest(Collection<AssetId> assets, Map<AssetId, Asset> register) {
        return assets.stream()
                .map(asset -> classOf(asset, register))
                .max(DataClass::compareTo)
                .orElse(DataClass.PROTECTED);
    }

    /// What is not in the register is guarded most.
    private static DataClass classOf(AssetId id, Map<AssetId, Asset> register) {
        Asset asset = register.get(id);
        return asset == null ? DataClass.PROTECTED : asset.dataClass();
    }
}
