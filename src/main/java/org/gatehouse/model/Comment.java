package org.gatehouse.model;

import java.time.Instant;
import java.util.List;

/// A remark on a request, grant or review, seen by the team alone.
///
/// @param subject the id of what it is about
/// @param mentions the people named with `@`
public record Comment(CommentId id, String subject, PersonId by, Instant at, String text, List<PersonId> mentions) {
    public Comment {
        mentions = List.copyOf(mentions);
    }
}
