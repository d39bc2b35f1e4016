package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Comment;

/// A remark of the team.
@Entity
@Table(name = "team_comment")
class CommentRow {
    @Id
    long id;

    String subject = "";
    long madeAt;
    String document = "";

    protected CommentRow() {}

    CommentRow(Comment comment) {
        id = Ids.numberToStore(comment.id());
        subject = comment.subject();
        madeAt = Moments.nanos(comment.at());
        document = Stored.write(comment);
    }
}
