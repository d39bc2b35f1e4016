package org.gatehouse.service.access;

import java.util.Optional;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.ReopenVote;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;

/// Who may look at the use of a grant: somebody who might have decided on it, and did not.
final class Reviewers {
    private Reviewers() {}

    /// @throws Refusal `NOT_ELIGIBLE`, saying what stands in the way
    static void require(Step step, PostUseReview review) {
        Electorate electorate = new Electorate(step.records(), new Names(step.records()), step.now());
        bar(step.records(), electorate, review, step.caller().id()).ifPresent(words -> {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, words);
        });
    }

    /// What stands in the way, in words.
    static Optional<String> bar(Reading records, Electorate electorate, PostUseReview review, PersonId reviewer) {
        Grant grant = records.grant(review.grant())
                .orElseThrow(() -> new IllegalStateException(review.id() + " lacks its " + review.grant()));
        var bar = electorate.bar(GrantFacts.request(records, grant), reviewer, null);
        if (bar.isPresent()) {
            return Optional.of(bar.get().words());
        }
        if (approved(records, grant, reviewer)) {
            return Optional.of("You approved " + grant.id() + "; somebody else reviews its use.");
        }
        return hasAnother(records, review, reviewer)
                ? Optional.of("You have the other review of " + grant.id() + "; two people do the two.")
                : Optional.empty();
    }

    /// Whether the person's word, or one given in their place, made the grant or reopened it.
    private static boolean approved(Reading records, Grant grant, PersonId person) {
        return grant.reopening().stream().map(ReopenVote::person).anyMatch(person::equals)
                || records.decisions(grant.request()).stream()
                        .filter(decision -> grant.approvals().contains(decision.id()))
                        .anyMatch(decision -> Electorate.behind(decision).contains(person));
    }

    private static boolean hasAnother(Reading records, PostUseReview review, PersonId person) {
        return records.reviewsOf(review.grant()).stream()
                .filter(other -> !other.id().equals(review.id()))
                .anyMatch(other -> person.equals(other.reviewer()));
    }
}
