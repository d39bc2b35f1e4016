package org.gatehouse.service.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// An asset that a grant is on.
@Entity
@Table(name = "grant_asset")
class GrantAssetRow {
    @EmbeddedId
    @AttributeOverride(name = "owner", column = @Column(name = "grant_id"))
    AssetOf key = AssetOf.NONE;

    protected GrantAssetRow() {}

    GrantAssetRow(long grant, String asset) {
        key = new AssetOf(grant, asset);
    }
}
