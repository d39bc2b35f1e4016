package org.gatehouse.service.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.AccessRequest;
import org.jspecify.annotations.Nullable;

/// What the queue is cut and sorted by. The request itself is in its [RequestDocumentRow].
@Entity
@Table(name = "access_request")
class RequestRow extends VersionedRow {
    /// `seats` of a request without empty seats.
    static final int NO_SEATS = 0;

    @Id
    long id;

    String stage = "";
    String status = "";
    String affiliation = "";
    long decideBy;
    long changedAt;

    @Nullable
    Long actAt;

    /// Set apart from the rest, by [RequestSeats].
    @Column(updatable = false)
    int seats;

    String searchText = "";

    protected RequestRow() {}

    RequestRow(AccessRequest request, String searchText) {
        super(request.version());
        id = Ids.numberToStore(request.id());
        stage = Stage.of(request).name();
        status = request.status().name();
        affiliation = request.affiliation().name();
        decideBy = Moments.nanos(request.decideBy());
        changedAt = Moments.nanos(RequestTimes.lastChange(request));
        actAt = Moments.nanosOrNull(RequestTimes.nextAct(request));
        this.searchText = searchText;
    }
}
