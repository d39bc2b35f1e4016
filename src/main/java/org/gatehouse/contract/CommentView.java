package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.CommentId;
import org.gatehouse.model.PersonId;

/// A comment with its author.
public record CommentView(CommentId id, PersonRef by, Instant at, String text, List<PersonId> mentions) {
    public CommentView {
        mentions = List.copyOf(mentions);
    }
}
