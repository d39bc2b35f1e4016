package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Asset;

/// A data asset.
@Entity
@Table(name = "asset")
class AssetRow extends VersionedRow {
    @Id
    String id = "";

    String searchText = "";
    String document = "";

    protected AssetRow() {}

    AssetRow(Asset asset) {
        super(asset.version());
        id = asset.id().value();
        searchText = SearchText.of(asset);
        document = Stored.write(asset);
    }

    Asset asset() {
        return Stored.read(document, Asset.class);
    }
}
