package org.gatehouse.service.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// An asset that a request is about.
@Entity
@Table(name = "request_asset")
class RequestAssetRow {
    @EmbeddedId
    @AttributeOverride(name = "owner", column = @Column(name = "request"))
    AssetOf key = AssetOf.NONE;

    protected RequestAssetRow() {}

    RequestAssetRow(long request, String asset) {
        key = new AssetOf(request, asset);
    }
}
