package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A steward's question to the requester; while one is unanswered the request is `MORE_INFO`.
///
/// @param number 1, 2, 3 … within the request
public record Question(
        int number,
        PersonId askedBy,
        Instant askedAt,
        String text,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    public boolean open() {
        return answer == null;
    }

    public Question answered(String words, Instant at) {
        return new Question(number, askedBy, askedAt, text, words, at);
    }
}
