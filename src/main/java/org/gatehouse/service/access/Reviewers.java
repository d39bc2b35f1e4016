package org.gatehouse.service.access;

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
        Reading records = step.records();
        PersonId reviewer = step.caller().id();
        Grant grant = records.grant(review.grant())
                .orElseThrow(() -> new IllegalStateException(review.id() + " lacks its " + review.grant()));
        Deciders.require(step, GrantFacts.request(records, grant), reviewer);
        if (approved(records, grant, reviewer)) {
            throw new Refusal(
                    ErrorCode.NOT_ELIGIBLE, "You approved " + grant.id() + "; somebody else reviews its use.");
        }
        if (hasAnother(records, review, reviewer)) {
            throw new Refusal(
                    ErrorCode.NOT_ELIGIBLE, "You have the other review of " + grant.id() + "; two people do the two.");
        }
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
