package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.ReopenVote;
import org.gatehouse.model.GrantEdit;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SlotMatching;
import org.gatehouse.service.identity.WritePath;

/// Reopens suspended grants, which takes the slots again: as many people, as entitled, as approved it once. A grant
/// that a policy approved by itself takes one.
final class GrantReopening {
    private final ActivationChecks checks;

    GrantReopening(ActivationChecks checks) {
        this.checks = checks;
    }

    /// One person's agreement; the last one needed reopens the grant.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_ELIGIBLE`, `ALREADY_DECIDED`, `FROZEN`, `POLICY_DENIES`, `WRONG_STATE`
    Grant vote(WritePath.Step step, Grant grant, String reason) {
        step.caller().require(Right.DECIDE, "agree to reopening a grant");
        AccessRequest request = GrantFacts.request(step.records(), grant);
        Deciders.require(step, request, step.caller().id());
        requireSuspendedInTime(grant, step.now());
        if (grant.reopening().stream()
                .anyMatch(vote -> vote.person().equals(step.caller().id()))) {
            throw new Refusal(ErrorCode.ALREADY_DECIDED, "You have agreed to reopening " + grant.id() + " already.");
        }
        checks.require(step.records(), grant, step.now());
        List<ReopenVote> votes = new ArrayList<>(grant.reopening());
        votes.add(new ReopenVote(step.caller().id(), reason, step.now()));
        boolean complete = fill(step, grant, request, votes);
        Grant voted =
                (complete ? reopened(grant) : grant.edit()).reopening(votes).build();
        step.records().save(voted);
        step.append(GrantEntries.of(EntryType.GRANT_REOPEN_VOTED, step.caller().actor(), voted)
                .withText("reason", reason));
        if (complete) {
            step.append(GrantEntries.of(EntryType.GRANT_REOPENED, EntryActor.SERVICE, voted)
                    .with("agreed", people(votes)));
        }
        return voted;
    }

    private static void requireSuspendedInTime(Grant grant, Instant now) {
        if (grant.status() != GrantStatus.SUSPENDED) {
            throw new Refusal(ErrorCode.WRONG_STATE, grant.id() + " " + GrantWords.of(grant.status()) + ".");
        }
        Instant ends = grant.endsAt() == null ? grant.activateBy() : grant.endsAt();
        if (!now.isBefore(ends)) {
            throw new Refusal(ErrorCode.WRONG_STATE, "The time of " + grant.id() + " was over at " + ends + ".");
        }
    }

    /// Whether the votes of those still entitled fill the seats.
    private static boolean fill(WritePath.Step step, Grant grant, AccessRequest request, List<ReopenVote> votes) {
        Names names = new Names(step.records());
        Electorate electorate = new Electorate(step.records(), names, step.now());
        List<Person> entitled = names.people(people(votes)).stream()
                .filter(person -> electorate.bar(request, person).isEmpty())
                .toList();
        return SlotMatching.seat(grant.slots(), entitled).complete();
    }

    private static GrantEdit reopened(Grant grant) {
        boolean used = grant.activatedAt() != null;
        return grant.edit()
                .status(used ? GrantStatus.ACTIVE : GrantStatus.SCHEDULED)
                .suspension(null);
    }

    private static List<PersonId> people(List<ReopenVote> votes) {
        return votes.stream().map(ReopenVote::person).toList();
    }
}
