package org.gatehouse.console.request;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestId;

/// What a person decided in one act and the service does not have yet: one decision, or one on each of several
/// requests.
///
/// @param number tells acts apart, in their order
/// @param votes those that are not answered yet, all of one choice; at least one
record PendingDecision(long number, List<Vote> votes, Stage stage) {
    PendingDecision {
        votes = List.copyOf(votes);
        if (votes.isEmpty()) {
            throw new IllegalArgumentException("Nothing waits to be sent");
        }
    }

    /// How far it has got.
    sealed interface Stage {
        /// It can still be taken back; sent at this moment.
        record Waiting(Instant sendAt) implements Stage {}

        /// On its way.
        record Sending() implements Stage {}

        /// The service could not be reached: kept, and sent once it can be.
        record Unsent(String why) implements Stage {}
    }

    Choice choice() {
        return votes.getFirst().choice();
    }

    boolean concerns(RequestId request) {
        return votes.stream().anyMatch(vote -> vote.request().equals(request));
    }

    boolean isWaiting() {
        return stage instanceof Stage.Waiting;
    }

    PendingDecision at(Stage next) {
        return new PendingDecision(number, votes, next);
    }

    PendingDecision with(List<Vote> left) {
        return new PendingDecision(number, left, stage);
    }
}
