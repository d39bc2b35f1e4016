package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.PostUseReview;

/// A post-use review.
@Entity
@Table(name = "post_use_review")
class ReviewRow extends VersionedRow {
    @Id
    long id;

    String status = "";
    long grantId;
    long dueAt;
    String document = "";

    protected ReviewRow() {}

    ReviewRow(PostUseReview review) {
        super(review.version());
        id = Ids.numberToStore(review.id());
        status = review.status().name();
        grantId = Ids.numberToStore(review.grant());
        dueAt = Moments.nanos(review.dueAt());
        document = Stored.write(review);
    }

    PostUseReview review() {
        return Stored.read(document, PostUseReview.class);
    }
}
