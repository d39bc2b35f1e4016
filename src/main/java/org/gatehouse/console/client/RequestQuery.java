package org.gatehouse.console.client;

import java.util.Set;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;

/// Which requests; every part given must hold.
///
/// @param text words found in id, people's names, assets, purpose or ticket; null for any
/// @param party asked by, for or through this person; null for anybody
/// @param asset on this asset; null for any
/// @param statuses in one of these states; empty for any
public record RequestQuery(
        QueueView view,
        @Nullable String text,
        @Nullable PersonId party,
        @Nullable AssetId asset,
        Set<RequestStatus> statuses) {
    public RequestQuery {
        statuses = Set.copyOf(statuses);
    }

    public RequestQuery(QueueView view, @Nullable String text, @Nullable PersonId party, @Nullable AssetId asset) {
        this(view, text, party, asset, Set.of());
    }

    public static RequestQuery of(QueueView view) {
        return new RequestQuery(view, null, null, null);
    }

    public RequestQuery withText(@Nullable String words) {
        String found = words == null || words.isBlank() ? null : words.strip();
        return new RequestQuery(view, found, party, asset, statuses);
    }

    public RequestQuery in(Set<RequestStatus> states) {
        return new RequestQuery(view, text, party, asset, states);
    }
}
