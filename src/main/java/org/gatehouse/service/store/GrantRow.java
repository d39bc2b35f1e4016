package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// A grant.
@Entity
@Table(name = "access_grant")
class GrantRow extends VersionedRow {
    @Id
    long id;

    String status = "";
    String subject = "";
    long request;
    boolean finished;
    long createdAt;

    @Nullable
    Long dueAt;

    String document = "";

    protected GrantRow() {}

    GrantRow(Grant grant) {
        super(grant.version());
        id = Ids.numberToStore(grant.id());
        status = grant.status().name();
        subject = grant.subject().id().value();
        request = Ids.numberToStore(grant.request());
        finished = grant.status().isFinal();
        createdAt = Moments.nanos(grant.createdAt());
        dueAt = GrantTimes.due(grant);
        document = Stored.write(grant);
    }

    Grant grant() {
        return Stored.read(document, Grant.class);
    }
}
