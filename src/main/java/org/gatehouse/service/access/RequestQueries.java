package org.gatehouse.service.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;

/// Reads requests. People who may not see all see only those in which they ask, benefit or stand in the chain.
public final class RequestQueries {
    public RequestQueries(Records records, InstantSource clock, RequestRows rows, RequestContexts contexts) {}

    /// What narrows a view further; every part given must hold.
    ///
    /// @param text words to be found, see [org.gatehouse.service.records.RequestFilter]
    /// @param statuses empty for any
    /// @param person asked by, for or through this person
    public record Filters(
            @Nullable String text,
            Set<RequestStatus> statuses,
            @Nullable Affiliation affiliation,
            @Nullable AssetId asset,
            @Nullable PersonId person) {
        public static final Filters NONE = new Filters(null, Set.of(), null, null, null);

        public Filters {
            statuses = Set.copyOf(statuses);
        }
    }

    /// @param limit 1 to [Page#MOST]
    /// @param after the `next` of the page before; null for the first
    /// @throws IllegalArgumentException when `after` is not a place that this service gave
    public Page<RequestRow> page(Caller caller, QueueView view, Filters filters, int limit, @Nullable String after) {
        return new Page<>(List.of(Later.follows(RequestQueries.class, RequestRow.class)), null);
    }

    public QueueCounts counts(Caller caller) {
        return Later.follows(RequestQueries.class, QueueCounts.class);
    }

    public RequestView view(Caller caller, RequestId id) {
        return Later.follows(RequestQueries.class, RequestView.class);
    }
}
