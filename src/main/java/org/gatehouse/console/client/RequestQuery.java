package org.gatehouse.console.client;

import org.gatehouse.contract.QueueView;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Which requests; every part given must hold.
///
/// @param text words found in id, people's names, assets, purpose or ticket; null for any
/// @param party asked by, for or through this person; null for anybody
/// @param asset on this asset; null for any
public record RequestQuery(
        QueueView view,
        @Nullable String text,
        @Nullable PersonId party,
        @Nullable AssetId asset) {
    public static RequestQuery of(QueueView view) {
        return new RequestQuery(view, null, null, null);
    }

    public RequestQuery withText(@Nullable String words) {
        return new RequestQuery(view, words == null || words.isBlank() ? null : words.strip(), party, asset);
    }
}
