package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Decision;

/// One person's decision on one revision of a request.
@Entity
@Table(name = "decision")
class DecisionRow {
    @Id
    long id;

    long request;
    long madeAt;
    String document = "";

    protected DecisionRow() {}

    DecisionRow(Decision decision) {
        id = Ids.numberToStore(decision.id());
        request = Ids.numberToStore(decision.request());
        madeAt = Moments.nanos(decision.at());
        document = Stored.write(decision);
    }
}
