package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// An asset that a request or grant is about, by the number of that and the asset's id.
@Embeddable
record AssetOf(long owner, String asset) {
    static final AssetOf NONE = new AssetOf(0, "");
}
